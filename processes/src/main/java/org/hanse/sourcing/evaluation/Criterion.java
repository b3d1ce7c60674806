package org.hanse.sourcing.evaluation;

import java.math.BigDecimal;

/**
 * One criterion of a scoring.
 *
 * @param key unique within the scoring, such as {@code price} or {@code quality}
 * @param measure where the points come from
 * @param weight in percent, above 0
 * @param minimum lowest points with which an offer passes, 0 where every offer does; between 0 and 100
 */
public record Criterion(String key, Measure measure, BigDecimal weight, BigDecimal minimum) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Criterion {
        if (weight.signum() <= 0 || weight.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("The weight of " + key + " is not above 0 and at most 100: " + weight);
        }
        if (minimum.signum() < 0 || minimum.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("The minimum of " + key + " is not between 0 and 100: " + minimum);
        }
    }

    /** Where points come from. */
    public enum Measure {
        /** 100 × lowest landed cost of the passing offers / own landed cost. */
        PRICE,
        /** 100 × fewest days of the passing offers / own days. */
        DELIVERY,
        /** Given by evaluators, 0 to 100. */
        JUDGED
    }
}
