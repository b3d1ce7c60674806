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
 * @param reason with {@code CANCEL}
 */
public record DecideQuotations(
        @NotNull Decision decision,
        @Valid @Nullable AwardQuotation award,
        @Valid @Nullable Negotiate negotiate,
        @Size(max = 2000) @Nullable String reason) {

    /** The three ways on. */
    public enum Decision {
        /** Order from one supplier. */
        AWARD,
        /** Ask for better quotations. */
        NEGOTIATE,
        /** End without an order. */
        CANCEL
    }

    /** Orders from one supplier. */
    public static DecideQuotations award(AwardQuotation award) {
        return new DecideQuotations(Decision.AWARD, award, null, null);
    }

    /** Asks for better quotations. */
    public static DecideQuotations negotiate(Negotiate round) {
        return new DecideQuotations(Decision.NEGOTIATE, null, round, null);
    }

    /** Ends without an order. */
    public static DecideQuotations cancel(String reason) {
        return new DecideQuotations(Decision.CANCEL, null, null, reason);
    }
}
