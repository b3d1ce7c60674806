package org.hanse.portal.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.hanse.kernel.Reason;
import org.hanse.kernel.Refusal;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tries again while the background still works: a thing that is not there yet, or not yet in the right state. */
@Component
@Profile("demo")
class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final long PAUSE_MS = 150;

    private final Clock clock;

    Patience(Clock clock) {
        this.clock = clock;
    }

    /** Calls until it is not refused as unknown or too early; the last refusal is thrown after a minute. */
    <T> T until(Callable<T> step) throws InterruptedException {
        Instant end = clock.instant().plus(LONGEST);
        while (true) {
            try {
                return step.call();
            } catch (Refusal refusal) {
                boolean later = refusal.reason().kind() == Reason.Kind.UNKNOWN
                        || refusal.reason().kind() == Reason.Kind.CONFLICT
                        || refusal.reason().kind() == Reason.Kind.FORBIDDEN;
                if (!later || clock.instant().isAfter(end)) {
                    throw refusal;
                }
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MS));
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }
}
