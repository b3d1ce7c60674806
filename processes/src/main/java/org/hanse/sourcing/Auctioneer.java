package org.hanse.sourcing;

/** Who holds auctions for requests. */
public interface Auctioneer {

    /**
     * Announces an auction among the standing offers; in the buyer's own transaction.
     *
     * @param by name of the buyer's person
     * @throws org.hanse.kernel.Refusal where a rule does not fit, or an offer cannot be ranked as asked
     */
    void begin(Rfq rfq, BeginAuction command, String by);
}
