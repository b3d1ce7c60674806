package org.hanse.dispute;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Completes {@code propose-settlement}: the mediator's proposal, in percent of the disputed amount for the buyer.
 *
 * @param inspectionFee what an inspection by a third party cost, laid out by the buyer, in the deal's currency; each side
 *     bears it by the part it loses. Null where there was none
 */
public record ProposeSettlement(
        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal percentToBuyer,

        @NotBlank @Size(max = 4000) String reason,

        @Nullable @DecimalMin(value = "0", inclusive = false) @Digits(integer = 12, fraction = 4)
        BigDecimal inspectionFee) {}
