package org.hanse.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.Scope;
import org.hanse.kernel.database.HanseTest;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Dated rates, tariffs and samples from the database. */
@HanseTest
class RatesTest {

    private static final Actor MESSAGING = new Actor.System("messaging");
    private static final LocalDate DAY = LocalDate.of(2025, 3, 12);

    @Autowired
    private Rates rates;

    @Autowired
    private LandedCosts landedCosts;

    @Test
    void published_rates_rule_from_their_day_on_and_are_never_changed() {
        Scope.run(
                MESSAGING, () -> rates.published(new DailyRates("ECB", DAY, Map.of("USD", new BigDecimal("1.0910")))));
        Scope.run(
                MESSAGING, () -> rates.published(new DailyRates("ECB", DAY, Map.of("USD", new BigDecimal("9.9999")))));

        RateSet later = Scope.as(MESSAGING, () -> rates.at(DAY.plusDays(3)));
        assertThat(later.date()).isEqualTo(DAY);
        assertThat(later.source()).isEqualTo("ECB");
        assertThat(later.rate(Currencies.of("USD"))).isEqualByComparingTo("1.0910");
    }

    @Test
    void what_nobody_has_quoted_comes_from_dated_samples_with_their_mark() {
        LandedCost cost = Scope.as(MESSAGING, () -> LandedCost.of(input("850110", "CN", null)));

        assertThat(cost.part("MAIN").mark()).isEqualTo(Mark.ESTIMATE);
        assertThat(cost.part("DTHC").mark()).isEqualTo(Mark.TARIFF);
        assertThat(cost.part("DUTY").mark()).isEqualTo(Mark.TARIFF);
        assertThat(cost.part("DUTY").source()).contains("sample");
        assertThat(cost.ranks()).isTrue();
    }

    @Test
    void a_proof_of_origin_takes_the_duty_off_and_an_unsaid_origin_leaves_anti_dumping_open() {
        LandedCost proved = Scope.as(MESSAGING, () -> LandedCost.of(input("850110", "VN", "EUR.1")));
        assertThat(proved.part("DUTY").low()).isEqualTo(Money.zero(Currencies.EUR));

        LandedCost screws = Scope.as(MESSAGING, () -> LandedCost.of(input("731815", null, null)));
        assertThat(screws.part("ANTI_DUMPING").mark()).isEqualTo(Mark.UNKNOWN);
        assertThat(screws.ranks()).isFalse();
    }

    @Test
    void goods_that_nobody_can_classify_have_an_unknown_duty() {
        LandedCost cost = Scope.as(MESSAGING, () -> LandedCost.of(input(null, "CN", null)));
        assertThat(cost.part("DUTY").mark()).isEqualTo(Mark.UNKNOWN);
        assertThat(cost.ranks()).isFalse();
    }

    private LandedCostInput input(
            @org.jspecify.annotations.Nullable String hs,
            @org.jspecify.annotations.Nullable String origin,
            @org.jspecify.annotations.Nullable String proof) {
        RateSet set = new RateSet(
                LocalDate.of(2026, 11, 25),
                "ECB",
                Map.of("USD", new BigDecimal("1.0850"), "CNY", new BigDecimal("7.8120")));
        Consignment goods = new Consignment(
                Money.parse("CNY 31250.00"),
                null,
                null,
                DeliveryTerm.of(Incoterm.EXW, "Shenzhen", TransportMode.SEA_CONTAINER),
                List.of(),
                List.of(new GoodsPart(Money.parse("CNY 31250.00"), hs, "something without a name")),
                origin,
                proof,
                "CN",
                "DE",
                LocalDate.of(2026, 11, 25));
        return landedCosts.input(goods, set);
    }
}
