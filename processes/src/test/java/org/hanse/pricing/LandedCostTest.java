package org.hanse.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hanse.kernel.Currencies;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** R1.2 to R1.4 and example 1 of the trade rules, to the cent. */
class LandedCostTest {

    private static final RateSet RATES = new RateSet(
            LocalDate.of(2026, 11, 25),
            "ECB",
            Map.of("USD", new BigDecimal("1.0850"), "CNY", new BigDecimal("7.8120")));
    private static final BigDecimal VAT = new BigDecimal("0.19");

    private static CostInput cost(CostElement element, String amount) {
        return CostInput.of(element, Mark.TARIFF, Money.parse(amount), "sample tariff");
    }

    private static List<CostInput> withHamburg(CostInput... costs) {
        List<CostInput> all = new ArrayList<>(List.of(costs));
        all.add(cost(CostElement.DTHC, "EUR 285.00"));
        all.add(cost(CostElement.IMPC, "EUR 95.00"));
        all.add(cost(CostElement.ONCA, "EUR 340.00"));
        all.add(cost(CostElement.UNLO, "EUR 120.00"));
        return all;
    }

    private static LandedCostInput bid(
            String price,
            DeliveryTerm term,
            @Nullable String afterEntry,
            List<CostInput> costs,
            String duty,
            String antiDumping) {
        return new LandedCostInput(
                Money.parse(price),
                null,
                term,
                afterEntry == null ? null : Money.parse(afterEntry),
                costs,
                CostInput.Rate.of(Mark.TARIFF, duty, "TARIC sample"),
                CostInput.Rate.of(Mark.TARIFF, antiDumping, "TARIC sample"),
                CostInput.Rate.of(Mark.TARIFF, "0.0025", "sample"),
                VAT,
                true,
                false,
                RATES);
    }

    static LandedCostInput bidA() {
        return bid(
                "CNY 468000.00",
                DeliveryTerm.of(Incoterm.EXW, "Ningbo", TransportMode.SEA_CONTAINER),
                null,
                withHamburg(
                        cost(CostElement.LOAD, "CNY 1200.00"),
                        cost(CostElement.PREC, "CNY 6400.00"),
                        cost(CostElement.EXPC, "CNY 850.00"),
                        cost(CostElement.OTHC, "CNY 1450.00"),
                        cost(CostElement.MAIN, "USD 2350.00")),
                "0.027",
                "0.125");
    }

    static LandedCostInput bidB() {
        return bid(
                "USD 68500.00",
                DeliveryTerm.of(Incoterm.FOB, "Cat Lai", TransportMode.SEA),
                null,
                withHamburg(cost(CostElement.MAIN, "USD 2780.00")),
                "0.027",
                "0");
    }

    static LandedCostInput bidC() {
        return bid(
                "EUR 71900.00",
                DeliveryTerm.of(Incoterm.DAP, "Hamburg", TransportMode.ROAD),
                "EUR 1150.00",
                List.of(cost(CostElement.IMPC, "EUR 60.00"), cost(CostElement.UNLO, "EUR 120.00")),
                "0",
                "0");
    }

    private static Money eur(String amount) {
        return Currencies.amount("EUR", amount);
    }

    @Test
    void ex_works_adds_everything_from_the_workshop_on() {
        LandedCost a = LandedCost.of(bidA());

        assertThat(a.part("GOODS").low()).isEqualTo(eur("59907.83"));
        assertThat(a.part("LOAD").low()).isEqualTo(eur("153.61"));
        assertThat(a.part("PREC").low()).isEqualTo(eur("819.25"));
        assertThat(a.part("EXPC").low()).isEqualTo(eur("108.81"));
        assertThat(a.part("OTHC").low()).isEqualTo(eur("185.61"));
        assertThat(a.part("MAIN").low()).isEqualTo(eur("2165.90"));
        assertThat(a.part("INSU").low()).isEqualTo(eur("174.67"));
        assertThat(a.part("INSU").formula()).startsWith("EUR 63341.01 ×");
        assertThat(a.customsValue()).isEqualTo(eur("63515.68"));
        assertThat(a.part("DUTY").low()).isEqualTo(eur("1714.92"));
        assertThat(a.part("ANTI_DUMPING").low()).isEqualTo(eur("7939.46"));
        assertThat(a.low()).isEqualTo(eur("74010.06"));
        assertThat(a.vatBase()).isEqualTo(eur("73890.06"));
        assertThat(a.importVat()).isEqualTo(eur("14039.11"));
    }

    @Test
    void free_on_board_adds_from_the_main_carriage_on() {
        LandedCost b = LandedCost.of(bidB());

        assertThat(b.part("GOODS").low()).isEqualTo(eur("63133.64"));
        assertThat(b.part("OTHC").inPrice()).isTrue();
        assertThat(b.part("MAIN").low()).isEqualTo(eur("2562.21"));
        assertThat(b.part("INSU").low()).isEqualTo(eur("181.16"));
        assertThat(b.customsValue()).isEqualTo(eur("65877.01"));
        assertThat(b.part("DUTY").low()).isEqualTo(eur("1778.68"));
        assertThat(b.low()).isEqualTo(eur("68495.69"));
        assertThat(b.vatBase()).isEqualTo(eur("68375.69"));
        assertThat(b.importVat()).isEqualTo(eur("12991.38"));
        assertThat(b.ranks()).isTrue();
    }

    @Test
    void delivered_at_place_adds_clearance_and_unloading_only() {
        LandedCost c = LandedCost.of(bidC());

        assertThat(c.customsValue()).isEqualTo(eur("70750.00"));
        assertThat(c.low()).isEqualTo(eur("72080.00"));
        assertThat(c.vatBase()).isEqualTo(eur("71960.00"));
        assertThat(c.importVat()).isEqualTo(eur("13672.40"));
    }

    @Test
    void with_preference_the_second_bid_pays_no_duty() {
        LandedCost b = LandedCost.of(bidB().withDuty(BigDecimal.ZERO));

        assertThat(b.low()).isEqualTo(eur("66717.01"));
        assertThat(b.vatBase()).isEqualTo(eur("66597.01"));
        assertThat(b.importVat()).isEqualTo(eur("12653.43"));
    }

    @Test
    void the_united_states_value_free_on_board() {
        Money dutiable = bidB().price();
        assertThat(dutiable.multipliedBy(new BigDecimal("0.027"), java.math.RoundingMode.HALF_UP))
                .isEqualTo(Money.parse("USD 1849.50"));
    }

    @Test
    void cross_rates_go_via_the_unrounded_euro() {
        assertThat(RATES.convert(Money.parse("CNY 468000.00"), Currencies.of("USD")))
                .isEqualTo(Money.parse("USD 65000.00"));
        assertThat(RATES.toEuro(Money.parse("CNY 31250.00"))).isEqualTo(eur("4000.26"));
    }

    @Test
    void an_unknown_rate_of_duty_makes_a_range_without_rank() {
        LandedCostInput open = new LandedCostInput(
                bidB().price(),
                null,
                bidB().term(),
                null,
                bidB().costs(),
                new CostInput.Rate(Mark.UNKNOWN, BigDecimal.ZERO, new BigDecimal("0.027"), "origin not proved"),
                bidB().antiDumping(),
                bidB().insurance(),
                VAT,
                true,
                false,
                RATES);
        LandedCost range = LandedCost.of(open);

        assertThat(range.low()).isEqualTo(eur("66717.01"));
        assertThat(range.high()).isEqualTo(eur("68495.69"));
        assertThat(range.ranks()).isFalse();
        assertThat(range.mark()).isEqualTo(Mark.UNKNOWN);
    }

    @Test
    void an_element_nobody_has_priced_leaves_the_upper_end_open() {
        LandedCost open = LandedCost.of(bid("USD 68500.00", bidB().term(), null, withHamburg(), "0.027", "0"));

        assertThat(open.high()).isNull();
        assertThat(open.part("MAIN").mark()).isEqualTo(Mark.UNKNOWN);
        assertThat(open.ranks()).isFalse();
    }

    @Test
    void vat_that_is_not_recoverable_is_a_cost() {
        LandedCostInput b = bidB();
        LandedCostInput consumer = new LandedCostInput(
                b.price(),
                Money.parse("USD 108.50"),
                b.term(),
                null,
                b.costs(),
                b.duty(),
                b.antiDumping(),
                b.insurance(),
                VAT,
                false,
                true,
                RATES);
        LandedCost cost = LandedCost.of(consumer);

        assertThat(cost.part("CHARGES").low()).isEqualTo(eur("100.00"));
        assertThat(cost.low())
                .isEqualTo(cost.components().stream().map(CostComponent::low).reduce(eur("0.00"), Money::plus));
        assertThat(cost.part("IMPORT_VAT").low()).isEqualTo(cost.importVat());
    }

    @Test
    void duty_that_the_seller_pays_is_no_part_of_the_customs_value() {
        LandedCost ddp = LandedCost.of(bid(
                "EUR 10270.00",
                DeliveryTerm.of(Incoterm.DDP, "Hamburg", TransportMode.ROAD),
                null,
                List.of(cost(CostElement.UNLO, "EUR 120.00")),
                "0.027",
                "0"));

        assertThat(ddp.customsValue()).isEqualTo(eur("10000.00"));
        assertThat(ddp.low()).isEqualTo(eur("10390.00"));
        assertThat(ddp.part("DUTY").inPrice()).isTrue();
    }

    @Test
    void the_parts_add_up_to_the_total_and_estimates_are_summed() {
        LandedCost a = LandedCost.of(bidA());
        assertThat(a.components().stream().map(CostComponent::low).reduce(eur("0.00"), Money::plus))
                .isEqualTo(a.low());
        assertThat(a.estimated()).isEqualTo(eur("0.00"));
    }

    @Test
    void the_leader_stays_first_until_the_tipping_point() {
        Money second = LandedCost.of(bidC()).low();
        TippingPoints.Point rise = TippingPoints.priceRise(bidB(), second);
        assertThat(rise.fraction()).isEqualByComparingTo("0.055128");
        assertThat(rise.landed()).isEqualTo(eur("72079.99"));

        TippingPoints.Point duty = Objects.requireNonNull(TippingPoints.dutyRate(bidB(), second));
        assertThat(duty.fraction()).isEqualByComparingTo("0.081409");
        assertThat(LandedCost.of(bidB().withDuty(duty.fraction())).low()).isLessThan(second);
        BigDecimal beyond = duty.fraction().add(new BigDecimal("0.000001"));
        assertThat(LandedCost.of(bidB().withDuty(beyond)).low()).isGreaterThanOrEqualTo(second);
        assertThat(TippingPoints.dutyRate(bidA(), eur("1.00"))).isNull();
    }

    @Test
    void a_cheaper_currency_may_bring_an_offer_to_the_front() {
        TippingPoints.Point rate = Objects.requireNonNull(TippingPoints.exchangeRate(bidA(), bidC(), "CNY"));
        BigDecimal before = rate.fraction().subtract(new BigDecimal("0.0001"));
        assertThat(LandedCost.of(bidA().withRate("CNY", rate.fraction())).low()).isLessThan(eur("72080.00"));
        assertThat(LandedCost.of(bidA().withRate("CNY", before)).low()).isGreaterThanOrEqualTo(eur("72080.00"));
        assertThat(TippingPoints.exchangeRate(bidA(), bidC(), "JPY")).isNull();
        assertThat(TippingPoints.exchangeRate(bidB(), bidC(), "USD")).isNull();
    }

    @Test
    void goods_of_several_headings_bear_their_own_duty_on_their_share_of_the_customs_value() {
        CostInput.Rate motors = CostInput.Rate.of(Mark.TARIFF, "0.027", "8501");
        CostInput.Rate screws = CostInput.Rate.of(Mark.TARIFF, "0.037", "7318");
        CostInput.Rate none = CostInput.Rate.of(Mark.TARIFF, "0", "");
        CostInput.Rate measure = CostInput.Rate.of(Mark.TARIFF, "0.221", "7318 CN");
        List<LevyShare> levies =
                List.of(new LevyShare(6_850_000, motors, none), new LevyShare(1_150_000, screws, measure));
        LandedCostInput mixed = new LandedCostInput(
                Money.parse("EUR 80000.00"),
                null,
                DeliveryTerm.of(Incoterm.DAP, "Hamburg", TransportMode.ROAD),
                null,
                List.of(cost(CostElement.IMPC, "EUR 60.00"), cost(CostElement.UNLO, "EUR 120.00")),
                LevyShare.mean(levies, LevyShare::duty),
                LevyShare.mean(levies, LevyShare::antiDumping),
                none,
                VAT,
                true,
                false,
                CustomsBasis.CIF,
                Currencies.EUR,
                levies,
                RATES);

        LandedCost cost = LandedCost.of(mixed);

        assertThat(cost.part("DUTY").low()).isEqualTo(eur("2275.00"));
        assertThat(cost.part("DUTY").formula()).isEqualTo("EUR 68500.00 × 2.7 % + EUR 11500.00 × 3.7 %");
        assertThat(cost.part("ANTI_DUMPING").low()).isEqualTo(eur("2541.50"));
        assertThat(cost.low()).isEqualTo(eur("84996.50"));
        assertThat(mixed.duty().low()).isEqualByComparingTo("0.0284375");
        assertThat(LandedCost.of(mixed.withDuty(BigDecimal.ZERO)).low()).isEqualTo(eur("82721.50"));
    }

    @Test
    void a_month_of_customs_values_uses_the_second_to_last_wednesday_before() {
        assertThat(CustomsMonth.rateDay(YearMonth.of(2026, 11))).isEqualTo(LocalDate.of(2026, 10, 21));
        assertThat(CustomsMonth.rateDay(YearMonth.of(2026, 12))).isEqualTo(LocalDate.of(2026, 11, 18));
    }
}
