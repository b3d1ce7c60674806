package org.hanse.sourcing;

/** What the bids are compared by. */
public enum AuctionRanking {
    /** The bid alone. */
    PRICE,
    /** The bid and what it takes to bring the goods to the buyer's door, frozen before the start. */
    LANDED
}
