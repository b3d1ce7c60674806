package org.hanse.integration.sandbox;

import java.time.Duration;

/** How fast the counterparts are: the pause that one step of theirs takes. Steps planned before keep their time. */
final class Pace {

    private volatile Duration step;

    Pace(Duration step) {
        this.step = step;
    }

    /** From now on a step takes this long. */
    void change(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("A step takes no negative time");
        }
        this.step = step;
    }

    Duration step() {
        return step;
    }

    Duration steps(long number) {
        return step.multipliedBy(number);
    }
}
