package org.hanse.deal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One side proposes to change an order.
 *
 * @param requiredBy the new date, or null to leave it
 * @param lines lines that change; null or empty leaves all
 * @param reason why, for the other side
 */
public record ProposeChange(
        @Nullable LocalDate requiredBy,
        @Nullable @Size(max = 500) List<@NotNull @Valid Line> lines,
        @NotBlank @Size(max = 500) String reason) {

    /**
     * A line that changes.
     *
     * @param no the order line's number
     * @param quantity new quantity in the line's unit, or null to leave it
     * @param price new unit price for the line's base quantity, in the order's currency, or null to leave it
     */
    public record Line(
            int no,

            @Nullable @DecimalMin(value = "0", inclusive = false) @Digits(integer = 12, fraction = 3)
            BigDecimal quantity,

            @Nullable @DecimalMin("0") @Digits(integer = 12, fraction = 6)
            BigDecimal price) {}
}
