package org.hanse.pricing;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One part of a landed cost.
 *
 * @param key {@code GOODS}, {@code CHARGES}, an element's code, {@code DUTY} or {@code ANTI_DUMPING}
 * @param mark how well it is known
 * @param original the amount as it was said, or null where it is computed
 * @param low the amount in the currency of the input, or the lower end of the range; zero where it is in the price
 * @param high equal to low, or the upper end; null where there is no upper end
 * @param inPrice whether the price covers it
 * @param formula how the figure comes about, in symbols and numbers
 * @param source who said it and when
 */
public record CostComponent(
        String key,
        Mark mark,
        @Nullable Money original,
        Money low,
        @Nullable Money high,
        boolean inPrice,
        String formula,
        String source) {

    /** Whether the figure is one figure. */
    public boolean exact() {
        return low.equals(high);
    }
}
