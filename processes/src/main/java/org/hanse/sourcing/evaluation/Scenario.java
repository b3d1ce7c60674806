package org.hanse.sourcing.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A kept answer: the cheapest split under the limits, beside the simple award. Landed costs in euro.
 *
 * @param asked the limits
 * @param parts the split, empty where none keeps the limits
 * @param cost of the split; null where there is none
 * @param simpleSupplier the cheapest single supplier for everything; null where nobody offers everything
 * @param simpleCost what that one costs
 * @param inTheWay see {@link AwardSplit}
 * @param leftOut suppliers whose offer has no certain cost or cannot be awarded, and so took no part
 */
public record Scenario(
        UUID id,
        AskSplit asked,
        List<Part> parts,
        @Nullable Money cost,
        @Nullable String simpleSupplier,
        @Nullable Money simpleCost,
        List<String> inTheWay,
        List<String> leftOut,
        String madeBy,
        Instant madeAt) {

    public Scenario {
        parts = List.copyOf(parts);
        inTheWay = List.copyOf(inTheWay);
        leftOut = List.copyOf(leftOut);
    }

    /** What the split saves against the simple award; null where one of them does not exist. */
    public @Nullable Money saving() {
        return cost == null || simpleCost == null ? null : simpleCost.minus(cost);
    }

    /** One part: quantity in the line's unit. */
    public record Part(int line, UUID quotation, String supplier, BigDecimal quantity, Money cost) {}
}
