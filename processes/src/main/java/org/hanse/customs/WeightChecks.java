package org.hanse.customs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** C3: weights of packages, totals and papers, with the tolerance of 0.5 % of the packing list or 1 kg. */
final class WeightChecks {

    private static final BigDecimal SHARE = new BigDecimal("0.005");
    private static final BigDecimal LEAST_KG = BigDecimal.ONE;

    private WeightChecks() {}

    /** What papers may differ by, in kilograms: 0.5 % of the packing list's gross weight or 1 kg, whichever is larger. */
    static BigDecimal tolerance(BigDecimal packingList) {
        return packingList.multiply(SHARE).max(LEAST_KG);
    }

    /** Gross weight on invoice, packing list and transport document. */
    static Optional<Finding> grossWeight(PaperSet set) {
        Optional<BigDecimal> base = set.paper(PaperKind.PACKING_LIST).flatMap(paper -> paper.number(Fact.GROSS_KG));
        Compare compare = Compare.of("gross-weight", "C3")
                .says(set.paper(PaperKind.PACKING_LIST), Fact.GROSS_KG)
                .maySay(set.paper(PaperKind.INVOICE), Fact.GROSS_KG)
                .says(set.transport(), Fact.GROSS_KG);
        if (base.isEmpty()) {
            return set.paper(PaperKind.PACKING_LIST).map(paper -> compare.unread());
        }
        BigDecimal tolerance = tolerance(base.get());
        return compare.within(tolerance.setScale(1, RoundingMode.HALF_UP).toPlainString() + " kg")
                .equal(Compare::number, (one, two) -> one.subtract(two).abs().compareTo(tolerance) <= 0);
    }

    /** Each package weighs something, gross at least as much as net, and together they are the totals. */
    static Optional<Finding> packageWeights(PaperSet set) {
        Optional<Said> packing = set.paper(PaperKind.PACKING_LIST);
        if (packing.isEmpty() || set.packages().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal net = BigDecimal.ZERO;
        BigDecimal gross = BigDecimal.ZERO;
        boolean sound = true;
        for (PaperSet.Package one : set.packages()) {
            net = net.add(one.netKg());
            gross = gross.add(one.grossKg());
            sound &= one.netKg().signum() > 0 && one.grossKg().compareTo(one.netKg()) >= 0;
        }
        boolean totals = is(packing.get(), Fact.NET_KG, net) && is(packing.get(), Fact.GROSS_KG, gross);
        return Optional.of(Compare.of("package-weights", "C3")
                .says(Compare.CONTRACT, net.toPlainString() + " / " + gross.toPlainString())
                .says(
                        PaperKind.PACKING_LIST,
                        packing.get().text(Fact.NET_KG).orElse("") + " / "
                                + packing.get().text(Fact.GROSS_KG).orElse(""))
                .verdict(sound && totals));
    }

    private static boolean is(Said paper, Fact fact, BigDecimal expected) {
        return paper.number(fact).map(value -> value.compareTo(expected) == 0).orElse(false);
    }
}
