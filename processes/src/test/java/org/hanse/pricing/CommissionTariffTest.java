package org.hanse.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.hanse.kernel.Currencies;
import org.hanse.pricing.CommissionTariff.Bracket;
import org.hanse.pricing.CommissionTariff.Model;
import org.hanse.pricing.CommissionTariff.Surcharge;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 3 of the trade rules, to the cent. */
class CommissionTariffTest {

    private static final BigDecimal NONE = BigDecimal.ZERO;
    private static final BigDecimal GOLD = BigDecimal.TEN;

    private static BigDecimal n(String number) {
        return new BigDecimal(number);
    }

    private static Money eur(String amount) {
        return Currencies.amount("EUR", amount);
    }

    private static CommissionTariff percent(@Nullable String min, @Nullable String max) {
        return new CommissionTariff(
                new Model.Percent(n("0.025")), List.of(), min == null ? null : n(min), max == null ? null : n(max));
    }

    private static CommissionTariff tiers() {
        return CommissionTariff.of(new Model.Tiered(List.of(
                new Bracket(n("0"), n("10000"), n("0.03")),
                new Bracket(n("10000"), n("50000"), n("0.02")),
                new Bracket(n("50000"), n("250000"), n("0.012")),
                new Bracket(n("250000"), null, n("0.008")))));
    }

    @Test
    void a_fixed_commission_is_the_same_for_any_base() {
        CommissionTariff fixed = CommissionTariff.of(new Model.Fixed(n("250.00")));
        assertThat(fixed.commission(eur("1.00"), NONE)).isEqualTo(eur("250.00"));
        assertThat(fixed.commission(eur("900000.00"), NONE)).isEqualTo(eur("250.00"));
    }

    @Test
    void two_and_a_half_percent_with_vat() {
        Money commission = percent(null, null).commission(eur("48750.00"), NONE);
        assertThat(commission).isEqualTo(eur("1218.75"));
        assertThat(CommissionTariff.vat(commission, n("0.19"))).isEqualTo(eur("231.56"));
        assertThat(percent(null, null).commission(Money.parse("CNY 31250.00"), NONE))
                .isEqualTo(Money.parse("CNY 781.25"));
    }

    @Test
    void the_result_is_clamped() {
        assertThat(percent("25.00", null).commission(eur("600.00"), NONE)).isEqualTo(eur("25.00"));
        assertThat(percent(null, "5000.00").commission(eur("410000.00"), NONE)).isEqualTo(eur("5000.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "10000.00,300.00",
        "10000.01,300.00",
        "50000.00,1100.00",
        "187432.19,2749.19",
        "250000.00,3500.00",
        "300000.00,3900.00"
    })
    void tiers_are_marginal_with_inclusive_upper_bounds(String base, String expected) {
        assertThat(tiers().commission(eur(base), NONE)).isEqualTo(eur(expected));
    }

    @Test
    void surcharges_come_on_top() {
        CommissionTariff tariff = new CommissionTariff(
                new Model.Percent(n("0.015")),
                List.of(
                        new Surcharge("dangerous goods", n("0.004"), n("0")),
                        new Surcharge("escrow fee", n("0"), n("75.00"))),
                null,
                null);
        assertThat(tariff.commission(eur("48750.00"), NONE)).isEqualTo(eur("1001.25"));
    }

    @Test
    void a_discount_is_of_the_commission_and_never_below_the_minimum() {
        assertThat(tiers().commission(eur("187432.19"), GOLD)).isEqualTo(eur("2474.27"));
        assertThat(percent("25.00", null).commission(eur("1050.00"), GOLD)).isEqualTo(eur("25.00"));
    }

    @Test
    void without_a_positive_base_there_is_no_commission_and_no_minimum() {
        assertThat(percent("25.00", null).commission(eur("0.00"), NONE)).isEqualTo(eur("0.00"));
        assertThat(percent("25.00", null).commission(eur("-5.00"), NONE)).isEqualTo(eur("0.00"));
    }

    @Test
    void a_tier_table_starts_at_zero_without_gaps_and_is_open_at_its_end() {
        assertThatThrownBy(() -> new Model.Tiered(List.of(new Bracket(n("1"), null, n("0.01")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Model.Tiered(
                        List.of(new Bracket(n("0"), n("10"), n("0.01")), new Bracket(n("11"), null, n("0.01")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Model.Tiered(List.of(new Bracket(n("0"), n("10"), n("0.01")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Model.Tiered(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
