package org.hanse.sourcing.evaluation;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;

/** Settles the points of one offer for one criterion where evaluators are far apart; the reason goes into the file. */
public record Moderate(
        @NotNull UUID quotation,
        @NotBlank @Size(max = 30) String criterion,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal points,

        @NotBlank @Size(min = 3, max = 2000) String reason) {}
