package org.hanse.integration.sandbox;

import java.util.ArrayList;
import java.util.List;

/** The faults that were asked for, each for so many of the next occasions, of any or only of those about something. */
final class Faults {

    private final List<Asked> asked = new ArrayList<>();

    private record Asked(String counterpart, Fault fault, String about, int left) {}

    /** Asks for a fault. @param about what the occasion's words must hold; empty: any occasion */
    synchronized void add(String counterpart, Fault fault, String about, int times) {
        asked.add(new Asked(counterpart, fault, about, times));
    }

    /** What was asked for of this counterpart is forgotten. */
    synchronized void clear(String counterpart) {
        asked.removeIf(one -> one.counterpart().equals(counterpart));
    }

    /** Whether this occasion goes wrong so; counts it down. Only faults of any occasion strike. */
    boolean strikes(String counterpart, Fault fault) {
        return strikes(counterpart, fault, "");
    }

    /** Whether this occasion goes wrong so; counts it down. @param words all that was said on the occasion */
    synchronized boolean strikes(String counterpart, Fault fault, String words) {
        for (int at = 0; at < asked.size(); at++) {
            Asked one = asked.get(at);
            if (one.counterpart().equals(counterpart) && one.fault() == fault && words.contains(one.about())) {
                asked.remove(at);
                if (one.left() > 1) {
                    asked.add(at, new Asked(counterpart, fault, one.about(), one.left() - 1));
                }
                return true;
            }
        }
        return false;
    }
}
