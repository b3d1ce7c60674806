package org.hanse.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A price per so many units; not an amount (EN 16931 BT-146 and BT-149). Only the line amount is rounded.
 *
 * @param price at most 6 decimals, not negative, in the currency of the document it stands in
 * @param baseQuantity units the price is for: 1, 100, 1,000 …
 */
public record UnitPrice(BigDecimal price, int baseQuantity) {

    /** Decimals a unit price may have. */
    public static final int MAX_DECIMALS = 6;

    public UnitPrice {
        if (price.stripTrailingZeros().scale() > MAX_DECIMALS) {
            throw Refusal.of(KernelReason.TOO_MANY_DECIMALS, "price", price.toPlainString(), "", MAX_DECIMALS);
        }
        if (price.signum() < 0) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "price", price.toPlainString());
        }
        if (baseQuantity < 1) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "baseQuantity", baseQuantity);
        }
    }

    /** A price for one unit. */
    public static UnitPrice perOne(String price) {
        return new UnitPrice(new BigDecimal(price), 1);
    }

    /** The amount of a line: quantity × price / base quantity, rounded once, HALF_UP to the currency's minor unit. */
    public Money lineAmount(BigDecimal quantity, CurrencyUnit currency) {
        BigDecimal exact = price.multiply(quantity)
                .divide(
                        BigDecimal.valueOf(baseQuantity),
                        price.scale() + quantity.scale() + digits(baseQuantity) + MAX_DECIMALS,
                        RoundingMode.HALF_UP);
        return Currencies.round(currency, exact);
    }

    private static int digits(int number) {
        return Integer.toString(number).length();
    }
}
