package org.hanse.sourcing.auction;

import java.util.UUID;
import org.hanse.kernel.CompanyId;
import org.joda.money.Money;

/**
 * A supplier in an auction.
 *
 * @param offer the standing offer that the bids improve
 * @param no counts up in the order of the opened offers
 * @param charges one-off, on top of each bid, in the auction's currency
 * @param afterEntry part of the price for what happens after entry into the EU
 */
record Bidder(
        UUID id,
        UUID invitation,
        CompanyId supplier,
        UUID offer,
        int no,
        Money addend,
        Money opened,
        Money charges,
        Money afterEntry) {

    Entrant entrant() {
        return new Entrant(id, addend, opened);
    }
}
