package org.hanse.pricing;

import java.math.BigDecimal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one element that the buyer bears.
 *
 * @param low the amount, in any currency with a rate
 * @param high equal to low, or the upper end where the element is not known; null for no upper end
 */
public record CostInput(
        CostElement element, Mark mark, Money low, @Nullable Money high, String source) {

    /** A figure that stands. */
    public static CostInput of(CostElement element, Mark mark, Money amount, String source) {
        return new CostInput(element, mark, amount, amount, source);
    }

    /**
     * A rate of duty.
     *
     * @param low fraction, such as 0.027
     * @param high equal to low, or the upper end where origin or classification is open; null for no upper end
     */
    public record Rate(Mark mark, BigDecimal low, @Nullable BigDecimal high, String source) {

        /** A rate that stands. */
        public static Rate of(Mark mark, String rate, String source) {
            BigDecimal fraction = new BigDecimal(rate);
            return new Rate(mark, fraction, fraction, source);
        }
    }
}
