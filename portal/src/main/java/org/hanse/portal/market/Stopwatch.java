package org.hanse.portal.market;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** Where the time of a run goes: seconds of a step, on average over the deals that took it. */
final class Stopwatch {

    private static final double MILLIS = 1000;

    private final Map<String, Total> steps = new ConcurrentSkipListMap<>();

    private record Total(Duration time, int times) {

        Total and(Total other) {
            return new Total(time.plus(other.time), times + other.times);
        }
    }

    void time(String step, Runnable work) {
        long begin = System.nanoTime();
        work.run();
        steps.merge(step, new Total(Duration.ofNanos(System.nanoTime() - begin), 1), Total::and);
    }

    @Override
    public String toString() {
        return steps.entrySet().stream()
                .map(step -> String.format(
                        Locale.ROOT,
                        "%s %.1f",
                        step.getKey(),
                        step.getValue().time().toMillis()
                                / MILLIS
                                / step.getValue().times()))
                .collect(Collectors.joining(", "));
    }
}
