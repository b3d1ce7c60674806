package org.hanse.sourcing.evaluation;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Points of one evaluator for one offer.
 *
 * @param points by criterion's key, 0 to 100, two decimals at most
 * @param note why, for the moderator
 */
public record Appraise(
        @NotNull UUID quotation,
        @NotEmpty @Size(max = 20) Map<String, BigDecimal> points,
        @Size(max = 2000) @Nullable String note) {

    public Appraise {
        points = Map.copyOf(points);
    }
}
