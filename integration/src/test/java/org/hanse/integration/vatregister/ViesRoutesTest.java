package org.hanse.integration.vatregister;

import org.hanse.integration.WiresTest;
import org.hanse.integration.sandbox.Fault;
import org.hanse.integration.sandbox.Sandbox;
import org.springframework.beans.factory.annotation.Autowired;

/** The route to VIES against the sandbox's register. */
@WiresTest
class ViesRoutesTest extends VatRegisterContract {

    @Autowired
    private Sandbox sandbox;

    @Override
    protected void wrong(Fault fault, int times) {
        sandbox.fault("vat-register", fault, times);
    }
}
