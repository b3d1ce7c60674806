package org.hanse.portal.deal;

import java.time.Instant;
import java.util.Locale;
import org.hanse.deal.Deal;
import org.joda.money.Money;

/** A deal in a list; times in UTC. */
record DealSummary(
        String id, String reference, String buyer, String seller, String state, Money total, Instant openedAt) {

    static DealSummary of(Deal deal) {
        return new DealSummary(
                deal.id().toString(),
                deal.reference(),
                deal.buyer().toString(),
                deal.seller().toString(),
                deal.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                deal.total(),
                deal.openedAt());
    }
}
