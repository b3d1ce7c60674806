package org.hanse.onboarding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Completes {@code review-supplier}.
 *
 * @param reason for the record; where refused or asked again, what the company is told
 */
public record ReviewSupplier(
        @NotNull Decision decision,
        @NotBlank @Size(min = 3, max = 2000) String reason) {

    /** What an officer decides. */
    public enum Decision {
        APPROVE,
        REJECT,
        ASK
    }
}
