package org.hanse.sourcing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Marks what stands out among three or more offers: a price more than 30 % below (R9.1 g) or above the median, and a lead
 * time of more than twice the median. Nothing is judged by it; somebody should look.
 */
final class Outliers {

    private static final int FEWEST = 3;
    private static final BigDecimal BELOW = new BigDecimal("0.7");
    private static final BigDecimal ABOVE = new BigDecimal("1.3");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Outliers() {}

    static List<Comparison.Column> marked(List<Comparison.Column> columns) {
        BigDecimal price = median(columns.stream()
                .map(Comparison.Column::priceInEuro)
                .filter(Objects::nonNull)
                .map(Money::getAmount)
                .toList());
        BigDecimal lead = median(columns.stream()
                .map(column -> BigDecimal.valueOf(column.offer().leadDays()))
                .toList());
        return columns.stream()
                .map(column -> column.withOutliers(of(column, price, lead)))
                .toList();
    }

    private static List<String> of(Comparison.Column column, @Nullable BigDecimal price, @Nullable BigDecimal lead) {
        List<String> found = new ArrayList<>();
        Money own = column.priceInEuro();
        if (price != null && own != null && own.getAmount().compareTo(price.multiply(BELOW)) < 0) {
            found.add("price-low");
        }
        if (price != null && own != null && own.getAmount().compareTo(price.multiply(ABOVE)) > 0) {
            found.add("price-high");
        }
        BigDecimal days = BigDecimal.valueOf(column.offer().leadDays());
        if (lead != null && days.compareTo(lead.multiply(TWO)) > 0) {
            found.add("lead-long");
        }
        return found;
    }

    /** The middle one, or the mean of the two in the middle; null for fewer than three. */
    static @Nullable BigDecimal median(List<BigDecimal> figures) {
        if (figures.size() < FEWEST) {
            return null;
        }
        List<BigDecimal> sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(TWO, MathContext.DECIMAL128);
    }
}
