package org.hanse.pricing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rates that hold for a part of the customs value only, where a consignment holds goods of several headings.
 *
 * @param weight the part's goods value in minor units; the customs value is split by it (R2.3)
 */
public record LevyShare(long weight, CostInput.Rate duty, CostInput.Rate antiDumping) {

    private static final MathContext EXACT = new MathContext(20, RoundingMode.HALF_UP);

    /** The one rate that is shown for all: weighted by value, with the worst mark, all sources named. */
    static CostInput.Rate mean(List<LevyShare> shares, java.util.function.Function<LevyShare, CostInput.Rate> which) {
        Mark worst = shares.stream()
                .map(share -> which.apply(share).mark())
                .max(java.util.Comparator.naturalOrder())
                .orElseThrow();
        String sources = shares.stream()
                .map(share -> which.apply(share).source())
                .filter(source -> !source.isEmpty())
                .distinct()
                .collect(java.util.stream.Collectors.joining("; "));
        BigDecimal low = weighted(shares, which, CostInput.Rate::low);
        boolean open = shares.stream().anyMatch(share -> which.apply(share).high() == null);
        BigDecimal high = open ? null : weighted(shares, which, CostInput.Rate::high);
        return new CostInput.Rate(worst, low, high, sources);
    }

    private static BigDecimal weighted(
            List<LevyShare> shares,
            java.util.function.Function<LevyShare, CostInput.Rate> which,
            java.util.function.Function<CostInput.Rate, @Nullable BigDecimal> end) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (LevyShare share : shares) {
            BigDecimal weight = BigDecimal.valueOf(share.weight());
            BigDecimal rate = end.apply(which.apply(share));
            sum = sum.add(weight.multiply(rate == null ? BigDecimal.ZERO : rate));
            weights = weights.add(weight);
        }
        return sum.divide(weights, EXACT).stripTrailingZeros();
    }
}
