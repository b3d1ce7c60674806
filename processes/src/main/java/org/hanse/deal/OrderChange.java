package org.hanse.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A change of an order as it was proposed, with what was agreed before; never altered, only decided.
 *
 * @param no 1, 2, 3 … within the deal
 * @param proposedBy the side that proposed it
 * @param proposer the person's name
 * @param lines those that change
 * @param answerBy UTC; unanswered until then it lapses
 * @param decider who answered, or null
 * @param answer the reason of a refusal, or null
 */
public record OrderChange(
        UUID id,
        DealId deal,
        int no,
        CompanyId proposedBy,
        String proposer,
        String reason,
        LocalDate dateBefore,
        LocalDate dateAfter,
        Money totalBefore,
        Money totalAfter,
        List<Line> lines,
        State state,
        Instant proposedAt,
        Instant answerBy,
        @Nullable Instant decidedAt,
        @Nullable String decider,
        @Nullable String answer) {

    public OrderChange {
        lines = List.copyOf(lines);
    }

    /** How far a change is. */
    public enum State {
        /** The other side has to answer. */
        OPEN,
        /** Accepted; it is being carried out. */
        ACCEPTED,
        /** The order is so now; what is to be paid for it may still be awaited. */
        IN_FORCE,
        /** The other side said no. */
        DECLINED,
        /** Nobody answered in time, or the deal went on meanwhile. */
        LAPSED,
        /** Its side took it back. */
        WITHDRAWN,
        /** The buyer did not pay the difference in time: the order is again as before. */
        NOT_PAID;

        static State of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    /** A line that changes; the price for the line's base quantity. */
    public record Line(
            int no,
            BigDecimal quantityBefore,
            BigDecimal quantityAfter,
            BigDecimal priceBefore,
            BigDecimal priceAfter,
            Money totalBefore,
            Money totalAfter) {}

    /** Whether goods or prices change, not the date alone. */
    public boolean changesGoods() {
        return !lines.isEmpty();
    }

    /** What the buyer pays more, or less where negative. */
    public Money difference() {
        return totalAfter.minus(totalBefore);
    }
}
