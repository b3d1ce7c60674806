package org.hanse.dispute;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Completes {@code review-appeal}. The money has been paid by then: an appeal that is upheld obliges the parties, who
 * pay each other outside of the escrow.
 */
public record ReviewAppeal(
        @NotNull Decision decision,
        @NotBlank @Size(max = 4000) String reason) {

    /** What becomes of an appeal. */
    public enum Decision {
        UPHELD,
        REFUSED
    }
}
