package org.hanse.deal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Lets a held deal or shipment go on; completes {@code lift-company-hold}.
 *
 * @param reason read by both sides
 */
public record LiftCompanyHold(@NotBlank @Size(max = 2000) String reason) {}
