package org.hanse.pricing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** By how much a figure may move before the order of two offers turns. Results are fractions, 4 decimals, HALF_UP. */
public final class TippingPoints {

    private static final int DECIMALS = 4;

    private TippingPoints() {}

    /** The rise of the leader's price at which its landed cost reaches the rival's. */
    public static BigDecimal priceRise(LandedCostInput leader, Money rival) {
        Money now = LandedCost.of(leader).low();
        Money doubled =
                LandedCost.of(leader.withPrice(leader.price().multipliedBy(2))).low();
        return fraction(rival.minus(now), doubled.minus(now));
    }

    /** The rate of duty at which the offer's landed cost is the other's, or null where no rate from 0 on does it. */
    public static @Nullable BigDecimal dutyRate(LandedCostInput offer, Money other) {
        Money free = LandedCost.of(offer.withDuty(BigDecimal.ZERO)).low();
        Money full = LandedCost.of(offer.withDuty(BigDecimal.ONE)).low();
        if (full.equals(free) || other.isLessThan(free)) {
            return null;
        }
        return fraction(other.minus(free), full.minus(free));
    }

    private static BigDecimal fraction(Money part, Money whole) {
        return part.getAmount()
                .divide(whole.getAmount(), MathContext.DECIMAL128)
                .setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
