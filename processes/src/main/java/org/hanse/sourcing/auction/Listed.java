package org.hanse.sourcing.auction;

import java.time.Instant;
import org.hanse.kernel.RfqId;
import org.hanse.sourcing.AuctionKind;
import org.jspecify.annotations.Nullable;

/**
 * An auction in a list.
 *
 * @param reference of the request, such as {@code RFQ-2026-000318}
 * @param startsAt UTC
 * @param closedAt UTC; null before the end
 */
public record Listed(
        AuctionId id,
        RfqId rfq,
        String reference,
        String title,
        AuctionKind kind,
        AuctionState.Phase phase,
        Instant startsAt,
        @Nullable Instant closedAt) {}
