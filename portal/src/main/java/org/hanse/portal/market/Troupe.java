package org.hanse.portal.market;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * All players together: while anything is performed, the platform's staff works on the deals of it, and the sandbox's
 * counterparts answer at once; afterwards they take their usual time again.
 */
@Component
@Profile("demo")
class Troupe {

    private static final Duration QUICK = Duration.ofMillis(20);

    private final Desk desk;
    private int performances;
    private Duration usual = Duration.ZERO;
    private @Nullable Company company;

    private record Company(Staff staff, ExecutorService threads) {}

    Troupe(Desk desk) {
        this.desk = desk;
    }

    /** Performs a piece; the staff works on those deals that the piece names. */
    void perform(Consumer<Staff> piece) {
        Staff staff = enter();
        try {
            piece.accept(staff);
        } finally {
            leave();
        }
    }

    private synchronized Staff enter() {
        Company here = company;
        if (here == null) {
            usual = desk.pace(QUICK);
            here = new Company(new Staff(desk), Executors.newVirtualThreadPerTaskExecutor());
            here.staff().begin(here.threads());
            company = here;
        }
        performances++;
        return here.staff();
    }

    private synchronized void leave() {
        performances--;
        Company here = company;
        if (performances == 0 && here != null) {
            here.staff().end();
            here.threads().shutdownNow();
            company = null;
            desk.pace(usual);
        }
    }
}
