package org.hanse.sourcing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks suppliers of opened offers to improve them.
 *
 * @param suppliers whom, each with the price wished for
 * @param message in the buyer's words
 * @param deadline UTC; default: two working days of the slowest country, 16:00 buyer's time
 */
public record Negotiate(
        @NotEmpty @Size(max = 20) List<@Valid Wish> suppliers,
        @Size(max = 2000) @Nullable String message,
        @Nullable Instant deadline) {

    public Negotiate {
        suppliers = List.copyOf(suppliers);
    }

    /**
     * One supplier's part.
     *
     * @param quotation the offer to improve
     * @param price wished for one unit of line 1 in the offer's currency, or null
     */
    public record Wish(
            UUID quotation, @DecimalMin("0") @Nullable BigDecimal price) {}
}
