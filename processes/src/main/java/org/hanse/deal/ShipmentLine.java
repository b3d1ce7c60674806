package org.hanse.deal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a shipment carries of an order line, and what became of it; all in the order line's unit.
 *
 * @param lineNo the order line
 * @param shipped what the supplier sent
 * @param received what arrived; null until somebody counted
 * @param accepted of what arrived, what is in order; releases its share of the money
 * @param rejected of what arrived, what is not; opens a claim for just that share
 * @param missing shipped and not arrived; stays on the order
 * @param over arrived beyond what was shipped; paid only if it is accepted by a new order
 * @param reason why something was rejected, in the buyer's words, or null
 */
public record ShipmentLine(
        int lineNo,
        BigDecimal shipped,
        @Nullable BigDecimal received,
        BigDecimal accepted,
        BigDecimal rejected,
        BigDecimal missing,
        BigDecimal over,
        @Nullable String reason) {

    /** A line as counted: what is missing and what lies over follows from shipped and received. */
    static ShipmentLine counted(
            int lineNo,
            BigDecimal shipped,
            @Nullable BigDecimal received,
            BigDecimal accepted,
            BigDecimal rejected,
            @Nullable String reason) {
        BigDecimal difference = received == null ? BigDecimal.ZERO : received.subtract(shipped);
        return new ShipmentLine(
                lineNo,
                shipped,
                received == null ? null : DealRows.plain(received),
                accepted,
                rejected,
                DealRows.plain(difference.negate().max(BigDecimal.ZERO)),
                DealRows.plain(difference.max(BigDecimal.ZERO)),
                reason);
    }
}
