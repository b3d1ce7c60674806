package org.hanse.messaging;

import java.util.concurrent.ThreadLocalRandom;
import org.hanse.kernel.MoneyJson;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What the room shares inside. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessagingSettings.class)
class MessagingConfiguration {

    /** How records are written into outbox rows; a mapper of its own, since rows outlive the web's habits. */
    @Bean
    PortJson portJson() {
        return new PortJson(JsonMapper.builder().addModule(new MoneyJson()).build());
    }

    @Bean
    Backoff backoff(MessagingSettings settings) {
        return new Backoff(
                settings.firstPause(),
                settings.longestPause(),
                () -> ThreadLocalRandom.current().nextDouble());
    }
}
