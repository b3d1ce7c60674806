package org.hanse.sourcing.auction;

import java.util.UUID;

/** From where somebody looks at an auction. All who sit alike see the same. */
public sealed interface Seat {

    /** The buyer's people, and the platform's staff. */
    record Buyer() implements Seat {}

    /** One bidder. */
    record AtBid(UUID bidder) implements Seat {}
}
