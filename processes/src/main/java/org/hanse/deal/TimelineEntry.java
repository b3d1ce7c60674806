package org.hanse.deal;

import java.time.Instant;
import java.util.List;
import org.hanse.kernel.ShipmentId;
import org.jspecify.annotations.Nullable;

/**
 * A line of the timeline.
 *
 * @param kind key of the sentence, {@code deal.timeline.<kind>}
 * @param arguments fill its placeholders in their order
 * @param shipment the shipment it is about, or null for the deal
 * @param who whose act it was: a company's or a person's name, or empty for Hanse itself
 */
public record TimelineEntry(
        Instant at,
        String kind,
        List<String> arguments,
        @Nullable ShipmentId shipment,
        String who) {

    public TimelineEntry {
        arguments = List.copyOf(arguments);
    }
}
