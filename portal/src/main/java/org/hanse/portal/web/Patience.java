package org.hanse.portal.web;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Lets a program's next call follow at once on the one before: the engine takes the step between them within a moment,
 * and a call that needs the step waits for it, at most five seconds.
 */
@Component
public class Patience {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(25);
    private static final int LOOKS = 200;

    /** Waits until it is so, or for five seconds. @return whether it is so */
    public boolean until(BooleanSupplier so) {
        for (int look = 0; look < LOOKS; look++) {
            if (so.getAsBoolean()) {
                return true;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return so.getAsBoolean();
    }
}
