package org.hanse.tax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The business rules of EN 16931-1 that concern sums and VAT, by their names in the CEN Schematron (rules R6.1, R6.2).
 * Amounts are compared exactly, but BR-CO-17 and BR-S-08, which bear a difference below 1.00 when received.
 */
public final class En16931 {

    private record Rule(String name, Predicate<InvoiceContent> broken) {}

    private static final List<Rule> RULES = List.of(
            new Rule("BR-CO-10", i -> differs(i.totals().lines(), sumLines(i))),
            new Rule("BR-CO-11", i -> differs(i.totals().allowances(), sumAdjusted(i, false))),
            new Rule("BR-CO-12", i -> differs(i.totals().charges(), sumAdjusted(i, true))),
            new Rule(
                    "BR-CO-13",
                    i -> differs(
                            i.totals().withoutVat(),
                            i.totals()
                                    .lines()
                                    .subtract(i.totals().allowances())
                                    .add(i.totals().charges()))),
            new Rule(
                    "BR-CO-14",
                    i -> differs(
                            i.totals().vat(),
                            i.groups().stream().map(VatGroup::tax).reduce(BigDecimal.ZERO, BigDecimal::add))),
            new Rule(
                    "BR-CO-15",
                    i -> differs(
                            i.totals().withVat(),
                            i.totals().withoutVat().add(i.totals().vat()))),
            new Rule(
                    "BR-CO-16",
                    i -> differs(
                            i.totals().due(),
                            i.totals()
                                    .withVat()
                                    .subtract(i.totals().prepaid())
                                    .add(i.totals().rounding()))),
            new Rule("BR-CO-17", i -> i.groups().stream().anyMatch(En16931::taxIsFarOff)),
            new Rule("BR-S-08", i -> i.groups().stream().anyMatch(g -> baseIsFarOff(i, g))),
            new Rule("BR-S-10", i -> given(i, VatCategory.S)),
            new Rule("BR-Z-10", i -> given(i, VatCategory.Z)),
            new Rule("BR-E-10", i -> missing(i, VatCategory.E)),
            new Rule("BR-AE-10", i -> missing(i, VatCategory.AE)),
            new Rule("BR-IC-10", i -> missing(i, VatCategory.K)),
            new Rule("BR-G-10", i -> missing(i, VatCategory.G)),
            new Rule("BR-O-10", i -> missing(i, VatCategory.O)),
            new Rule(
                    "BR-S-05",
                    i -> i.lines().stream()
                            .anyMatch(l ->
                                    l.category() == VatCategory.S && l.rate().signum() <= 0)),
            new Rule("BR-AE-05", i -> rated(i, VatCategory.AE)),
            new Rule("BR-IC-05", i -> rated(i, VatCategory.K)),
            new Rule("BR-G-05", i -> rated(i, VatCategory.G)),
            new Rule("BR-O-05", i -> rated(i, VatCategory.O)),
            new Rule("BR-S-02", i -> has(i, VatCategory.S) && noSellerId(i)),
            new Rule(
                    "BR-AE-02",
                    i -> has(i, VatCategory.AE)
                            && (noSellerId(i)
                                    || i.buyer().vatId() == null && i.buyer().legalId() == null)),
            new Rule(
                    "BR-IC-02",
                    i -> has(i, VatCategory.K)
                            && (i.seller().vatId() == null || i.buyer().vatId() == null)),
            new Rule("BR-IC-11", i -> has(i, VatCategory.K) && i.suppliedOn() == null),
            new Rule("BR-IC-12", i -> has(i, VatCategory.K) && i.deliverTo() == null),
            new Rule(
                    "BR-O-02",
                    i -> has(i, VatCategory.O)
                            && (i.seller().vatId() != null || i.buyer().vatId() != null)),
            new Rule("BR-O-11", i -> has(i, VatCategory.O) && i.groups().size() > 1));

    private En16931() {}

    /** Names of the rules that the invoice breaks, in the standard's order; empty where it is right. */
    public static List<String> broken(InvoiceContent invoice) {
        List<String> names = new ArrayList<>();
        RULES.stream().filter(rule -> rule.broken().test(invoice)).forEach(rule -> names.add(rule.name()));
        return List.copyOf(names);
    }

    private static boolean taxIsFarOff(VatGroup group) {
        BigDecimal exact = InvoiceArithmetic.tax(group.base(), group.rate(), 2);
        return group.tax().subtract(exact).abs().compareTo(BigDecimal.ONE) >= 0;
    }

    private static boolean baseIsFarOff(InvoiceContent invoice, VatGroup group) {
        return InvoiceArithmetic.groups(invoice.lines(), invoice.adjustments(), 2).stream()
                .filter(g -> g.category() == group.category() && g.rate().compareTo(group.rate()) == 0)
                .noneMatch(g -> g.base().subtract(group.base()).abs().compareTo(BigDecimal.ONE) < 0);
    }

    private static boolean noSellerId(InvoiceContent invoice) {
        return invoice.seller().vatId() == null && invoice.seller().taxRegistration() == null;
    }

    private static boolean has(InvoiceContent invoice, VatCategory category) {
        return invoice.groups().stream().anyMatch(group -> group.category() == category);
    }

    private static boolean given(InvoiceContent invoice, VatCategory category) {
        return invoice.groups().stream()
                .anyMatch(g -> g.category() == category && (g.exemptionCode() != null || g.exemptionText() != null));
    }

    private static boolean missing(InvoiceContent invoice, VatCategory category) {
        return invoice.groups().stream()
                .anyMatch(g -> g.category() == category && g.exemptionCode() == null && g.exemptionText() == null);
    }

    private static boolean rated(InvoiceContent invoice, VatCategory category) {
        return invoice.lines().stream()
                .anyMatch(l -> l.category() == category && l.rate().signum() != 0);
    }

    private static boolean differs(BigDecimal told, BigDecimal computed) {
        return told.compareTo(computed) != 0;
    }

    private static BigDecimal sumLines(InvoiceContent invoice) {
        return invoice.lines().stream().map(InvoiceLine::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sumAdjusted(InvoiceContent invoice, boolean charge) {
        return invoice.adjustments().stream()
                .filter(a -> a.charge() == charge)
                .map(Adjustment::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
