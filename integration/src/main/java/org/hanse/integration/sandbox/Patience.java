package org.hanse.integration.sandbox;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Keeps a caller waiting longer than anybody's time-out. */
final class Patience {

    private static final Duration TOO_LONG = Duration.ofSeconds(30);

    private Patience() {}

    static void loseIf(boolean fault) {
        if (fault) {
            LockSupport.parkNanos(TOO_LONG.toNanos());
        }
    }
}
