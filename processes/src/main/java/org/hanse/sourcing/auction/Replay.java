package org.hanse.sourcing.auction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The protocol of an auction that is over.
 *
 * @param events all of them to the buyer and staff, but no floors; to a bidder without names, refusals of others and floors
 * @param bidders who is who: names to the buyer, numbers to bidders
 * @param logHash SHA-256 over the whole log; also in the journal since the moment of closing
 */
public record Replay(
        AuctionView view,
        List<Happened> events,
        List<Party> bidders,
        @Nullable String logHash) {

    public Replay {
        events = List.copyOf(events);
        bidders = List.copyOf(bidders);
    }

    /** A bidder of the protocol. @param mine the reader's own */
    public record Party(String who, boolean mine) {}
}
