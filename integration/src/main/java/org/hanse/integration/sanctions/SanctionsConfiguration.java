package org.hanse.integration.sanctions;

import java.util.Map;
import org.hanse.integration.wire.Addresses;
import org.hanse.integration.wire.HttpOutlet;
import org.hanse.integration.wire.PortDelivery;
import org.hanse.messaging.Delivery;
import org.hanse.messaging.PortJson;
import org.hanse.screening.ListRequest;
import org.hanse.screening.SanctionsLists;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The wire to the UN. */
@Configuration(proxyBeanMethods = false)
class SanctionsConfiguration {

    @Bean
    HttpOutlet unOutlet(Addresses addresses) {
        return new HttpOutlet(UnLists.ROUTE, "GET", addresses.unList(), Map.of());
    }

    @Bean
    Delivery sanctionsDelivery(SanctionsLists lists, PortJson json) {
        return new PortDelivery(SanctionsLists.PORT, json).on(SanctionsLists.FETCH, ListRequest.class, lists::fetch);
    }
}
