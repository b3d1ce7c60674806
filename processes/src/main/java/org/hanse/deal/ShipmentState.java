package org.hanse.deal;

import java.util.Map;
import java.util.Set;

/** The life of a shipment. */
public enum ShipmentState {
    /** Planned; papers are being made. */
    PLANNED,
    /** Papers are in order and customs has released it. */
    CLEARED,
    /** Papers or customs stopped it for good. */
    STOPPED,
    /** With the carrier. */
    SHIPPED,
    /** At the place of delivery; the inspection term runs. */
    ARRIVED,
    /** Received and decided by line, or silence past the inspection term. */
    ACCEPTED;

    private static final Map<ShipmentState, Set<ShipmentState>> NEXT = Map.of(
            PLANNED, Set.of(CLEARED, STOPPED),
            CLEARED, Set.of(SHIPPED, STOPPED),
            SHIPPED, Set.of(ARRIVED),
            ARRIVED, Set.of(ACCEPTED));

    /** The states that may follow. */
    public Set<ShipmentState> next() {
        return NEXT.getOrDefault(this, Set.of());
    }
}
