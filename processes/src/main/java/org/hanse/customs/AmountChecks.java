package org.hanse.customs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/** C1 lines and totals, C2 quantity, C11 insurance, and the account to be paid to. */
final class AmountChecks {

    private static final BigDecimal COVER = new BigDecimal("1.10");

    private AmountChecks() {}

    /** The account on the invoice is the verified one. */
    static Optional<Finding> account(PaperSet set) {
        Optional<String> named = set.paper(PaperKind.INVOICE).flatMap(paper -> paper.compared(Fact.ACCOUNT));
        if (named.isEmpty()) {
            return Optional.empty();
        }
        String verified = Objects.requireNonNullElse(set.verifiedAccount(), "");
        return Optional.of(Compare.of("account", "C1")
                .says(Compare.CONTRACT, verified)
                .says(PaperKind.INVOICE, named.get())
                .verdict(named.get()
                        .replace(" ", "")
                        .equals(Said.compared(verified).replace(" ", ""))));
    }

    /** Each line is quantity × price, rounded once, and the lines are the total. */
    static Optional<Finding> invoiceLines(PaperSet set) {
        Optional<Said> invoice = set.paper(PaperKind.INVOICE);
        if (invoice.isEmpty() || set.invoiceLines().isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> total = invoice.get().number(Fact.TOTAL);
        BigDecimal sum =
                set.invoiceLines().stream().map(PaperSet.InvoiceLine::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        Compare compare = Compare.of("invoice-lines", "C1")
                .says(Compare.CONTRACT, sum.toPlainString())
                .says(invoice, Fact.TOTAL);
        if (total.isEmpty()) {
            return Optional.of(compare.unread());
        }
        int decimals = set.contract().value().getScale();
        boolean lines = set.invoiceLines().stream().allMatch(line -> lineFits(line, decimals));
        return Optional.of(compare.verdict(lines && sum.compareTo(total.get()) == 0));
    }

    static boolean lineFits(PaperSet.InvoiceLine line, int decimals) {
        BigDecimal exact = line.quantity().multiply(line.unitPrice());
        return exact.divide(BigDecimal.valueOf(line.baseQuantity()), decimals, RoundingMode.HALF_UP)
                        .compareTo(line.total())
                == 0;
    }

    /** The invoice's total and currency are the contract's for what is shipped. */
    static Optional<Finding> invoiceTotal(PaperSet set) {
        return set.paper(PaperKind.INVOICE)
                .flatMap(invoice -> Compare.of("invoice-total", "C1")
                        .says(Compare.CONTRACT, set.contract().value().toString())
                        .says(PaperKind.INVOICE, total(invoice))
                        .equalText());
    }

    private static String total(Said invoice) {
        Optional<BigDecimal> number = invoice.number(Fact.TOTAL);
        Optional<String> currency = invoice.compared(Fact.CURRENCY);
        return number.isEmpty() || currency.isEmpty()
                ? ""
                : currency.get() + " "
                        + number.get()
                                .setScale(Math.max(number.get().scale(), 0))
                                .toPlainString();
    }

    /** Packing list and invoice carry the same quantity, which is no more than the contract's; tolerance by pieces is 0. */
    static Optional<Finding> quantity(PaperSet set) {
        Optional<Said> invoice = set.paper(PaperKind.INVOICE);
        Optional<Said> packing = set.paper(PaperKind.PACKING_LIST);
        return Compare.of("quantity", "C2")
                .says(Compare.CONTRACT, set.contract().quantity().toPlainString())
                .says(invoice, Fact.QUANTITY)
                .says(packing, Fact.QUANTITY)
                .equal(Compare::number, (one, two) -> one.compareTo(two) == 0);
    }

    /** Cover is at least 110 % of the invoice, in its currency. */
    static Optional<Finding> insurance(PaperSet set) {
        Optional<Said> cover = set.paper(PaperKind.INSURANCE);
        if (cover.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal least = leastCover(set.contract().value().getAmount());
        Compare compare = Compare.of("insurance", "C11")
                .within("≥ " + least.toPlainString())
                .says(set.paper(PaperKind.INVOICE), Fact.TOTAL)
                .says(cover, Fact.INSURED);
        Optional<BigDecimal> insured = cover.get().number(Fact.INSURED);
        if (insured.isEmpty()) {
            return Optional.of(compare.unread());
        }
        boolean currency = cover.get()
                .compared(Fact.CURRENCY)
                .map(code ->
                        code.equals(set.contract().value().getCurrencyUnit().getCode()))
                .orElse(false);
        return Optional.of(compare.verdict(currency && insured.get().compareTo(least) >= 0));
    }

    /** 110 % of the invoice value, rounded HALF_UP to its own decimals. */
    static BigDecimal leastCover(BigDecimal invoice) {
        return invoice.multiply(COVER).setScale(invoice.scale(), RoundingMode.HALF_UP);
    }
}
