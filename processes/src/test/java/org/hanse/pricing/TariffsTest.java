package org.hanse.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.kernel.database.HanseTest;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Dated tariffs by code, origin and destination, and what they do to the cost at the door. */
@HanseTest
class TariffsTest {

    private static final Actor TEST = new Actor.System("test");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @Autowired
    private Tariffs tariffs;

    @Autowired
    private LandedCosts landedCosts;

    /** Bid A of rules example 1, its rates of duty read from the tariff instead of said. */
    @Test
    void example_1_comes_out_to_the_cent_with_the_rates_of_the_tariff() {
        LandedCost cost = cost("850152", "CN", "DE", DAY);
        assertThat(cost.customsValue()).isEqualTo(eur("63515.68"));
        assertThat(cost.part("DUTY").low()).isEqualTo(eur("1714.92"));
        assertThat(cost.part("ANTI_DUMPING").low()).isEqualTo(eur("7939.46"));
        assertThat(cost.part("ANTI_DUMPING").mark()).isEqualTo(Mark.TARIFF);
        assertThat(cost.part("ANTI_DUMPING").source()).contains("sample");
        assertThat(cost.low()).isEqualTo(eur("74010.06"));
        assertThat(cost.vatBase()).isEqualTo(eur("73890.06"));
        assertThat(cost.importVat()).isEqualTo(eur("14039.11"));
    }

    @Test
    void another_origin_bears_no_anti_dumping_duty_and_says_so_because_the_tariff_knows_the_goods() {
        CostComponent part = cost("850152", "VN", "DE", DAY).part("ANTI_DUMPING");
        assertThat(part.low()).isEqualTo(eur("0.00"));
        assertThat(part.mark()).isEqualTo(Mark.TARIFF);
    }

    @Test
    void an_expired_measure_is_not_used() {
        assertThat(cost("731815", "IN", "DE", LocalDate.of(2025, 12, 31))
                        .part("ANTI_DUMPING")
                        .mark())
                .as("the tariff of that day is not loaded, its measure is")
                .isEqualTo(Mark.TARIFF);
        assertThat(rows("731815", "IN", LocalDate.of(2025, 12, 31))).contains("anti-dumping 0.15");
        assertThat(rows("731815", "IN", LocalDate.of(2026, 1, 1))).doesNotContain("anti-dumping 0.15");
        assertThat(cost("731815", "IN", "DE", DAY).part("ANTI_DUMPING").high()).isEqualTo(eur("0.00"));
    }

    @Test
    void unknown_is_unknown_and_never_nothing() {
        LandedCost noCode = cost(null, "CN", "DE", DAY);
        assertThat(noCode.part("ANTI_DUMPING").mark()).isEqualTo(Mark.UNKNOWN);
        LandedCost notInTariff = cost("330499", "CN", "DE", DAY);
        assertThat(notInTariff.part("ANTI_DUMPING").mark()).isEqualTo(Mark.UNKNOWN);
        LandedCost elsewhere = cost("850152", "CN", "US", DAY);
        assertThat(elsewhere.part("DUTY").mark())
                .as("no tariff of the destination is loaded")
                .isEqualTo(Mark.UNKNOWN);
        assertThat(elsewhere.part("ANTI_DUMPING").mark()).isEqualTo(Mark.UNKNOWN);
        assertThat(elsewhere.ranks()).isFalse();
    }

    @Test
    void a_quota_that_runs_out_leaves_the_duty_between_both_rates() {
        LandedCost screws = cost("731815", "IN", "DE", DAY);
        CostComponent duty = screws.part("DUTY");
        assertThat(duty.mark()).isEqualTo(Mark.UNKNOWN);
        assertThat(duty.low()).isEqualTo(times(screws.customsValue(), "0.037"));
        assertThat(duty.high()).isEqualTo(times(screws.customsValue(), "0.25"));
    }

    @Test
    void steel_screws_from_china_bear_anti_dumping_and_hang_on_their_origin() {
        assertThat(rows("731815", "CN", DAY)).contains("duty 0.037", "anti-dumping 0.221");
        assertThat(hangs("731815", "CN", "DE", DAY)).isTrue();
        assertThat(hangs("731815", "IN", "DE", DAY)).as("a quota").isTrue();
        assertThat(hangs("731815", "TR", "DE", DAY)).isFalse();
        assertThat(hangs("731815", "CN", "US", DAY)).isFalse();
        assertThat(hangs("850152", "CN", "DE", LocalDate.of(2025, 12, 31)))
                .as("not yet")
                .isFalse();
    }

    @Test
    void what_is_no_code_or_country_is_refused_at_its_field() {
        assertThatThrownBy(() -> Scope.as(TEST, () -> tariffs.of("73", "CN", "DE", DAY)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("hs"));
        assertThatThrownBy(() -> Scope.as(TEST, () -> tariffs.of("7318", "cn", "DE", DAY)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("origin"));
    }

    private List<String> rows(String hs, String origin, LocalDate day) {
        return Scope.as(TEST, () -> tariffs.of(hs, origin, "DE", day)).stream()
                .map(line -> line.kind() + " " + line.rate())
                .toList();
    }

    private boolean hangs(String hs, String origin, String to, LocalDate day) {
        return Scope.as(TEST, () -> tariffs.hangsOnOrigin(hs, origin, to, day));
    }

    private LandedCost cost(@Nullable String hs, String origin, String to, LocalDate day) {
        RateSet rates =
                new RateSet(DAY, "ECB", Map.of("USD", new BigDecimal("1.0850"), "CNY", new BigDecimal("7.8120")));
        Consignment goods = new Consignment(
                Money.parse("CNY 468000.00"),
                null,
                null,
                DeliveryTerm.of(Incoterm.EXW, "Ningbo", TransportMode.SEA_CONTAINER),
                LandedCostTest.bidA().costs(),
                List.of(new GoodsPart(Money.parse("CNY 468000.00"), hs, "something without a name")),
                origin,
                null,
                "CN",
                to,
                day);
        return Scope.as(TEST, () -> LandedCost.of(landedCosts.input(goods, rates)));
    }

    private static Money times(Money value, String rate) {
        return CostRun.times(value, new BigDecimal(rate));
    }

    private static Money eur(String amount) {
        return Currencies.amount("EUR", amount);
    }
}
