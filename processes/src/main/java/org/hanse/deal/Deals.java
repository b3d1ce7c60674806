package org.hanse.deal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Page;
import org.hanse.kernel.ShipmentId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The deals. Both companies of a deal can read it, staff can read all; a deal of others is refused as unknown.
 */
public interface Deals {

    /**
     * Opens a deal from an award or a direct order and starts its process {@code trade-order}: the supplier's move is to
     * confirm. The amounts are frozen here: line totals and the total change by what both sides agree on alone
     * ({@link OrderChanges}), the plan never.
     *
     * @throws org.hanse.kernel.Refusal where buyer and seller are one, a line's total is not quantity × price rounded
     *     once, the lines do not sum to the total, currencies differ, or the plan does not sum to 100 percent
     */
    DealId open(OpenDeal order);

    /** A deal with its lines and plan. */
    Deal get(DealId id);

    /** A deal by its readable reference, such as {@code D-2026-0042}. */
    Deal byReference(String reference);

    /** The actor's deals, newest first, by key. */
    Page<Deal> list(@Nullable String cursor, int size);

    /** The parties by role: those the order names, and buyer and seller in every role of theirs. */
    List<DealParty> parties(DealId id);

    /** What happened so far, oldest first. */
    List<TimelineEntry> timeline(DealId id);

    /** Whose move it is, the most urgent first; empty where nothing is to be done any more. */
    List<Move> moves(DealId id);

    /** Says whose move it is now, for the deal or one of its shipments; replaces what was said before. */
    void expect(DealId id, Move move);

    /**
     * Writes a line into the deal's timeline, for a room whose facts the deal does not know.
     *
     * @param shipment the shipment it is about, or null
     * @param kind key of the sentence, {@code deal.timeline.<kind>}, such as {@code escrow-funded}
     * @param arguments fill the sentence's placeholders in their order; an amount as {@code EUR 45,825.00}
     */
    void note(DealId id, @Nullable ShipmentId shipment, String kind, List<String> arguments);

    /**
     * Escrow says that the bank booked a payout. The deal closes when each release has been paid and each claim closed;
     * saying it twice changes nothing. The message {@code escrow.released} with variable {@code releaseKey} says the same.
     *
     * @param releaseKey as it was asked for: a shipment's id, or {@code deposit}
     */
    void notePaidOut(DealId id, String releaseKey);

    /** A claim that receiving opened. @throws org.hanse.kernel.Refusal UNKNOWN */
    Claim claim(UUID claimId);

    /** Dispute says that a claim was executed or withdrawn; saying it twice changes nothing. */
    void noteClaimClosed(DealId id, UUID claimId);

    /** Until when the buyer has to pay into escrow. */
    Instant fundBy(DealId id);

    /** What was asked of the escrow so far. */
    List<Release> releases(DealId id);

    /**
     * A release that was asked for.
     *
     * @param key a shipment's id, or {@code deposit}
     * @param paidAt when the bank booked it, or null
     */
    record Release(
            String key,
            Money gross,
            Instant askedAt,
            @Nullable Instant paidAt) {}
}
