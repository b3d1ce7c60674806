package org.hanse.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Runs like the system's clock, shifted by what tests ask for. */
public final class TestClock extends Clock {

    private final CopyOnWriteArrayList<Consumer<Duration>> listeners = new CopyOnWriteArrayList<>();
    private volatile Duration shift = Duration.ZERO;

    /** Moves forward. */
    public void advance(Duration by) {
        shift = shift.plus(by);
        listeners.forEach(listener -> listener.accept(shift));
    }

    /** Back to the system's time. */
    public void reset() {
        shift = Duration.ZERO;
        listeners.forEach(listener -> listener.accept(shift));
    }

    /** Tells somebody else who keeps a clock about the shift. */
    public void onShift(Consumer<Duration> listener) {
        listeners.add(listener);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return offset(system(zone), shift);
    }

    @Override
    public Instant instant() {
        return system(ZoneOffset.UTC).instant().plus(shift);
    }
}
