package org.hanse.dispute;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Completes {@code answer-offer}: what the side whose turn it is says to the other one's last word.
 *
 * @param percentToBuyer for a counter-offer: what of the disputed amount the buyer gets back
 */
public record AnswerOffer(
        @NotNull Choice choice,

        @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal percentToBuyer,

        @Nullable @Size(max = 4000) String note) {

    /** What a side can say. */
    public enum Choice {
        /** Agree to the other side's offer. */
        ACCEPT,
        /** Offer something else. */
        COUNTER,
        /** Call the mediator now. */
        ESCALATE,
        /** The buyer takes the claim back. */
        WITHDRAW
    }
}
