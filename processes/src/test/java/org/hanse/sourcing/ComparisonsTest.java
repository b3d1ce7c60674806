package org.hanse.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hanse.deal.ConfirmOrder;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.kernel.database.HanseTest;
import org.hanse.pricing.CostComponent;
import org.hanse.pricing.Rates;
import org.hanse.pricing.TransportMode;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What a buyer sees when the offers are open, what he may assume, and that assuming changes nothing. */
@HanseTest
class ComparisonsTest extends RequestStory {

    private static final String SCREWS = "Hex screw M6x20";

    /** Motors and screws, asked of three; opened. */
    private RfqId motorsAndScrews() {
        AskForQuotations.Line motors = new AskForQuotations.Line(
                MOTORS, new BigDecimal("250"), null, "850110", new BigDecimal("17.00"), "EUR", null);
        AskForQuotations.Line screws =
                new AskForQuotations.Line(SCREWS, new BigDecimal("25000"), null, "731815", null, null, null);
        List<AskForQuotations.Invitee> invited = List.of(chen, ege, cat).stream()
                .map(one -> AskForQuotations.Invitee.company(one.company().value()))
                .toList();
        RfqId rfq = Scope.as(
                jana,
                () -> rfqs.ask(new AskForQuotations(
                        null,
                        null,
                        List.of(motors, screws),
                        invited,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0)));
        engine.runDueJobs(rfq.toString());
        quote(chen, rfq, "125.00", "34.50", "CNY", "EXW", null, null);
        quote(ege, rfq, "17.60", "5.20", "EUR", "DAP", "TR", "A.TR");
        quote(cat, rfq, "18.90", "5.90", "USD", "FOB", "VN", "EUR.1");
        engine.runDueJobs(rfq.toString());
        complete(jana, rfq, "open-quotations", new OpenQuotations());
        return rfq;
    }

    private void quote(
            Actor.Person who,
            RfqId rfq,
            String motors,
            String screws,
            String currency,
            String term,
            @org.jspecify.annotations.Nullable String origin,
            @org.jspecify.annotations.Nullable String proof) {
        List<SubmitQuotation.Line> lines =
                List.of(SubmitQuotation.Line.of(1, motors), new SubmitQuotation.Line(2, new BigDecimal(screws), 1000));
        Scope.as(
                who,
                () -> quotations.submit(
                        rfq,
                        new SubmitQuotation(
                                lines, currency, term, null, null, origin, proof, 20, null, null, null, null, null,
                                null)));
    }

    private Comparison compared(RfqId rfq, WhatIf assumed) {
        return Scope.as(jana, () -> comparisons.of(rfq, assumed));
    }

    private static WhatIf at(Map<String, BigDecimal> rates) {
        return new WhatIf(rates, null, Map.of(), null, null, null, Currencies.EUR);
    }

    private static Comparison.Column of(Comparison comparison, Actor.Person supplier) {
        return comparison.columns().stream()
                .filter(column -> column.supplier().id().equals(supplier.company()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_line_bears_the_duty_of_its_own_heading_and_its_share_of_the_cost() {
        Comparison comparison = compared(motorsAndScrews(), WhatIf.NOTHING);
        Comparison.Column chinese = of(comparison, chen);
        CostComponent duty = Objects.requireNonNull(chinese.cost()).part("DUTY");

        assertThat(duty.formula()).contains("× 2.7 %").contains("× 3.7 %");
        assertThat(chinese.rank()).isNull();
        assertThat(chinese.missing()).contains("origin", "ANTI_DUMPING");
        assertThat(chinese.priceRank()).isEqualTo(1);
        Map<Integer, Money> byLine = comparison.byLine(of(comparison, ege));
        assertThat(byLine.values().stream().reduce(Money.zero(Currencies.EUR), Money::plus))
                .isEqualTo(Objects.requireNonNull(of(comparison, ege).cost()).low());
        assertThat(byLine.get(1)).isGreaterThan(Objects.requireNonNull(byLine.get(2)));
    }

    @Test
    void another_rate_another_carriage_another_quantity_another_origin_compute_anew_and_store_nothing() {
        RfqId rfq = motorsAndScrews();
        Comparison said = compared(rfq, WhatIf.NOTHING);
        assertThat(said.columns().getFirst().supplier().id()).isEqualTo(ege.company());

        Comparison dearEuro = compared(rfq, at(Map.of("USD", new BigDecimal("1.30"))));
        assertThat(dearEuro.columns().getFirst().supplier().id()).isEqualTo(cat.company());
        assertThat(dearEuro.assumed().assumes()).isTrue();

        Comparison byAir =
                compared(rfq, new WhatIf(Map.of(), TransportMode.AIR, Map.of(), null, null, null, Currencies.EUR));
        assertThat(of(byAir, cat).problem()).isEqualTo("mode");
        assertThat(of(byAir, cat).rank()).isNull();
        assertThat(of(byAir, chen).cost().part("MAIN").low())
                .isGreaterThan(of(said, chen).cost().part("MAIN").low());
        assertThat(of(byAir, ege).cost()).isEqualTo(of(said, ege).cost());

        Comparison twice = compared(
                rfq, new WhatIf(Map.of(), null, Map.of(1, new BigDecimal("500")), null, null, null, Currencies.EUR));
        assertThat(of(twice, ege).offer().total()).isEqualTo(Money.parse("EUR 8930.00"));

        Comparison withOrigin = compared(
                rfq, new WhatIf(Map.of(), null, Map.of(), of(said, chen).offer().id(), "CN", null, Currencies.EUR));
        assertThat(of(withOrigin, chen).cost().part("ANTI_DUMPING").low()).isGreaterThan(Money.parse("EUR 0.00"));
        assertThat(of(withOrigin, cat).cost()).isEqualTo(of(said, cat).cost());

        assertThat(compared(rfq, WhatIf.NOTHING).columns()).isEqualTo(said.columns());
    }

    @Test
    void in_another_currency_every_part_is_converted_alone_and_the_order_stays() {
        RfqId rfq = motorsAndScrews();
        Comparison dollars = compared(rfq, WhatIf.in(Currencies.of("USD")));

        assertThat(of(dollars, cat).cost().part("GOODS").low()).isEqualTo(Money.parse("USD 4872.50"));
        assertThat(dollars.columns().stream().map(column -> column.supplier().name()))
                .isEqualTo(compared(rfq, WhatIf.NOTHING).columns().stream()
                        .map(column -> column.supplier().name())
                        .toList());
        assertThat(dollars.assumed().assumes()).isFalse();
    }

    @Test
    void the_order_really_turns_at_the_tipping_points() {
        RfqId rfq = motorsAndScrews();
        Comparison said = compared(rfq, WhatIf.NOTHING);
        Comparison.Tip rate = said.tips().stream()
                .filter(tip -> "RATE".equals(tip.kind()) && "USD".equals(tip.currency()))
                .findFirst()
                .orElseThrow();

        Comparison there = compared(rfq, at(Map.of("USD", rate.fraction())));
        Comparison before = compared(rfq, at(Map.of("USD", rate.fraction().subtract(new BigDecimal("0.0001")))));

        assertThat(there.columns().getFirst().supplier().id()).isEqualTo(cat.company());
        assertThat(before.columns().getFirst().supplier().id()).isEqualTo(ege.company());
        Comparison.Tip rise = said.tips().getFirst();
        assertThat(rise.kind()).isEqualTo("PRICE_RISE");
        assertThat(rise.landed()).isLessThan(rise.against());
        assertThat(rise.against().minus(rise.landed())).isLessThan(Money.parse("EUR 0.05"));
    }

    @Test
    void a_price_far_below_the_others_stands_out() {
        RfqId rfq = asked("250");
        engine.runDueJobs(rfq.toString());
        Scope.as(chen, () -> quotations.submit(rfq, withProof("8.00", "EUR", "DAP", "CN", "REX")));
        Scope.as(ege, () -> quotations.submit(rfq, withProof("17.60", "EUR", "DAP", "TR", "A.TR")));
        Scope.as(cat, () -> quotations.submit(rfq, withProof("18.90", "EUR", "DAP", "VN", "EUR.1")));
        engine.runDueJobs(rfq.toString());
        complete(jana, rfq, "open-quotations", new OpenQuotations());
        Comparison comparison = compared(rfq, WhatIf.NOTHING);

        assertThat(of(comparison, chen).outliers()).containsExactly("price-low");
        assertThat(of(comparison, ege).outliers()).isEmpty();
    }

    @Test
    void the_last_price_paid_stands_beside_the_line() {
        RfqId before = opened("100", "120.00");
        assertThat(compared(before, WhatIf.NOTHING).paid()).isEmpty();
        complete(jana, before, "compare-quotations", award(column(before)));
        answerOrder(before, new ConfirmOrder(true, "YL-1", null));

        Comparison.Paid paid =
                compared(opened("250", "125.00"), WhatIf.NOTHING).paid().getFirst();

        assertThat(paid.price().price()).isEqualByComparingTo("120.00");
        assertThat(paid.currency()).isEqualTo(Currencies.of("CNY"));
        assertThat(paid.order()).startsWith("D-");
    }

    @Test
    void a_replaced_offer_is_shown_beside_the_one_that_stands() {
        RfqId rfq = opened("250", "125.00");
        Quotation old = column(rfq).offer();
        complete(
                jana,
                rfq,
                "compare-quotations",
                DecideQuotations.negotiate(new Negotiate(
                        List.of(new Negotiate.Wish(old.id(), new BigDecimal("118.00"))), "118, please", null)));
        engine.runDueJobs(rfq.toString());
        Scope.as(chen, () -> quotations.submit(rfq, SubmitQuotation.of(prices("119.50"), "CNY", "EXW", 25)));
        engine.runDueJobs(rfq.toString());

        Comparisons.Replacement replacement = Scope.as(jana, () -> comparisons.replacement(rfq, old.id()));

        assertThat(replacement.before().total()).isEqualTo(Money.parse("CNY 31250.00"));
        assertThat(replacement.after().total()).isEqualTo(Money.parse("CNY 29875.00"));
        assertRefused(
                KernelReason.UNKNOWN,
                () -> Scope.as(
                        jana,
                        () -> comparisons.replacement(rfq, replacement.after().id())));
        assertRefused(
                SourcingReason.OFFER_REPLACED,
                () -> complete(
                        jana, rfq, "compare-quotations", DecideQuotations.award(new AwardQuotation(old.id(), null))));
    }

    @Test
    void only_the_buyer_compares() {
        RfqId rfq = opened("250", "125.00");
        assertRefused(KernelReason.NOT_ALLOWED, () -> Scope.as(chen, () -> comparisons.of(rfq)));
    }

    @Test
    void reference_rates_are_due_on_the_afternoon_of_a_target_day() {
        assertThat(Rates.due(Instant.parse("2026-11-26T09:02:00Z"))).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(Rates.due(Instant.parse("2026-11-26T16:30:00Z"))).isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(Rates.due(Instant.parse("2026-11-30T09:00:00Z"))).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(Rates.due(Instant.parse("2026-12-28T09:00:00Z"))).isEqualTo(LocalDate.of(2026, 12, 24));
    }
}
