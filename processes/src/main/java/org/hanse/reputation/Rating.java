package org.hanse.reputation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * The average that is shown (rules section 11): Bayesian, with a prior of 4.20 that counts as ten ratings, each rating
 * counting half after a year.
 */
public final class Rating {

    /** What is assumed of someone about whom nothing was said. */
    public static final double PRIOR = 4.20;

    private static final double PRIOR_COUNTS = 10;
    private static final double HALF_LIFE_DAYS = 365;

    private Rating() {}

    /** One rating: 1 to 5 stars, and its age in days. */
    public record Given(int stars, long ageDays) {}

    /** The average, to two decimals, rounded half up. */
    public static BigDecimal score(Collection<Given> ratings) {
        double weighted = PRIOR_COUNTS * PRIOR;
        double weights = PRIOR_COUNTS;
        for (Given rating : ratings) {
            double weight = weight(rating.ageDays());
            weighted += weight * rating.stars();
            weights += weight;
        }
        return BigDecimal.valueOf(weighted / weights).setScale(2, RoundingMode.HALF_UP);
    }

    /** How much a rating of this age counts. */
    static double weight(long ageDays) {
        return Math.pow(0.5, ageDays / HALF_LIFE_DAYS);
    }
}
