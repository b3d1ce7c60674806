package org.hanse.dispute;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Completes {@code give-buyer-evidence} and {@code give-supplier-evidence}: the side's last word before the mediator
 * proposes.
 *
 * @param documentId a stored document that goes with it, or null
 */
public record GiveEvidence(
        @NotBlank @Size(max = 4000) String text, @Nullable UUID documentId) {}
