package org.hanse.sourcing;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Lets the suppliers of the standing offers underbid each other (R9.3). Amounts are totals of the goods in the auction's
 * currency; one-off charges stay as offered.
 *
 * @param currency default: the offers' own where they agree, else euro
 * @param start highest first bid, or the first price called; default where turns rotate: the best offer
 * @param step least difference between two bids, or by how much the called price moves
 * @param limit Dutch: highest price to be called
 * @param rounds rotating: 1 to 10, default 3
 * @param startsAt UTC
 * @param endsAt English: UTC
 * @param turnSeconds how long a called price stands or a turn lasts: 5 to 3,600, default 120
 * @param softCloseSeconds English: a bid so shortly before the end moves it; default 180
 * @param maxExtensions English: default 10
 * @param sight what bidders see; default the rank only
 * @param ranking default the price
 * @param validityDays how long the last bids bind after the end; default as asked in the request
 * @param note in the buyer's words, read with the rules
 */
public record BeginAuction(
        @NotNull AuctionKind kind,
        @Size(min = 3, max = 3) @Nullable String currency,
        @DecimalMin("0.01") @Nullable BigDecimal start,
        @NotNull @DecimalMin("0.01") BigDecimal step,
        @DecimalMin("0.01") @Nullable BigDecimal limit,
        @Min(1) @Max(10) @Nullable Integer rounds,
        @NotNull Instant startsAt,
        @Nullable Instant endsAt,
        @Min(5) @Max(3600) @Nullable Integer turnSeconds,
        @Min(0) @Max(3600) @Nullable Integer softCloseSeconds,
        @Min(0) @Max(100) @Nullable Integer maxExtensions,
        @Nullable AuctionSight sight,
        @Nullable AuctionRanking ranking,
        @Min(1) @Max(365) @Nullable Integer validityDays,
        @Size(max = 2000) @Nullable String note) {

    /** An English auction in euro by the house's rules. */
    public static BeginAuction english(String start, String step, Instant startsAt, Instant endsAt) {
        return new BeginAuction(
                AuctionKind.ENGLISH,
                "EUR",
                new BigDecimal(start),
                new BigDecimal(step),
                null,
                null,
                startsAt,
                endsAt,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same with another sight and ranking. */
    public BeginAuction with(AuctionSight other, AuctionRanking by) {
        return new BeginAuction(
                kind,
                currency,
                start,
                step,
                limit,
                rounds,
                startsAt,
                endsAt,
                turnSeconds,
                softCloseSeconds,
                maxExtensions,
                other,
                by,
                validityDays,
                note);
    }
}
