package org.hanse.sourcing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A line of a request; quantity in {@code unit} (UN/ECE Recommendation 20), at most 3 decimals. */
public record RfqLine(
        int no,
        String product,
        BigDecimal quantity,
        String unit,
        @Nullable String hsCode,
        @Nullable BigDecimal targetPrice,
        @Nullable String targetCurrency,
        String note) {}
