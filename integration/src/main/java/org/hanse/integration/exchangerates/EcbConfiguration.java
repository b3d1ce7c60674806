package org.hanse.integration.exchangerates;

import java.util.Map;
import org.hanse.integration.wire.Addresses;
import org.hanse.integration.wire.HttpOutlet;
import org.hanse.integration.wire.PortDelivery;
import org.hanse.messaging.Delivery;
import org.hanse.messaging.PortJson;
import org.hanse.pricing.ExchangeRates;
import org.hanse.pricing.RatesRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The wire to the ECB. */
@Configuration(proxyBeanMethods = false)
class EcbConfiguration {

    @Bean
    HttpOutlet ecbOutlet(Addresses addresses) {
        return new HttpOutlet(EcbRates.ROUTE, "GET", addresses.rates(), Map.of());
    }

    @Bean
    Delivery ratesDelivery(ExchangeRates rates, PortJson json) {
        return new PortDelivery(ExchangeRates.PORT, json).on(ExchangeRates.FETCH, RatesRequest.class, rates::fetch);
    }
}
