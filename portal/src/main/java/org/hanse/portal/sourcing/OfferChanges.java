package org.hanse.portal.sourcing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.hanse.sourcing.Comparisons;
import org.hanse.sourcing.Quotation;
import org.hanse.sourcing.QuotationLine;
import org.hanse.sourcing.Rfq;

/** What two versions of an offer differ in. */
final class OfferChanges {

    private OfferChanges() {}

    /**
     * One thing that differs.
     *
     * @param key message key of what it is
     * @param about the line's product, or empty
     */
    record Change(String key, String about, String before, String after) {}

    static List<Change> of(Rfq rfq, Comparisons.Replacement replacement) {
        return of(rfq, replacement.before(), replacement.after());
    }

    static List<Change> of(Rfq rfq, Quotation before, Quotation after) {
        List<Change> changes = new ArrayList<>();
        rfq.lines()
                .forEach(line -> add(
                        changes,
                        "sourcing.unit-price",
                        line.product(),
                        price(before, line.no()),
                        price(after, line.no())));
        compare(changes, "sourcing.total", before, after, one -> one.total().toString());
        compare(changes, "sourcing.charges", before, after, one -> one.charges() + " " + one.chargesFor());
        compare(changes, "sourcing.compare.term", before, after, one -> one.incoterm() + " " + one.place());
        compare(changes, "sourcing.lead-days", before, after, one -> Integer.toString(one.leadDays()));
        compare(
                changes,
                "sourcing.valid",
                before,
                after,
                one -> one.validUntil().toString());
        compare(changes, "sourcing.origin", before, after, one -> Objects.requireNonNullElse(one.origin(), "–"));
        compare(changes, "sourcing.proof", before, after, one -> Objects.requireNonNullElse(one.proof(), "–"));
        compare(changes, "sourcing.deviations", before, after, Quotation::deviations);
        return changes;
    }

    private static String price(Quotation offer, int no) {
        QuotationLine line =
                offer.lines().stream().filter(one -> one.no() == no).findFirst().orElseThrow();
        int base = line.price().baseQuantity();
        return line.price().price().toPlainString() + (base == 1 ? "" : " / " + base) + " "
                + line.amount().getCurrencyUnit().getCode();
    }

    private static void compare(
            List<Change> changes, String key, Quotation before, Quotation after, Function<Quotation, String> what) {
        add(changes, key, "", what.apply(before).strip(), what.apply(after).strip());
    }

    private static void add(List<Change> changes, String key, String about, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(key, about, before, after));
        }
    }
}
