package org.hanse.tax;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Computes VAT groups and totals exactly as EN 16931-1 has them (rules R6.2); rounds HALF_UP, once an amount. */
public final class InvoiceArithmetic {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private InvoiceArithmetic() {}

    private record Key(VatCategory category, BigDecimal rate) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::category)
                    .thenComparing(Comparator.comparing(Key::rate).reversed())
                    .compare(this, other);
        }
    }

    /** Groups by category and rate; each group's tax is rounded once. */
    public static List<VatGroup> groups(List<InvoiceLine> lines, List<Adjustment> adjustments, int decimals) {
        Map<Key, BigDecimal> bases = new TreeMap<>();
        lines.forEach(line -> bases.merge(key(line.category(), line.rate()), line.net(), BigDecimal::add));
        adjustments.forEach(a -> bases.merge(
                key(a.category(), a.rate()),
                a.charge() ? a.amount() : a.amount().negate(),
                BigDecimal::add));
        return bases.entrySet().stream()
                .map(e -> group(e.getKey(), e.getValue().setScale(decimals, RoundingMode.HALF_UP), decimals))
                .toList();
    }

    /** Sums up. */
    public static InvoiceTotals totals(
            List<InvoiceLine> lines,
            List<Adjustment> adjustments,
            List<VatGroup> groups,
            BigDecimal prepaid,
            BigDecimal rounding) {
        BigDecimal net = sum(lines.stream().map(InvoiceLine::net).toList());
        BigDecimal allowances = sum(adjusted(adjustments, false));
        BigDecimal charges = sum(adjusted(adjustments, true));
        BigDecimal withoutVat = net.subtract(allowances).add(charges);
        BigDecimal vat = sum(groups.stream().map(VatGroup::tax).toList());
        BigDecimal withVat = withoutVat.add(vat);
        BigDecimal due = withVat.subtract(prepaid).add(rounding);
        return new InvoiceTotals(net, allowances, charges, withoutVat, vat, withVat, prepaid, rounding, due);
    }

    /** Tax of a base: rounded once, HALF_UP. */
    static BigDecimal tax(BigDecimal base, BigDecimal rate, int decimals) {
        return base.multiply(rate).divide(HUNDRED, decimals, RoundingMode.HALF_UP);
    }

    private static VatGroup group(Key key, BigDecimal base, int decimals) {
        return new VatGroup(
                key.category(),
                key.rate(),
                base,
                tax(base, key.rate(), decimals),
                key.category().exemption(),
                null);
    }

    private static Key key(VatCategory category, BigDecimal rate) {
        return new Key(category, rate.signum() == 0 ? BigDecimal.ZERO : rate.stripTrailingZeros());
    }

    private static List<BigDecimal> adjusted(List<Adjustment> adjustments, boolean charge) {
        return adjustments.stream()
                .filter(a -> a.charge() == charge)
                .map(Adjustment::amount)
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
