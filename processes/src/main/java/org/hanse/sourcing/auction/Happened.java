package org.hanse.sourcing.auction;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An event as one seat may know it.
 *
 * @param seq the seat's own number of the event, from 1 without gaps; in the protocol it counts the protocol's events
 * @param kind {@code joined}, {@code opened}, {@code bid}, {@code floor}, {@code extended}, {@code called},
 *     {@code confirmed}, {@code dropped}, {@code turn}, {@code refused} or {@code closed}
 * @param who the supplier's name to the buyer; a number to bidders afterwards; else null
 * @param mine whether it is the own one
 * @param price the bidder's own price, or the called one
 * @param level the compared amount
 * @param proxy whether the system bid for the bidder; of others a bidder is not told
 * @param reason why it was refused or closed
 */
public record Happened(
        long seq,
        Instant at,
        String kind,
        @Nullable String who,
        boolean mine,
        @Nullable Money price,
        @Nullable Money level,
        @Nullable Boolean proxy,
        @Nullable Integer round,
        @Nullable Instant endsAt,
        @Nullable String reason) {}
