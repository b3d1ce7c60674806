package org.hanse.pricing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * By how much a figure may move before the order of two offers turns. Each point is found by computing the landed cost
 * itself, every rounding included, so that the order really turns there: the last value at which it does not yet, or the
 * first at which it does.
 */
public final class TippingPoints {

    private static final BigDecimal STEP = new BigDecimal("0.000001");
    private static final long DUTY_STEPS = 10_000_000;
    private static final int RATE_PLACES = 4;
    private static final BigInteger FARTHEST = BigInteger.valueOf(100);

    private TippingPoints() {}

    /**
     * A point at which the order turns.
     *
     * @param fraction the change or the rate itself, 6 decimals, rounded down
     * @param landed the landed cost at the point
     */
    public record Point(BigDecimal fraction, Money landed) {}

    /** The highest rise of the price, as a fraction of it, at which the landed cost is still below the rival's. */
    public static Point priceRise(LandedCostInput leader, Money rival) {
        long now = leader.price().getAmountMinorLong();
        long most = BigInteger.valueOf(now).multiply(FARTHEST).longValueExact();
        Function<Long, LandedCostInput> risen =
                minor -> leader.withPrice(Money.ofMinor(leader.price().getCurrencyUnit(), minor));
        long last = last(now, most, minor -> low(risen.apply(minor)).isLessThan(rival));
        BigDecimal rise = BigDecimal.valueOf(last - now)
                .divide(BigDecimal.valueOf(now), MathContext.DECIMAL128)
                .setScale(STEP.scale(), RoundingMode.DOWN);
        return new Point(rise, low(risen.apply(last)));
    }

    /** The highest rate of duty at which the offer's landed cost is below the other's, or null where not even 0 does it. */
    public static @Nullable Point dutyRate(LandedCostInput offer, Money other) {
        Function<Long, LandedCostInput> at = steps -> offer.withDuty(STEP.multiply(BigDecimal.valueOf(steps)));
        if (!low(at.apply(0L)).isLessThan(other)) {
            return null;
        }
        long last = last(0, DUTY_STEPS, steps -> low(at.apply(steps)).isLessThan(other));
        return last == DUTY_STEPS ? null : new Point(STEP.multiply(BigDecimal.valueOf(last)), low(at.apply(last)));
    }

    /**
     * The lowest rate (units for one euro, 4 decimals) from which on the offer would be below the other, both computed at
     * that rate; null where not even half as much again does it.
     */
    public static @Nullable Point exchangeRate(LandedCostInput offer, LandedCostInput other, String code) {
        BigDecimal now = offer.rates().perEuro().get(code);
        if (now == null) {
            return null;
        }
        long from =
                now.movePointRight(RATE_PLACES).setScale(0, RoundingMode.DOWN).longValueExact();
        long most = from + from / 2;
        LongPredicate behind = steps -> !low(offer.withRate(code, BigDecimal.valueOf(steps, RATE_PLACES)))
                .isLessThan(low(other.withRate(code, BigDecimal.valueOf(steps, RATE_PLACES))));
        if (!behind.test(from) || behind.test(most)) {
            return null;
        }
        BigDecimal rate = BigDecimal.valueOf(last(from, most, behind) + 1, RATE_PLACES);
        return new Point(rate, low(offer.withRate(code, rate)));
    }

    /** The last number from the first on for which it holds; it holds for the first, and once broken stays so. */
    private static long last(long first, long most, LongPredicate holds) {
        long low = first;
        long high = most;
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (holds.test(middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static Money low(LandedCostInput input) {
        return new CostRun(input, false).total();
    }
}
