package org.hanse.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hanse.kernel.DealId;
import org.hanse.kernel.ShipmentId;
import org.hanse.pricing.TransportMode;
import org.jspecify.annotations.Nullable;

/**
 * A shipment of a deal.
 *
 * @param no 1, 2, 3 … within the deal
 * @param reference the deal's reference and the number, such as {@code D-2026-0042/1}
 * @param mode how it travels
 * @param shipBy latest date of shipment, at the supplier's place
 * @param arrivedAt when it was delivered, or null
 * @param inspectionEnds last moment to say something; silence past it counts as acceptance (rules 13); null until arrival
 */
public record Shipment(
        ShipmentId id,
        DealId deal,
        int no,
        String reference,
        ShipmentState state,
        TransportMode mode,
        LocalDate shipBy,
        @Nullable Instant shippedAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant inspectionEnds,
        List<ShipmentLine> lines) {

    public Shipment {
        lines = List.copyOf(lines);
    }
}
