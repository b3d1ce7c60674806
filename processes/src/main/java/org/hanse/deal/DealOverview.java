package org.hanse.deal;

import java.util.List;
import org.hanse.party.Company;

/**
 * A deal as a list shows it, read with all that the line says.
 *
 * @param pending whose move it is, the nearest date first; empty where nothing is to be done any more
 */
public record DealOverview(Deal deal, Company buyer, Company seller, List<Pending> pending) {

    public DealOverview {
        pending = List.copyOf(pending);
    }

    /**
     * A move and the reference of what it is about, a shipment or the deal.
     */
    public record Pending(Move move, String about) {}
}
