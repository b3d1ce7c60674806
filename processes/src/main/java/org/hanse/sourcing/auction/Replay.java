package org.hanse.sourcing.auction;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
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

    /**
     * Where a bidder stood after an event of the protocol.
     *
     * @param rank 1 leads
     * @param who name to the buyer, number to bidders
     * @param price the bid; to a bidder only the own one
     * @param level the compared amount
     */
    public record Place(
            int rank, String who, boolean mine, @Nullable Money price, Money level) {}

    /**
     * How it stood after one event.
     *
     * @param event the event itself; null before the first
     * @param endsAt English: the end as it stood (UTC)
     * @param places best first
     */
    public record Step(
            int number, @Nullable Happened event, @Nullable Instant endsAt, List<Place> places) {
        public Step {
            places = List.copyOf(places);
        }
    }

    /** A bidder of the protocol. @param mine the reader's own */
    public record Party(String who, boolean mine) {}
}
