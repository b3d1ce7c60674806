package org.hanse.integration.carrier;

import org.hanse.integration.WiresTest;
import org.hanse.integration.sandbox.Fault;
import org.hanse.integration.sandbox.Sandbox;
import org.springframework.beans.factory.annotation.Autowired;

/** The routes to DCSA's HTTP API against the sandbox's carrier. */
@WiresTest
class CarrierRoutesTest extends CarrierContract {

    @Autowired
    private Sandbox sandbox;

    @Override
    protected void wrong(Fault fault, int times) {
        sandbox.fault("carrier", fault, times);
    }
}
