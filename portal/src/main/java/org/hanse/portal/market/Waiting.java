package org.hanse.portal.market;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.hanse.portal.web.Patience;

/** A player waits for others, two and a half minutes at most, and does meanwhile what comes up. */
final class Waiting {

    private static final Duration LONGEST = Duration.ofSeconds(150);
    private static final Duration PAUSE = Duration.ofMillis(90);
    private static final Duration BETWEEN_ERRANDS = Duration.ofMillis(900);

    private final Runnable errands;
    private final Patience patience = new Patience(LONGEST, PAUSE, this::meanwhile);
    private long lastErrands = System.nanoTime();

    Waiting(Runnable errands) {
        this.errands = errands;
    }

    /** Looks until it is so. @throws IllegalStateException when the time is over */
    void until(String what, BooleanSupplier so) {
        if (!patience.until(so)) {
            throw new IllegalStateException("Waited in vain: " + what);
        }
    }

    /** Calls until the answer is not "not yet"; the last refusal is thrown when the time is over. */
    <T> T done(Supplier<T> call) {
        return patience.until(call, e -> e instanceof Refused refused && refused.mayPass());
    }

    private void meanwhile() {
        if (System.nanoTime() - lastErrands > BETWEEN_ERRANDS.toNanos()) {
            errands.run();
            lastErrands = System.nanoTime();
        }
    }
}
