package org.hanse.escrow;

import org.hanse.kernel.Actor;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Scope;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HolderSettings.class)
class EscrowConfiguration {

    private static final Actor ENGINE = new Actor.System("engine");

    /** Appoints the configured holder where none is yet. */
    @Bean
    @Order(0)
    ApplicationRunner escrowHolderAtFirstStart(EscrowHolders holders, HolderSettings settings) {
        return arguments -> Scope.run(ENGINE, () -> {
            String iban = settings.iban();
            if (iban != null && holders.appointed().isEmpty()) {
                holders.appoint(new EscrowHolder(
                        Ids.next(),
                        settings.bank(),
                        settings.licence(),
                        settings.safeguarding(),
                        settings.accountHolder(),
                        iban,
                        settings.bic(),
                        settings.currencies()));
            }
        });
    }
}
