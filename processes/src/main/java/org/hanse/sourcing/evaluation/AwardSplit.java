package org.hanse.sourcing.evaluation;

import java.util.List;

/**
 * The cheapest award under the limits, or why there is none.
 *
 * @param parts who gets how much of which lot; empty where no award keeps all limits
 * @param costMinor landed cost of the parts in euro cent, each part rounded half up, with the fixed costs
 * @param inTheWay limits of which one alone would have to go for an award to be possible, as message keys' ends:
 *     {@code most-suppliers}, {@code fewest-suppliers}, {@code share-per-supplier}, {@code share-per-country},
 *     {@code minimum}, {@code capacity}; empty where there is an award, or where no single limit is to blame
 */
public record AwardSplit(List<Part> parts, long costMinor, List<String> inTheWay) {

    public AwardSplit {
        parts = List.copyOf(parts);
        inTheWay = List.copyOf(inTheWay);
    }

    /** Whether there is an award. */
    public boolean possible() {
        return !parts.isEmpty();
    }

    /** Part of a lot for a supplier: units, and landed cost in euro cent, rounded half up. */
    public record Part(String lot, String supplier, long quantity, long costMinor) {}
}
