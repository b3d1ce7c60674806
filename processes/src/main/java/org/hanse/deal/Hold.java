package org.hanse.deal;

import java.time.Instant;
import java.util.UUID;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.ShipmentId;
import org.jspecify.annotations.Nullable;

/**
 * A deal or shipment that a company's own compliance officer holds.
 *
 * @param shipment the one shipment that is held, or null for the whole deal
 * @param company whose officer holds it
 * @param liftedAt when it was lifted, or null while it is held
 */
public record Hold(
        UUID id,
        DealId deal,
        @Nullable ShipmentId shipment,
        CompanyId company,
        String reason,
        String heldBy,
        Instant heldAt,
        @Nullable String liftedBy,
        @Nullable Instant liftedAt,
        @Nullable String liftReason) {

    /** Whether it is held now. */
    public boolean open() {
        return liftedAt == null;
    }
}
