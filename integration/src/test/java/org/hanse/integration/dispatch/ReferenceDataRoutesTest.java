package org.hanse.integration.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import org.hanse.integration.OtherSide.Heard;
import org.hanse.integration.Teller;
import org.hanse.integration.WiresTest;
import org.hanse.integration.sandbox.Fault;
import org.hanse.integration.sandbox.Sandbox;
import org.hanse.pricing.ExchangeRates;
import org.hanse.pricing.RatesRequest;
import org.hanse.screening.ListRequest;
import org.hanse.screening.SanctionsLists;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists and rates are fetched by schedule, an edition already known is not told again. */
@WiresTest
class ReferenceDataRoutesTest {

    @Autowired
    private Teller teller;

    @Autowired
    private Heard heard;

    @Autowired
    private Sandbox sandbox;

    @Test
    void rates_and_list_come_by_themselves_after_the_start() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(heard.rates).isNotEmpty();
            assertThat(heard.lists).isNotEmpty();
        });
        assertThat(heard.rates.getFirst().perEuro()).containsEntry("CNY", new BigDecimal("7.8120"));
        assertThat(heard.lists.getFirst().parties()).hasSize(9);
    }

    @Test
    void the_same_edition_fetched_again_is_not_told_again() {
        await().atMost(Duration.ofSeconds(20)).until(() -> !heard.lists.isEmpty() && !heard.rates.isEmpty());
        fetchBoth();
        await().during(Duration.ofMillis(800)).atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(heard.lists).hasSize(1);
            assertThat(heard.rates).hasSize(1);
        });
    }

    @Test
    void an_unreadable_file_changes_nothing() {
        await().atMost(Duration.ofSeconds(20)).until(() -> !heard.lists.isEmpty() && !heard.rates.isEmpty());
        sandbox.fault("sanctions-lists", Fault.MALFORMED, 1);
        sandbox.fault("exchange-rates", Fault.MALFORMED, 1);
        fetchBoth();
        await().during(Duration.ofMillis(800)).atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(heard.lists).hasSize(1);
            assertThat(heard.rates).hasSize(1);
        });
    }

    private void fetchBoth() {
        String key = UUID.randomUUID().toString();
        teller.tell(SanctionsLists.PORT, SanctionsLists.FETCH, key, new ListRequest("UN"));
        teller.tell(ExchangeRates.PORT, ExchangeRates.FETCH, key, new RatesRequest("ECB"));
    }
}
