package org.hanse.integration.bank;

import java.io.IOException;
import java.time.LocalDate;
import org.hanse.escrow.Bank;
import org.hanse.escrow.BankAccount;
import org.hanse.escrow.BankEntry;
import org.hanse.escrow.BankReports;
import org.hanse.escrow.PaymentInstruction;
import org.hanse.escrow.PaymentInstruction.Charges;
import org.hanse.escrow.PaymentStatus;
import org.hanse.escrow.statement.BankStatement;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Scope;
import org.hanse.messaging.Outbox;
import org.joda.money.Money;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Primary;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.transaction.support.TransactionTemplate;

/** A house of its own process that pays so many payouts; whoever starts it may kill it. */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "org.hanse",
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = PayingHouse.OfTests.class))
class PayingHouse {

    /** Arguments: how many payouts to tell the bank, all in one transaction; then Spring's own. */
    public static void main(String[] args) {
        ConfigurableApplicationContext house = new SpringApplicationBuilder(PayingHouse.class)
                .web(WebApplicationType.NONE)
                .run(args);
        int payouts = Integer.parseInt(args[0]);
        Outbox outbox = house.getBean(Outbox.class);
        TransactionTemplate transaction = house.getBean(TransactionTemplate.class);
        Scope.run(
                new Actor.System("test"),
                () -> transaction.executeWithoutResult(status -> {
                    for (int i = 0; i < payouts; i++) {
                        outbox.tell(Bank.PORT, Bank.PAY, "PAYOUT-" + i, null, instruction("PAYOUT-" + i));
                    }
                }));
    }

    /** Nobody has a deal here: what the bank reports is heard and that is all. */
    @Bean
    @Primary
    BankReports nobody() {
        return new BankReports() {
            @Override
            public void creditBooked(BankEntry entry) {}

            @Override
            public void debitBooked(BankEntry entry) {}

            @Override
            public void statusReported(PaymentStatus status) {}

            @Override
            public void statementTold(BankStatement statement) {}
        };
    }

    private static PaymentInstruction instruction(String id) {
        return new PaymentInstruction(
                id,
                Money.parse("EUR 100.00"),
                BankAccount.iban("DE89370400440532013000", null),
                "Hanse Escrow GmbH",
                BankAccount.iban("NL91ABNA0417164300", null),
                "Motoren Nord GmbH",
                "DE",
                null,
                null,
                "Payout " + id,
                LocalDate.of(2026, 11, 24),
                Charges.SERVICE_LEVEL);
    }

    /** What lies among tests belongs to them. */
    static final class OfTests implements TypeFilter {
        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
            String place = reader.getResource().getURL().toString();
            return place.contains("test-classes") || place.contains("-tests.jar");
        }
    }
}
