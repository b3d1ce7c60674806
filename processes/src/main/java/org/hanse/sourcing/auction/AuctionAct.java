package org.hanse.sourcing.auction;

import java.util.UUID;
import org.joda.money.Money;

/** What a bidder does. */
public sealed interface AuctionAct {

    /** Who. */
    UUID bidder();

    /** Bids. @param sure that a surprisingly low price is meant */
    record Bid(UUID bidder, Money price, boolean sure) implements AuctionAct {}

    /** Lets the system bid down to a floor. @param sure that a surprisingly low floor is meant */
    record StoreFloor(UUID bidder, Money floor, boolean sure) implements AuctionAct {}

    /** Takes the own floor back; a bid that the system has placed by it stands. */
    record RemoveFloor(UUID bidder) implements AuctionAct {}

    /** Says yes to the called price. @param round as the bidder saw it */
    record Confirm(UUID bidder, int round) implements AuctionAct {}
}
