package org.hanse.integration.vatregister;

import java.util.Map;
import org.hanse.integration.wire.Addresses;
import org.hanse.integration.wire.HttpOutlet;
import org.hanse.integration.wire.PortDelivery;
import org.hanse.messaging.Delivery;
import org.hanse.messaging.PortJson;
import org.hanse.tax.VatQuestion;
import org.hanse.tax.VatRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The wire to VIES. */
@Configuration(proxyBeanMethods = false)
class ViesConfiguration {

    @Bean
    HttpOutlet viesOutlet(Addresses addresses) {
        return new HttpOutlet(
                ViesRegister.ROUTE,
                "POST",
                addresses.vatRegister(),
                Map.of("Content-Type", "text/xml; charset=UTF-8", "SOAPAction", "\"\""));
    }

    @Bean
    Delivery vatDelivery(VatRegister register, PortJson json) {
        return new PortDelivery(VatRegister.PORT, json).on(VatRegister.CHECK, VatQuestion.class, register::check);
    }
}
