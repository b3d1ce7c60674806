package org.hanse.customs;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A second officer decides about held papers; completes {@code lift-hold}.
 *
 * @param resume true reviews them again, false stops the shipment for good
 */
public record LiftHold(
        boolean resume, @NotBlank @Size(max = 2000) String reason) {}
