package org.hanse.onboarding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Completes {@code complete-application}: the company answers what it was asked. */
public record CompleteApplication(
        @NotBlank @Size(min = 2, max = 2000) String answer) {}
