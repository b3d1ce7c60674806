package org.hanse.sourcing.auction;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.hanse.sourcing.AuctionKind;
import org.hanse.sourcing.AuctionRanking;
import org.hanse.sourcing.AuctionSight;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one auction as its bidders accepted them (R9.3). All amounts are in one currency and are compared amounts:
 * a bid plus its bidder's addend.
 *
 * @param start highest first bid; first price of a called auction; unused where turns rotate
 * @param step least difference between two bids, or by how much the called price moves
 * @param limit Dutch: highest price that is called; null in other kinds
 * @param rounds rotating: how many; 0 in other kinds
 * @param endsAt English: first planned end (UTC); null in other kinds
 * @param turn called: how long a price stands; rotating: how long a turn lasts; zero for English
 * @param softClose English: a bid inside this time before the end moves the end to bid + this time
 * @param maxExtensions English: so often at most
 */
public record AuctionRules(
        AuctionKind kind,
        AuctionRanking ranking,
        AuctionSight sight,
        Money start,
        Money step,
        @Nullable Money limit,
        int rounds,
        Instant startsAt,
        @Nullable Instant endsAt,
        Duration turn,
        Duration softClose,
        int maxExtensions) {

    /** Soft close of R9.3. */
    public static final Duration SOFT_CLOSE = Duration.ofMinutes(3);
    /** Extensions of R9.3. */
    public static final int MAX_EXTENSIONS = 10;

    private static final long MOST_BIDDERS = 20;
    private static final long MOST_STEPS = 1_000_000;
    /** A bid further below what it is held against is asked about once more; percent. */
    static final int SURPRISING_PERCENT = 20;

    private static final int WHOLE = 100;

    /** The currency of all bids. */
    public CurrencyUnit currency() {
        return start.getCurrencyUnit();
    }

    /** The longest that it can last from its start; rotating: with twenty bidders. */
    Duration longest() {
        if (endsAt != null) {
            return Duration.between(startsAt, endsAt).plus(softClose.multipliedBy(maxExtensions));
        }
        Money way = limit == null ? start : limit.minus(start);
        long steps = kind == AuctionKind.ROTATING
                ? rounds * MOST_BIDDERS
                : Math.min(MOST_STEPS, way.getAmountMinorLong() / step.getAmountMinorLong() + 1);
        return turn.multipliedBy(steps);
    }

    /** When the price, step or turn of this number ends; numbers begin at 1. */
    Instant endOf(long number) {
        return startsAt.plus(turn.multipliedBy(number));
    }

    /** Whether the amount is so far below the other one that a slip of the finger is likely: by more than 20 %. */
    static boolean surprising(Money amount, Money below) {
        BigDecimal bound = below.getAmount()
                .multiply(BigDecimal.valueOf(WHOLE - SURPRISING_PERCENT))
                .movePointLeft(2);
        return amount.getAmount().compareTo(bound) < 0;
    }
}
