package org.hanse.integration.sandbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The faults that were asked for, each for so many of the next occasions. */
final class Faults {

    private final Map<String, Integer> left = new ConcurrentHashMap<>();

    void add(String counterpart, Fault fault, int times) {
        left.merge(counterpart + " " + fault, times, Integer::sum);
    }

    /** What was asked for of this counterpart is forgotten. */
    void clear(String counterpart) {
        left.keySet().removeIf(key -> key.startsWith(counterpart + " "));
    }

    /** Whether this occasion goes wrong so; counts it down. */
    boolean strikes(String counterpart, Fault fault) {
        boolean[] struck = {false};
        left.computeIfPresent(counterpart + " " + fault, (key, times) -> {
            struck[0] = true;
            return times > 1 ? times - 1 : null;
        });
        return struck[0];
    }
}
