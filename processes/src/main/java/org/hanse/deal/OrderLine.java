package org.hanse.deal;

import java.math.BigDecimal;
import org.hanse.kernel.UnitPrice;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order.
 *
 * @param no 1, 2, 3 …
 * @param product what it is, in the buyer's words
 * @param hsCode 6 to 10 digits without blanks, or null where the goods are not classified yet
 * @param quantity in the unit, at most 3 decimals
 * @param unit UN/ECE Recommendation 20, such as {@code C62} (one piece)
 * @param price unit price with its base, in the currency of the total
 * @param total quantity × price, rounded once, HALF_UP to the minor unit
 * @param origin ISO 3166 code of the country of origin, or null where nobody has said it yet
 */
public record OrderLine(
        int no,
        String product,
        @Nullable String hsCode,
        BigDecimal quantity,
        String unit,
        UnitPrice price,
        Money total,
        @Nullable String origin) {}
