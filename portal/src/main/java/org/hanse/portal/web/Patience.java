package org.hanse.portal.web;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Waits for what the background is about to do. The bean of this name lets a program's next call follow at once on the
 * one before: the engine takes the step between them within a moment, and a call that needs the step waits for it, at
 * most five seconds. Players wait longer, and do meanwhile what comes up.
 */
@Component
public class Patience {

    private static final Duration MOMENT = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(25);
    private static final int LONGER_BY_AT_MOST = 8;

    private final Duration longest;
    private final Duration pause;
    private final Runnable meanwhile;

    public Patience() {
        this(MOMENT, LOOK_AGAIN, () -> {});
    }

    /**
     * A patience of another length.
     *
     * @param longest after which it gives up
     * @param pause after the first look; each one is half as long again as the one before, up to eight times the first
     * @param meanwhile what is done after each pause
     */
    public Patience(Duration longest, Duration pause, Runnable meanwhile) {
        this.longest = longest;
        this.pause = pause;
        this.meanwhile = meanwhile;
    }

    /** Waits until it is so, or for as long as it lasts. @return whether it is so */
    public boolean until(BooleanSupplier so) {
        long end = System.nanoTime() + longest.toNanos();
        for (long rest = pause.toNanos(); !so.getAsBoolean(); rest = longer(rest)) {
            if (System.nanoTime() > end) {
                return false;
            }
            rest(rest);
        }
        return true;
    }

    /** Calls until it does not fail, or fails otherwise than with "not yet"; the last failure is thrown at the end. */
    public <T extends @Nullable Object> T until(Supplier<T> call, Predicate<RuntimeException> notYet) {
        long end = System.nanoTime() + longest.toNanos();
        for (long rest = pause.toNanos(); ; rest = longer(rest)) {
            try {
                return call.get();
            } catch (RuntimeException e) {
                if (!notYet.test(e) || System.nanoTime() > end) {
                    throw e;
                }
            }
            rest(rest);
        }
    }

    private long longer(long rest) {
        return Math.min(rest + rest / 2, LONGER_BY_AT_MOST * pause.toNanos());
    }

    private void rest(long nanos) {
        LockSupport.parkNanos(nanos);
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("The wait was interrupted");
        }
        meanwhile.run();
    }
}
