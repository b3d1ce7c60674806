package org.hanse.dispute;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** Completes {@code propose-settlement}: the mediator's proposal, in percent of the disputed amount for the buyer. */
public record ProposeSettlement(
        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal percentToBuyer,

        @NotBlank @Size(max = 4000) String reason) {}
