package org.hanse.deal;

import java.util.Map;
import java.util.Set;

/** The life of a deal; between {@link #FUNDED} and {@link #SETTLED} its shipments say how far it is. */
public enum DealState {
    /** Ordered; the supplier has to confirm. */
    ORDERED,
    /** The supplier said no. */
    REFUSED,
    /** The supplier did not answer in time. */
    LAPSED,
    /** Confirmed; the buyer has to pay into escrow. */
    CONFIRMED,
    /** A party may not trade, or nobody decided about its screening in time. */
    NOT_SCREENED,
    /** The escrow was not funded in time. */
    NOT_FUNDED,
    /** Money is there, or the deal is paid directly; goods move by shipment. */
    FUNDED,
    /** Everything has been received and decided; money still moves. */
    SETTLED,
    /** Money paid, claims closed. */
    CLOSED;

    private static final Map<DealState, Set<DealState>> NEXT = Map.of(
            ORDERED, Set.of(CONFIRMED, REFUSED, LAPSED),
            CONFIRMED, Set.of(FUNDED, NOT_SCREENED, NOT_FUNDED),
            FUNDED, Set.of(SETTLED),
            SETTLED, Set.of(CLOSED));

    /** The states that may follow. */
    public Set<DealState> next() {
        return NEXT.getOrDefault(this, Set.of());
    }

    /** Whether nothing more will happen. */
    public boolean isFinal() {
        return next().isEmpty();
    }
}
