package org.hanse.sourcing.auction;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What does not change while an auction runs: its card, its bidders and their names. */
record AuctionFile(Auction auction, List<Bidder> bidders, Map<UUID, String> names) {

    AuctionFile {
        bidders = List.copyOf(bidders);
        names = Map.copyOf(names);
    }

    AuctionState fresh() {
        return AuctionState.of(
                auction.rules(), bidders.stream().map(Bidder::entrant).toList());
    }

    /** From where the auction can be looked at. */
    List<Seat> seats() {
        return Stream.concat(
                        Stream.of((Seat) new Seat.Buyer()),
                        bidders.stream().map(one -> (Seat) new Seat.AtBid(one.id())))
                .toList();
    }

    Bidder bidder(UUID id) {
        return bidders.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    String name(UUID id) {
        return names.getOrDefault(id, "");
    }
}
