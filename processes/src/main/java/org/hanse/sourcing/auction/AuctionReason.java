package org.hanse.sourcing.auction;

import org.hanse.kernel.Reason;

/** Why an auction refuses. */
public enum AuctionReason implements Reason {
    /** It has not begun. */
    NOT_STARTED(Kind.CONFLICT),
    /** It is over: a bid counts before the end, not at it. */
    LATE(Kind.CONFLICT),
    /** The rules have not been accepted. */
    NOT_JOINED(Kind.CONFLICT),
    /** Who begins in this kind must have accepted before the start. */
    TOO_LATE_TO_JOIN(Kind.CONFLICT),
    /** The first bid must not be above the start price. */
    ABOVE_START(Kind.CONFLICT),
    /** The bid must be at least one decrement below the best one; says the price to reach. */
    NOT_LOW_ENOUGH(Kind.CONFLICT),
    /** As above where bidders see their rank only: says no price. */
    NOT_LEADING(Kind.CONFLICT),
    /** Who leads does not underbid the own bid; only the own floor may be lowered. */
    YOU_LEAD(Kind.CONFLICT),
    /** Much lower than needed: confirm it, or correct it. */
    SURPRISINGLY_LOW(Kind.CONFLICT),
    /** The floor must not be above the own bid. */
    FLOOR_ABOVE_BID(Kind.CONFLICT),
    /** It is another bidder's turn. */
    NOT_YOUR_TURN(Kind.CONFLICT),
    /** One bid a turn. */
    TURN_USED(Kind.CONFLICT),
    /** The price that was confirmed is no longer, or not yet, the called one. */
    NOT_THIS_ROUND(Kind.CONFLICT),
    /** Out since a round that was not confirmed. */
    OUT(Kind.CONFLICT),
    /** The called price leaves nothing to the bidder. */
    PRICE_TOO_LOW_YET(Kind.CONFLICT),
    /** This kind of auction has no such act. */
    NOT_IN_THIS_KIND(Kind.CONFLICT),
    /** Two suppliers with standing offers at least. */
    TOO_FEW_OFFERS(Kind.CONFLICT),
    /** An offer's landed cost is not one figure, so that it cannot be ranked by it. */
    COST_UNKNOWN(Kind.CONFLICT),
    /** The offer's currency has no rate. */
    NO_RATE(Kind.CONFLICT),
    /** The start must lie ahead, and within a year. */
    START_NOT_AHEAD(Kind.INVALID),
    /** The end must lie at least ten minutes after the start. */
    END_TOO_EARLY(Kind.INVALID),
    /** A price, step or time does not fit the kind. */
    RULE_DOES_NOT_FIT(Kind.INVALID),
    /** The auction is not over yet. */
    NOT_OVER(Kind.CONFLICT),
    /** The auction can no longer be called off. */
    ALREADY_OVER(Kind.CONFLICT);

    private final Kind kind;

    AuctionReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
