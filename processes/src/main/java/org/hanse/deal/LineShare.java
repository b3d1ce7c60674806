package org.hanse.deal;

import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * What quantities of an order line are worth. Money is worked out on the quantity settled so far, not shipment by
 * shipment, so that all parts together are the line's total to the cent, however often it was rounded (rules R4.0).
 */
record LineShare(OrderLine line) {

    /** The line's money for the first so many units. */
    Money upTo(BigDecimal quantity) {
        if (quantity.compareTo(line.quantity()) >= 0) {
            return line.total();
        }
        return line.price().lineAmount(quantity, line.total().getCurrencyUnit());
    }

    /** What settling this much more is worth, after so much was settled before. */
    Money between(BigDecimal before, BigDecimal more) {
        return upTo(before.add(more)).minus(upTo(before));
    }

    /**
     * The rejected goods' part of a share.
     *
     * @param rejected of the quantity that the share is for
     * @param accepted the rest of it; 0 gives the whole share
     */
    Money rejectedPart(Money share, BigDecimal accepted, BigDecimal rejected) {
        if (accepted.signum() == 0) {
            return share;
        }
        Money part = line.price().lineAmount(rejected, line.total().getCurrencyUnit());
        return part.isGreaterThan(share) ? share : part;
    }
}
