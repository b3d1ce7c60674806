package org.hanse.integration.sanctions;

import org.hanse.integration.WiresTest;
import org.hanse.integration.sandbox.Fault;
import org.hanse.integration.sandbox.Sandbox;
import org.springframework.beans.factory.annotation.Autowired;

/** The route to the UN's list against the sandbox's publisher. */
@WiresTest
class UnListRoutesTest extends SanctionsListsContract {

    @Autowired
    private Sandbox sandbox;

    @Override
    protected void wrong(Fault fault, int times) {
        sandbox.fault("sanctions-lists", fault, times);
    }
}
