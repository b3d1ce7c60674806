package org.hanse.sourcing;

/** What a bidder sees of the others. Names and floors are never shown. */
public enum AuctionSight {
    /** The own rank and nothing else. */
    RANK_ONLY,
    /** The own rank, the best price and the price to reach. */
    BEST_PRICE
}
