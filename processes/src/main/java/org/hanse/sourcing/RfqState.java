package org.hanse.sourcing;

import java.util.Locale;
import java.util.Set;

/** The life of a request for quotations. */
public enum RfqState {
    /** Written, not yet on its way. */
    DRAFT,
    /** Waits for a colleague with a higher limit. */
    IN_APPROVAL,
    /** On its way out; may still be taken back. */
    LEAVING,
    /** The suppliers may answer. */
    ASKING,
    /** All have answered or the deadline is over: the buyer may open. */
    READY,
    /** Nobody has answered. */
    UNANSWERED,
    /** Opened: the buyer compares. */
    OPENED,
    /** A round of negotiation runs. */
    NEGOTIATING,
    /** A reverse auction is announced or runs. */
    AUCTION,
    /** An award waits for a colleague with a higher limit. */
    AWARD_IN_APPROVAL,
    /** Ordered from one supplier. */
    AWARDED,
    /** Ended without an order. */
    CANCELLED;

    /** The states that may follow. */
    public Set<RfqState> next() {
        return switch (this) {
            case DRAFT -> Set.of(IN_APPROVAL, LEAVING, CANCELLED);
            case IN_APPROVAL -> Set.of(LEAVING, CANCELLED);
            case LEAVING -> Set.of(ASKING, CANCELLED);
            case ASKING -> Set.of(READY, UNANSWERED, CANCELLED);
            case UNANSWERED -> Set.of(ASKING, READY, CANCELLED);
            case READY -> Set.of(OPENED, CANCELLED);
            case OPENED -> Set.of(NEGOTIATING, AUCTION, AWARD_IN_APPROVAL, AWARDED, CANCELLED);
            case NEGOTIATING, AUCTION -> Set.of(OPENED, CANCELLED);
            case AWARD_IN_APPROVAL -> Set.of(OPENED, AWARDED, CANCELLED);
            case AWARDED -> Set.of(OPENED);
            case CANCELLED -> Set.of();
        };
    }

    /** Whether quotations are open to the buyer's eyes. */
    public boolean opened() {
        return switch (this) {
            case OPENED, NEGOTIATING, AUCTION, AWARD_IN_APPROVAL, AWARDED -> true;
            default -> false;
        };
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RfqState of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
