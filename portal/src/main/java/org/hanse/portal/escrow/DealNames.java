package org.hanse.portal.escrow;

import org.hanse.deal.Deals;
import org.hanse.kernel.DealId;
import org.springframework.stereotype.Component;

/** Readable references of deals, both ways. */
@Component
public class DealNames {

    private final Deals deals;

    DealNames(Deals deals) {
        this.deals = deals;
    }

    /** The reference of a deal. */
    public String of(DealId deal) {
        return deals.get(deal).reference();
    }

    /** The deal by reference, or by id. */
    DealId find(String typed) {
        String text = typed.strip();
        return text.length() == 36 ? DealId.of(text) : deals.byReference(text).id();
    }
}
