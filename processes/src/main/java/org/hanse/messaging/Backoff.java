package org.hanse.messaging;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** The pause before the next attempt: doubled each time, spread by a fifth so that failures do not come back in step. */
final class Backoff {

    private static final double SPREAD = 0.2;

    private final Duration first;
    private final Duration longest;
    private final DoubleSupplier chance;

    Backoff(Duration first, Duration longest, DoubleSupplier chance) {
        this.first = first;
        this.longest = longest;
        this.chance = chance;
    }

    /** After so many failed attempts, 1 or more. */
    Duration after(int attempts) {
        int doublings = Math.min(attempts - 1, 30);
        long plain = Math.min(first.toMillis() << doublings, longest.toMillis());
        double factor = 1 - SPREAD + 2 * SPREAD * chance.getAsDouble();
        return Duration.ofMillis(Math.round(plain * factor));
    }
}
