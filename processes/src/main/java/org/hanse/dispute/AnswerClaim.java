package org.hanse.dispute;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Completes {@code answer-claim}: what the supplier says.
 *
 * @param percentToBuyer for an offer: what of the disputed amount the buyer gets back
 */
public record AnswerClaim(
        @NotNull Choice choice,

        @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal percentToBuyer,

        @NotBlank @Size(max = 4000) String note) {

    /** What a supplier can say. */
    public enum Choice {
        /** The claim is right: the buyer gets all of it back. */
        ACCEPT,
        /** Some of it. */
        OFFER,
        /** None of it. */
        CONTEST
    }
}
