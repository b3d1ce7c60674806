package org.hanse.portal.market;

import java.time.Duration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the sandbox's counterparts answer at once while players are at work, and at their own pace again afterwards. */
@Component
@Profile("demo")
class Tempo {

    private static final Duration QUICK = Duration.ofMillis(20);

    private final Desk desk;
    private int players;
    private Duration usual = Duration.ZERO;

    Tempo(Desk desk) {
        this.desk = desk;
    }

    void quick(Runnable work) {
        enter();
        try {
            work.run();
        } finally {
            leave();
        }
    }

    private synchronized void enter() {
        if (players++ == 0) {
            usual = desk.pace(QUICK);
        }
    }

    private synchronized void leave() {
        if (--players == 0) {
            desk.pace(usual);
        }
    }
}
