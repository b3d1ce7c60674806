package org.hanse.integration.customs;

import org.hanse.integration.WiresTest;
import org.hanse.integration.sandbox.Fault;
import org.hanse.integration.sandbox.Sandbox;
import org.springframework.beans.factory.annotation.Autowired;

/** The routes to the customs gateway against the sandbox's authority. */
@WiresTest
class CustomsRoutesTest extends CustomsAuthorityContract {

    @Autowired
    private Sandbox sandbox;

    @Override
    protected void wrong(Fault fault, int times) {
        sandbox.fault("customs", fault, times);
    }
}
