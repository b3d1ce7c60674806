package org.hanse.sourcing.auction;

import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What happened in an auction. The log of these is the auction: its state is their fold. Prices are the bidder's own, in
 * the auction's currency; {@code at} is the database's clock (UTC), and for what time alone brings about the exact
 * instant at which it was due.
 */
public sealed interface AuctionEvent {

    /** When. */
    Instant at();

    /** A supplier accepted the rules. */
    record Joined(Instant at, UUID bidder) implements AuctionEvent {}

    /** The auction began. */
    record Opened(Instant at) implements AuctionEvent {}

    /** A bid stands. */
    record BidPlaced(Instant at, UUID bidder, Money price, boolean byProxy) implements AuctionEvent {}

    /** A bidder told the system how low it may bid for him. Nobody else ever sees it before the end. */
    record FloorStored(Instant at, UUID bidder, Money floor) implements AuctionEvent {}

    /** A bidder took the own floor back. */
    record FloorRemoved(Instant at, UUID bidder) implements AuctionEvent {}

    /** The end moved. */
    record Extended(Instant at, Instant endsAt) implements AuctionEvent {}

    /** A price was called: compared amount, before each bidder's addend is taken off. */
    record PriceCalled(Instant at, int round, Money level) implements AuctionEvent {}

    /** A bidder said yes to the called price; {@code price} is the own one. */
    record Confirmed(Instant at, UUID bidder, int round, Money price) implements AuctionEvent {}

    /** A bidder did not confirm and is out for good. */
    record DroppedOut(Instant at, UUID bidder, int round) implements AuctionEvent {}

    /** A bidder's turn began. */
    record TurnCalled(Instant at, int round, int turn, UUID bidder) implements AuctionEvent {}

    /** A bid was turned away; it changes nothing and is kept for who looks at the auction afterwards. */
    record TurnedAway(
            Instant at,
            UUID bidder,
            AuctionReason reason,
            @Nullable Money price) implements AuctionEvent {}

    /** The auction is over. */
    record Closed(Instant at, @Nullable UUID winner, CloseReason reason) implements AuctionEvent {}
}
