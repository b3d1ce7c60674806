package org.hanse.integration.bank;

import org.hanse.escrow.Bank;
import org.hanse.escrow.PaymentInstruction;
import org.hanse.integration.wire.PortDelivery;
import org.hanse.messaging.Delivery;
import org.hanse.messaging.PortJson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ties the bank's outbox rows to the port. */
@Configuration(proxyBeanMethods = false)
class BankConfiguration {

    @Bean
    Delivery bankDelivery(Bank bank, PortJson json) {
        return new PortDelivery(Bank.PORT, json).on(Bank.PAY, PaymentInstruction.class, bank::pay);
    }
}
