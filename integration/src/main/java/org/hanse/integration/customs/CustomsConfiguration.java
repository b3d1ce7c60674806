package org.hanse.integration.customs;

import java.util.Map;
import org.hanse.customs.CustomsAuthority;
import org.hanse.customs.Declaration;
import org.hanse.customs.QueryReply;
import org.hanse.integration.wire.Addresses;
import org.hanse.integration.wire.HttpOutlet;
import org.hanse.integration.wire.PortDelivery;
import org.hanse.messaging.Delivery;
import org.hanse.messaging.PortJson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The wire to customs. */
@Configuration(proxyBeanMethods = false)
class CustomsConfiguration {

    private static final Map<String, String> HEADERS = Map.of("Content-Type", "application/xml; charset=UTF-8");

    @Bean
    HttpOutlet customsDeclarationsOutlet(Addresses addresses) {
        return new HttpOutlet(XmlCustoms.DECLARATIONS, "POST", addresses.customs() + "/declarations", HEADERS);
    }

    @Bean
    HttpOutlet customsRepliesOutlet(Addresses addresses) {
        return new HttpOutlet(XmlCustoms.REPLIES, "POST", addresses.customs() + "/replies", HEADERS);
    }

    @Bean
    Delivery customsDelivery(CustomsAuthority customs, PortJson json) {
        return new PortDelivery(CustomsAuthority.PORT, json)
                .on(CustomsAuthority.LODGE, Declaration.class, customs::lodge)
                .on(CustomsAuthority.REPLY, QueryReply.class, customs::reply);
    }
}
