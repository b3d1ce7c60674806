package org.hanse.sourcing.auction;

import java.util.UUID;
import org.hanse.sourcing.AuctionSight;

/**
 * Decides which events a seat may know of. A seat's own numbers count these alone and have no gap: nobody learns from a
 * missing number how much the others do, and who watches can see that nothing was lost on the way.
 */
final class Disclosure {

    private Disclosure() {}

    /** Whether the seat is told of the event. @param afterwards whether the auction is over and its protocol is read */
    static boolean shows(Seat seat, AuctionSight sight, AuctionEvent event, boolean afterwards) {
        AuctionLog.Line line = AuctionLog.Line.of(new Numbered(0, event));
        UUID me = seat instanceof Seat.AtBid bid ? bid.bidder() : null;
        if (me != null && me.equals(line.bidder())) {
            return true;
        }
        return switch (event) {
            case AuctionEvent.FloorStored floor -> false;
            case AuctionEvent.FloorRemoved floor -> false;
            case AuctionEvent.TurnedAway refused -> me == null && afterwards;
            case AuctionEvent.BidPlaced bid -> me == null || afterwards || sight == AuctionSight.BEST_PRICE;
            default -> me == null || line.bidder() == null || afterwards;
        };
    }
}
