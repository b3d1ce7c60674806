package org.hanse.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hanse.deal.Deal;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.kernel.database.HanseTest;
import org.hanse.pricing.CostComponent;
import org.junit.jupiter.api.Test;

/** What a quotation says beyond its price goes into landed cost and order to the cent, and nobody reads it early. */
@HanseTest
class QuotationDetailsTest extends RequestStory {

    private static final QuotationDetails DETAILS = new QuotationDetails(
            "YL-26-1142",
            List.of(
                    new QuotationDetails.Charge("tooling", new BigDecimal("500.00"), true),
                    new QuotationDetails.Charge("certificate", new BigDecimal("80.55"), false)),
            List.of(
                    new QuotationDetails.Tier(1, new BigDecimal("200"), new BigDecimal("120.123456")),
                    new QuotationDetails.Tier(1, new BigDecimal("1000"), new BigDecimal("110.00"))),
            List.of(),
            List.of(new QuotationDetails.Alternative(1, "with brake", new BigDecimal("140"))),
            new BigDecimal("5000"),
            "30 % with the order",
            "10 cartons on 2 pallets",
            new BigDecimal("390"),
            new BigDecimal("412"));

    @Test
    void tiers_and_one_off_charges_enter_landed_cost_and_order_to_the_cent() {
        RfqId rfq = opened(DETAILS, "125.00");
        Comparison.Column column = column(rfq);
        assertThat(column.offer().total()).isEqualTo(Currencies.amount("CNY", "30030.86"));
        assertThat(column.offer().charges()).isEqualTo(Currencies.amount("CNY", "580.55"));
        assertThat(Objects.requireNonNull(column.cost()).components())
                .filteredOn(part -> "CHARGES".equals(part.key()))
                .extracting(CostComponent::low)
                .containsExactly(
                        Scope.as(jana, () -> comparisons.of(rfq)).rates().toEuro(Currencies.amount("CNY", "580.55")));
        assertThat(priced(rfq, "100").total()).isEqualTo(Currencies.amount("CNY", "12500.00"));
        assertThat(priced(rfq, "1000").total()).isEqualTo(Currencies.amount("CNY", "110000.00"));

        complete(jana, rfq, "compare-quotations", award(column));
        Deal deal =
                Scope.as(jana, () -> deals.get(Objects.requireNonNull(rfqOf(rfq).deal())));
        assertThat(deal.total()).isEqualTo(Currencies.amount("CNY", "30611.41"));
        assertThat(deal.lines()).hasSize(2);
    }

    @Test
    void details_are_their_suppliers_alone_until_the_opening_and_then_the_buyers_too() {
        RfqId rfq = asked("250");
        engine.runDueJobs(rfq.toString());
        UUID quotation = submit(rfq, DETAILS, "125.00");
        assertThat(Scope.as(chen, () -> quotations.details(quotation)).ownReference())
                .isEqualTo("YL-26-1142");
        assertThat(Scope.as(jana, () -> quotations.details(quotation)).empty()).isTrue();
        assertThat(Scope.as(TEST, () -> quotations.details(quotation)).empty()).isTrue();
        Scope.run(ege, () -> quotations.decline(rfq, "no-capacity"));
        Scope.run(cat, () -> quotations.decline(rfq, "no-capacity"));
        engine.runDueJobs(rfq.toString());
        complete(jana, rfq, "open-quotations", new OpenQuotations());
        assertThat(Scope.as(jana, () -> quotations.details(quotation)).steps()).hasSize(2);
        assertThat(Scope.as(ege, () -> quotations.details(quotation)).empty()).isTrue();
    }

    @Test
    void another_unit_is_converted_exactly_or_refused_and_a_least_order_is_kept() {
        QuotationDetails kilograms = converted("0.45");
        RfqId rfq = opened(kilograms, "2.10");
        assertThat(column(rfq).offer().total()).isEqualTo(Currencies.amount("CNY", "236.25"));
        RfqId other = asked("250");
        engine.runDueJobs(other.toString());
        assertRefused(KernelReason.INVALID_FIELD, () -> submit(other, converted("0.1234567"), "2.10"));

        RfqId small = opened(DETAILS, "12.00");
        assertThat(column(small).offer().total().isGreaterThan(Currencies.amount("CNY", "5000")))
                .isTrue();
        RfqId below = opened(least("40000"), "125.00");
        assertRefused(
                SourcingReason.BELOW_MINIMUM, () -> complete(jana, below, "compare-quotations", award(column(below))));
    }

    private static QuotationDetails converted(String factor) {
        return new QuotationDetails(
                null,
                List.of(),
                List.of(),
                List.of(new QuotationDetails.Conversion(1, "KGM", new BigDecimal(factor))),
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    private static QuotationDetails least(String value) {
        return new QuotationDetails(
                null, List.of(), List.of(), List.of(), List.of(), new BigDecimal(value), null, null, null, null);
    }

    private Quotation priced(RfqId rfq, String quantity) {
        WhatIf assumed =
                new WhatIf(Map.of(), null, Map.of(1, new BigDecimal(quantity)), null, null, null, Currencies.EUR);
        return Scope.as(jana, () -> comparisons.of(rfq, assumed))
                .columns()
                .getFirst()
                .offer();
    }

    private RfqId opened(QuotationDetails details, String price) {
        RfqId rfq = asked("250");
        engine.runDueJobs(rfq.toString());
        submit(rfq, details, price);
        Scope.run(ege, () -> quotations.decline(rfq, "no-capacity"));
        Scope.run(cat, () -> quotations.decline(rfq, "no-capacity"));
        engine.runDueJobs(rfq.toString());
        complete(jana, rfq, "open-quotations", new OpenQuotations());
        return rfq;
    }

    private UUID submit(RfqId rfq, QuotationDetails details, String price) {
        SubmitQuotation answer =
                SubmitQuotation.of(prices(price), "CNY", "EXW", 25).with(details);
        return Scope.as(chen, () -> quotations.submit(rfq, answer)).quotation();
    }
}
