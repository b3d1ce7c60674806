package org.hanse.deal;

import java.time.Instant;
import org.hanse.kernel.ShipmentId;
import org.jspecify.annotations.Nullable;

/**
 * Whose move it is: the sentence with which a deal's page opens ({@code deal.move.<what>}).
 *
 * @param shipment the shipment it is about, or null for the deal
 * @param who whose turn
 * @param what key of the sentence
 * @param by until when, or null where nothing runs
 */
public record Move(
        @Nullable ShipmentId shipment,
        Who who,
        String what,
        @Nullable Instant by) {

    /** A move about the deal as a whole. */
    public static Move of(Who who, String what, @Nullable Instant by) {
        return new Move(null, who, what, by);
    }

    /** Who may have the move. */
    public enum Who {
        BUYER,
        SUPPLIER,
        PLATFORM,
        CARRIER,
        CUSTOMS,
        BANK,
        NOBODY
    }
}
