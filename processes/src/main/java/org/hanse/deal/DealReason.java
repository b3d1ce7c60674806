package org.hanse.deal;

import org.hanse.kernel.Reason;

/** Why something about a deal is refused. */
public enum DealReason implements Reason {
    /** Nobody buys from oneself. */
    BUYER_IS_SELLER(Kind.INVALID),
    /** An order has lines, numbered from 1 without a gap. */
    LINES_NOT_NUMBERED(Kind.INVALID),
    /** A line's total is not quantity times price, rounded once. */
    LINE_TOTAL_WRONG(Kind.INVALID),
    /** The lines do not sum to the total, or stand in another currency. */
    TOTAL_WRONG(Kind.INVALID),
    /** The plan's percentages do not sum to 100, or name a milestone twice or an unknown one. */
    PLAN_WRONG(Kind.INVALID),
    /** The deal or shipment has gone on meanwhile, or is not that far yet. */
    NOT_IN_THIS_STATE(Kind.CONFLICT),
    /** A shipment would carry more than is left to ship. */
    MORE_THAN_ORDERED(Kind.INVALID),
    /** Received, accepted and rejected do not fit together, or the line is not in the shipment. */
    COUNT_WRONG(Kind.INVALID),
    /** Who rejects goods says why. */
    REASON_MISSING(Kind.INVALID),
    /** A refusal of an order says why. */
    REFUSAL_WITHOUT_REASON(Kind.INVALID),
    /** A company's own compliance officer holds it; arguments: company, reason. */
    HELD(Kind.CONFLICT),
    /** The company holds just that already. */
    HELD_ALREADY(Kind.CONFLICT),
    /** The same release was asked for with another amount. */
    RELEASE_DIFFERS(Kind.CONFLICT),
    /** One proposal at a time; argument: the deal. */
    CHANGE_OPEN(Kind.CONFLICT),
    /** A proposal changes something, and leaves an order of some worth. */
    NOTHING_CHANGES(Kind.INVALID),
    /** Shipments are planned, money was released, or the deal is over; argument: the deal. */
    CHANGE_TOO_LATE(Kind.CONFLICT),
    /** Nothing is promised for a day that is over. */
    DATE_IN_PAST(Kind.INVALID),
    /** The proposal was answered, lapsed or withdrawn; argument: its number. */
    CHANGE_DECIDED(Kind.CONFLICT);

    private final Kind kind;

    DealReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
