package org.hanse.sourcing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the buyer decides after comparing.
 *
 * @param award with {@code AWARD}
 * @param negotiate with {@code NEGOTIATE}
 * @param auction with {@code AUCTION}
 * @param reason with {@code CANCEL}
 * @param split with {@code SPLIT}
 */
public record DecideQuotations(
        @NotNull Decision decision,
        @Valid @Nullable AwardQuotation award,
        @Valid @Nullable Negotiate negotiate,
        @Valid @Nullable BeginAuction auction,
        @Size(max = 2000) @Nullable String reason,
        @Valid @Nullable SplitAward split) {

    /** The ways on. */
    public enum Decision {
        /** Order from one supplier. */
        AWARD,
        /** Order lines from several suppliers, an order each. */
        SPLIT,
        /** Ask for better quotations. */
        NEGOTIATE,
        /** Let them underbid each other. */
        AUCTION,
        /** End without an order. */
        CANCEL
    }

    /** Orders from one supplier. */
    public static DecideQuotations award(AwardQuotation award) {
        return new DecideQuotations(Decision.AWARD, award, null, null, null, null);
    }

    /** Orders lines from several suppliers. */
    public static DecideQuotations split(SplitAward split) {
        return new DecideQuotations(Decision.SPLIT, null, null, null, null, split);
    }

    /** Asks for better quotations. */
    public static DecideQuotations negotiate(Negotiate round) {
        return new DecideQuotations(Decision.NEGOTIATE, null, round, null, null, null);
    }

    /** Lets the suppliers underbid each other. */
    public static DecideQuotations auction(BeginAuction auction) {
        return new DecideQuotations(Decision.AUCTION, null, null, auction, null, null);
    }

    /** Ends without an order. */
    public static DecideQuotations cancel(String reason) {
        return new DecideQuotations(Decision.CANCEL, null, null, null, reason, null);
    }
}
