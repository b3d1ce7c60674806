package org.hanse.onboarding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Completes {@code confirm-supplier}: whether the second officer agrees; otherwise the first one decides again. */
public record ConfirmSupplier(
        boolean agree, @NotBlank @Size(min = 3, max = 2000) String reason) {}
