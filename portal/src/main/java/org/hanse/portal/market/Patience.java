package org.hanse.portal.market;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for others, and does meanwhile what comes up. */
final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(150);
    private static final long PAUSE_MS = 120;
    private static final int LOOKS_BETWEEN_ERRANDS = 3;

    private final Runnable errands;

    Patience(Runnable errands) {
        this.errands = errands;
    }

    /** Looks until it is so; does errands between. @throws IllegalStateException after two and a half minutes */
    void until(String what, BooleanSupplier so) {
        long end = System.nanoTime() + LONGEST.toNanos();
        for (int look = 1; !so.getAsBoolean(); look++) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited in vain: " + what);
            }
            if (look % LOOKS_BETWEEN_ERRANDS == 0) {
                errands.run();
            }
            pause();
        }
    }

    /** Tries until the answer is not "not yet". */
    <T> T done(String what, Supplier<T> call) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            try {
                return call.get();
            } catch (Refused refused) {
                if (!refused.mayPass() || System.nanoTime() > end) {
                    throw refused;
                }
            }
            errands.run();
            pause();
        }
    }

    static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MS));
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("The run was stopped");
        }
    }
}
