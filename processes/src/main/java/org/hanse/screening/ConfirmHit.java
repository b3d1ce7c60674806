package org.hanse.screening;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Completes {@code confirm-hit}: the second officer's own finding. Only where both find the same it holds; otherwise the
 * hit goes back to the first.
 */
public record ConfirmHit(
        @NotNull Finding finding,
        @NotBlank @Size(min = 3, max = 2000) String reason) {

    /** What the second officer finds. */
    public enum Finding {
        FALSE_POSITIVE,
        TRUE_MATCH
    }
}
