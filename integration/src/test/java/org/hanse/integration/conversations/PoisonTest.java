package org.hanse.integration.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.hanse.escrow.Bank;
import org.hanse.escrow.MoneyInTests;
import org.hanse.ledger.AccountKind;
import org.hanse.ledger.Ledger;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Promise X4: one poisoned message at the head of a thousand is put aside, and all the others are applied. */
class PoisonTest {

    private static final int MESSAGES = 1_000;

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void one_in_a_thousand_stops_only_itself() throws Exception {
        House house = House.open();
        long before = suspense(house);
        house.store(Bank.PORT, run + "-0", "bank-file", "<Document><half".getBytes(StandardCharsets.UTF_8));
        Recorded credit = new Recorded("bank-credit-unknown.xml", 0);
        for (int i = 1; i < MESSAGES; i++) {
            house.store(Bank.PORT, run + "-" + i, "bank-file", credit.body(Map.of("message", run + "-" + i)));
        }
        house.applyAll();
        assertThat(count(house, "quarantined")).isEqualTo(1);
        assertThat(count(house, "applied")).isEqualTo(MESSAGES - 1);
        assertThat(suspense(house) - before).as("cents in suspense").isEqualTo((MESSAGES - 1) * 100L);
    }

    private long count(House house, String state) {
        return house.room(MoneyInTests.class)
                .arrange(() -> house.room(JdbcClient.class)
                        .sql("select count(*) from messaging.inbox where state = ? and message_id like ? || '-%'")
                        .params(state, run)
                        .query(Long.class)
                        .single());
    }

    private static long suspense(House house) {
        return house.room(MoneyInTests.class)
                .arrange(() -> house.room(Ledger.class).balance(AccountKind.SUSPENSE, CurrencyUnit.EUR))
                .getAmountMinorLong();
    }
}
