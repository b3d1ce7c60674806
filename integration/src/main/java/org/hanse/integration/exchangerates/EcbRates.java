package org.hanse.integration.exchangerates;

import java.util.Map;
import org.hanse.integration.wire.HttpWire;
import org.hanse.messaging.Inbox;
import org.hanse.messaging.Sha256;
import org.hanse.pricing.ExchangeRates;
import org.hanse.pricing.RatesRequest;
import org.springframework.stereotype.Component;

/** Fetches the ECB's daily file; what is new by its hash goes into the inbox. */
@Component
class EcbRates implements ExchangeRates {

    static final String ROUTE = "ecb-rates";
    static final String KIND = "ecb-daily";

    private final HttpWire wire;
    private final Inbox inbox;

    EcbRates(HttpWire wire, Inbox inbox) {
        this.wire = wire;
        this.inbox = inbox;
    }

    @Override
    public void fetch(RatesRequest request) {
        byte[] file = wire.fetch(ROUTE, PORT, KIND);
        inbox.receive(PORT, "sha256:" + Sha256.of(file), KIND, Map.of("source", request.source()), file);
    }
}
