package org.hanse.deal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Holds a deal of the own company.
 *
 * @param shipment id of the one shipment to hold, or null for the whole deal
 * @param reason read by both sides
 */
public record HoldDeal(
        @Nullable @Size(max = 36) String shipment,
        @NotBlank @Size(max = 2000) String reason) {}
