package org.hanse.sourcing.auction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hanse.sourcing.AuctionKind;
import org.hanse.sourcing.AuctionRanking;
import org.hanse.sourcing.AuctionSight;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An auction as one seat sees it. To a bidder every amount is the own price, the own addend taken off; to the buyer it is
 * the compared amount where the landed cost ranks.
 *
 * @param seq the seat's own number of the last event behind this view
 * @param serverTime the database's clock when the view was made (UTC)
 * @param endsAt English: the end as it stands
 * @param turnSeconds how long a called price stands or a turn lasts; 0 for English
 * @param joined how many have accepted the rules; to bidders only whether they themselves have
 * @param best the best amount, where the seat may see it
 * @param mine a bidder's own part
 * @param bidders everybody, best first; for the buyer alone
 */
public record AuctionView(
        String id,
        String rfq,
        AuctionKind kind,
        AuctionRanking ranking,
        AuctionSight sight,
        AuctionState.Phase phase,
        long seq,
        Instant serverTime,
        Money start,
        Money step,
        @Nullable Money limit,
        int rounds,
        Instant startsAt,
        @Nullable Instant endsAt,
        int extensions,
        int maxExtensions,
        long softCloseSeconds,
        long turnSeconds,
        int validityDays,
        String note,
        int joined,
        @Nullable Call call,
        @Nullable Money best,
        @Nullable Mine mine,
        List<Row> bidders,
        @Nullable End end) {

    public AuctionView {
        bidders = List.copyOf(bidders);
    }

    /** The same of another number and time. */
    AuctionView at(long number, Instant time) {
        return new AuctionView(
                id,
                rfq,
                kind,
                ranking,
                sight,
                phase,
                number,
                time,
                start,
                step,
                limit,
                rounds,
                startsAt,
                endsAt,
                extensions,
                maxExtensions,
                softCloseSeconds,
                turnSeconds,
                validityDays,
                note,
                joined,
                call,
                best,
                mine,
                bidders,
                end);
    }

    /**
     * The price or turn that runs.
     *
     * @param price called price; null where turns rotate
     * @param endsAt when the next one comes (UTC)
     */
    public record Call(int round, @Nullable Money price, Instant endsAt) {}

    /**
     * A bidder's own part.
     *
     * @param addend what is added to the own bids before they are compared
     * @param opened the opened offer's goods value in the auction's currency
     * @param charges one-off, on top of each bid
     * @param rank 1 leads; 0 without a bid
     * @param price the own last price
     * @param floor how low the system may bid
     * @param reach the highest price that would lead, where it may be seen
     * @param next a sensible next bid, for the field
     * @param confirmed whether the called price has been said yes to
     * @param out whether a round was missed
     * @param onTurn whether it is the own turn and its bid is not yet made
     * @param won after the end
     */
    public record Mine(
            boolean joined,
            Money addend,
            Money opened,
            Money charges,
            int rank,
            @Nullable Money price,
            @Nullable Money floor,
            @Nullable Money reach,
            @Nullable Money next,
            boolean confirmed,
            boolean out,
            boolean onTurn,
            boolean won) {}

    /** A bidder as the buyer sees him; {@code level} is the compared amount. */
    public record Row(
            UUID bidder,
            String supplier,
            boolean joined,
            int rank,
            Money opened,
            @Nullable Money price,
            @Nullable Money level,
            boolean out,
            boolean onTurn) {}

    /** How it ended. @param winner the supplier's name, for the buyer alone */
    public record End(
            Instant at,
            CloseReason reason,
            @Nullable String winner,
            @Nullable Money price) {}
}
