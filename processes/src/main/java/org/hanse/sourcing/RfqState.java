package org.hanse.sourcing;

import java.util.Locale;
import java.util.Map;
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
    /** An award waits for a colleague with a higher limit. */
    AWARD_IN_APPROVAL,
    /** Ordered from one supplier. */
    AWARDED,
    /** Ended without an order. */
    CANCELLED;

    private static final Map<RfqState, Set<RfqState>> NEXT = Map.of(
            DRAFT, Set.of(IN_APPROVAL, LEAVING, CANCELLED),
            IN_APPROVAL, Set.of(LEAVING, CANCELLED),
            LEAVING, Set.of(ASKING, CANCELLED),
            ASKING, Set.of(READY, UNANSWERED, CANCELLED),
            UNANSWERED, Set.of(ASKING, CANCELLED),
            READY, Set.of(OPENED, CANCELLED),
            OPENED, Set.of(NEGOTIATING, AWARD_IN_APPROVAL, AWARDED, CANCELLED),
            NEGOTIATING, Set.of(OPENED, CANCELLED),
            AWARD_IN_APPROVAL, Set.of(OPENED, AWARDED, CANCELLED),
            AWARDED, Set.of(OPENED));

    /** The states that may follow. */
    public Set<RfqState> next() {
        return NEXT.getOrDefault(this, Set.of());
    }

    /** Whether quotations are open to the buyer's eyes. */
    public boolean opened() {
        return this == OPENED || this == NEGOTIATING || this == AWARD_IN_APPROVAL || this == AWARDED;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RfqState of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
