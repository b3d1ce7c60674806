package org.hanse.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hanse.tax.VatCategory.S;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The worked example of the rules' section R6.2, and what has to fail. */
class En16931Test {

    private static final BigDecimal NINETEEN = new BigDecimal("19");
    private static final BigDecimal SEVEN = new BigDecimal("7");
    private static final List<InvoiceLine> LINES = List.of(
            line(1, "10", "125.50", NINETEEN), line(2, "3", "33.3333", NINETEEN), line(3, "40", "2.4950", SEVEN));
    private static final List<Adjustment> ADJUSTMENTS = List.of(
            new Adjustment(false, new BigDecimal("67.75"), S, NINETEEN, "5 % of 1,355.00"),
            new Adjustment(true, new BigDecimal("45.00"), S, NINETEEN, "freight"));

    @Test
    void computesTheWorkedExample() {
        assertThat(LINES).extracting(InvoiceLine::net).containsExactly(dec("1255.00"), dec("100.00"), dec("99.80"));
        InvoiceContent invoice = invoice();
        InvoiceTotals totals = invoice.totals();
        assertThat(totals.lines()).isEqualByComparingTo("1454.80");
        assertThat(totals.allowances()).isEqualByComparingTo("67.75");
        assertThat(totals.charges()).isEqualByComparingTo("45.00");
        assertThat(totals.withoutVat()).isEqualByComparingTo("1432.05");
        assertThat(invoice.groups()).extracting(VatGroup::base).containsExactly(dec("1332.25"), dec("99.80"));
        assertThat(invoice.groups()).extracting(VatGroup::tax).containsExactly(dec("253.13"), dec("6.99"));
        assertThat(totals.vat()).isEqualByComparingTo("260.12");
        assertThat(totals.withVat()).isEqualByComparingTo("1692.17");
        assertThat(totals.due()).isEqualByComparingTo("1192.15");
        assertThat(En16931.broken(invoice)).isEmpty();
    }

    @Test
    void noticesASumOfLinesThatIsACentOff() {
        assertThat(En16931.broken(withTotals(t -> new InvoiceTotals(
                        dec("1454.79"),
                        t.allowances(),
                        t.charges(),
                        t.withoutVat(),
                        t.vat(),
                        t.withVat(),
                        t.prepaid(),
                        t.rounding(),
                        t.due()))))
                .contains("BR-CO-10");
    }

    @Test
    void noticesAVatTotalThatIsACentOff() {
        assertThat(En16931.broken(withTotals(t -> new InvoiceTotals(
                        t.lines(),
                        t.allowances(),
                        t.charges(),
                        t.withoutVat(),
                        dec("260.11"),
                        t.withVat(),
                        t.prepaid(),
                        t.rounding(),
                        t.due()))))
                .contains("BR-CO-14");
    }

    @Test
    void bearsAGroupTaxLessThanOneOffWhenReceivingAndRefusesExactlyOne() {
        assertThat(En16931.broken(withTax("254.13"))).contains("BR-CO-17");
        assertThat(En16931.broken(withTax("254.12"))).doesNotContain("BR-CO-17");
    }

    @Test
    void wantsTheGroundOfEveryRateThatIsNotCharged() {
        InvoiceLine free = InvoiceLine.of(
                1, "Commission", dec("1"), "C62", dec("100"), dec("1"), VatCategory.AE, BigDecimal.ZERO, 2);
        List<VatGroup> groups = InvoiceArithmetic.groups(List.of(free), List.of(), 2);
        InvoiceContent right = content(List.of(free), List.of(), groups);
        assertThat(En16931.broken(right)).isEmpty();
        VatGroup bare = new VatGroup(VatCategory.AE, BigDecimal.ZERO, dec("100.00"), dec("0.00"), null, null);
        assertThat(En16931.broken(content(List.of(free), List.of(), List.of(bare))))
                .contains("BR-AE-10");
    }

    @Test
    void outsideTheScopeNamesNoVatIds() {
        InvoiceLine outside = InvoiceLine.of(
                1, "Commission", dec("1"), "C62", dec("100"), dec("1"), VatCategory.O, BigDecimal.ZERO, 2);
        List<VatGroup> groups = InvoiceArithmetic.groups(List.of(outside), List.of(), 2);
        assertThat(En16931.broken(content(List.of(outside), List.of(), groups))).containsExactly("BR-O-02");
    }

    private static InvoiceContent invoice() {
        return content(LINES, ADJUSTMENTS, InvoiceArithmetic.groups(LINES, ADJUSTMENTS, 2));
    }

    private static InvoiceContent content(
            List<InvoiceLine> lines, List<Adjustment> adjustments, List<VatGroup> groups) {
        boolean large = lines.size() > 1;
        InvoiceTotals totals = InvoiceArithmetic.totals(
                lines, adjustments, groups, dec(large ? "500.00" : "0"), dec(large ? "-0.02" : "0"));
        InvoiceParty seller = new InvoiceParty("Seller", "Street 1\nLübeck", "DE", "DE136695976", null, null);
        InvoiceParty buyer = new InvoiceParty("Buyer", "Street 2\nParis", "FR", "FR40303265045", null, null);
        LocalDate day = LocalDate.of(2026, 11, 23);
        return new InvoiceContent(
                "I-1",
                "380",
                day,
                day,
                "FR",
                "EUR",
                "yours",
                "ours",
                seller,
                buyer,
                lines,
                adjustments,
                groups,
                totals,
                null);
    }

    private static InvoiceContent withTotals(UnaryOperator<InvoiceTotals> change) {
        InvoiceContent i = invoice();
        return new InvoiceContent(
                i.number(),
                i.typeCode(),
                i.issuedOn(),
                i.suppliedOn(),
                i.deliverTo(),
                i.currency(),
                i.buyerReference(),
                i.orderReference(),
                i.seller(),
                i.buyer(),
                i.lines(),
                i.adjustments(),
                i.groups(),
                change.apply(i.totals()),
                i.note());
    }

    private static InvoiceContent withTax(String tax) {
        InvoiceContent i = invoice();
        List<VatGroup> groups = new ArrayList<>(i.groups());
        VatGroup first = groups.getFirst();
        groups.set(0, new VatGroup(first.category(), first.rate(), first.base(), dec(tax), null, null));
        return content(i.lines(), i.adjustments(), groups);
    }

    private static InvoiceLine line(int no, String quantity, String price, BigDecimal rate) {
        return InvoiceLine.of(no, "Item " + no, dec(quantity), "C62", dec(price), BigDecimal.ONE, S, rate, 2);
    }

    private static BigDecimal dec(String text) {
        return new BigDecimal(text);
    }
}
