package org.hanse.integration.mail;

import org.hanse.integration.wire.PortDelivery;
import org.hanse.messaging.Delivery;
import org.hanse.messaging.Notice;
import org.hanse.messaging.Notifier;
import org.hanse.messaging.PortJson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ties notices to the notifier. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    Delivery mailDelivery(Notifier notifier, PortJson json) {
        return new PortDelivery(Notifier.PORT, json)
                .on(Notifier.MAIL, Notice.class, (notice, envelope) -> notifier.send(notice, envelope.key()));
    }
}
