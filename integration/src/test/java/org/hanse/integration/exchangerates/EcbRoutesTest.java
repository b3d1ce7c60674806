package org.hanse.integration.exchangerates;

import org.hanse.integration.WiresTest;
import org.hanse.integration.sandbox.Fault;
import org.hanse.integration.sandbox.Sandbox;
import org.springframework.beans.factory.annotation.Autowired;

/** The route to the ECB's rates against the sandbox's publisher. */
@WiresTest
class EcbRoutesTest extends ExchangeRatesContract {

    @Autowired
    private Sandbox sandbox;

    @Override
    protected void wrong(Fault fault, int times) {
        sandbox.fault("exchange-rates", fault, times);
    }
}
