package org.hanse.portal.deal;

import java.util.List;
import java.util.Objects;
import org.hanse.deal.Deal;
import org.hanse.deal.Deals;
import org.hanse.deal.OrderChange;
import org.hanse.escrow.DueEffect;
import org.hanse.escrow.Escrows;
import org.hanse.kernel.Scope;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A change of an order as a difference: old and new, and what it means for the money of whoever reads it. */
@Component
public class ChangeSheets {

    private final Deals deals;
    private final Escrows escrows;
    private final DealWords words;

    ChangeSheets(Deals deals, Escrows escrows, DealWords words) {
        this.deals = deals;
        this.escrows = escrows;
        this.words = words;
    }

    /**
     * A change in the reader's words.
     *
     * @param proposer the side's name
     * @param mine whether the reader's side proposed it
     * @param effect null where nothing goes through escrow or the change is decided
     * @param showsCommission whether the reader bears the commission
     */
    public record Sheet(
            OrderChange change,
            String proposer,
            boolean mine,
            List<Line> lines,
            @Nullable DueEffect effect,
            boolean showsCommission) {

        public Sheet {
            lines = List.copyOf(lines);
        }

        /** What the buyer pays more or less. */
        public Money difference() {
            return change.difference();
        }
    }

    /** A line with its goods. */
    public record Line(OrderChange.Line line, String product, String unit) {}

    /** The difference; reads what it would mean for the money as long as it is open. */
    @Transactional
    public Sheet of(OrderChange change) {
        Deal deal = deals.get(change.deal());
        boolean open = change.state() == OrderChange.State.OPEN;
        return new Sheet(
                change,
                words.name(change.proposedBy()),
                Objects.equals(change.proposedBy(), Scope.actor().companyOrNull()),
                change.lines().stream()
                        .map(line -> new Line(
                                line,
                                deal.line(line.no()).product(),
                                words.unit(deal.line(line.no()).unit())))
                        .toList(),
                open && deal.escrow() && change.changesGoods()
                        ? escrows.effect(change.deal(), change.totalAfter())
                        : null,
                Objects.equals(deal.seller(), Scope.actor().companyOrNull()));
    }
}
