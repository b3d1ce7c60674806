package org.hanse.portal.demo;

import org.springframework.boot.test.context.TestComponent;

/** Tells the market's first story for tests that need a task to work on. */
@TestComponent
public class FirstRequest {

    private final Screened screened;
    private final MotorRequest motors;

    FirstRequest(Screened screened, MotorRequest motors) {
        this.screened = screened;
        this.motors = motors;
    }

    /** The demo's companies are screened, so that they may be asked. */
    public void screened() throws InterruptedException {
        screened.tell();
    }

    /** Three answers to open, for Jana. */
    public void tell() throws InterruptedException {
        screened.tell();
        motors.tell();
    }
}
