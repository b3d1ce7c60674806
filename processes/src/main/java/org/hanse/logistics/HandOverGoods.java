package org.hanse.logistics;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The supplier hands the goods to the carrier; completes {@code ship-goods}.
 *
 * @param container number by ISO 6346, or null where there is none
 * @param packages handed over
 * @param grossKg verified gross mass in kilograms (SOLAS VI/2)
 */
public record HandOverGoods(
        @Nullable @Size(max = 11) String container,
        @Nullable @Size(max = 30) String seal,
        @NotNull @Min(1) Integer packages,
        @NotNull @Positive BigDecimal grossKg) {}
