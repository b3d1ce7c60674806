package org.hanse.sourcing.auction;

import java.time.Instant;
import java.time.LocalDate;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.RfqId;
import org.jspecify.annotations.Nullable;

/**
 * An auction's card.
 *
 * @param validityDays how long the last bids bind after the end
 * @param note in the buyer's words
 * @param ratesDay day of the exchange rates by which addends were frozen
 * @param seq number of the last event
 * @param logHash SHA-256 over the log when it closed; null before
 * @param settled whether the results have been taken over
 */
public record Auction(
        AuctionId id,
        RfqId rfq,
        CompanyId buyer,
        AuctionRules rules,
        int validityDays,
        String note,
        String ratesSource,
        LocalDate ratesDay,
        String begunBy,
        Instant begunAt,
        AuctionState.Phase phase,
        long seq,
        @Nullable Instant closedAt,
        @Nullable String logHash,
        boolean settled) {}
