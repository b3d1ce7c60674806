package org.hanse.deal;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** What of an order is neither under way nor settled, by line. */
final class LeftToShip {

    private LeftToShip() {}

    /** Quantities above zero by line number; empty where everything was shipped. */
    static Map<Integer, BigDecimal> of(Deal deal, Map<Integer, BigDecimal> taken) {
        Map<Integer, BigDecimal> left = new TreeMap<>();
        for (OrderLine line : deal.lines()) {
            BigDecimal open = line.quantity().subtract(taken.getOrDefault(line.no(), BigDecimal.ZERO));
            if (open.signum() > 0) {
                left.put(line.no(), DealRows.plain(open));
            }
        }
        return left;
    }
}
