package org.hanse.dispute;

import java.time.Instant;
import java.util.UUID;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.ShipmentId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A dispute as it stands.
 *
 * @param id the claim's id
 * @param reference readable, such as {@code CLM-2026-00007}
 * @param disputed what is frozen, in the deal's currency
 * @param inEscrow whether the money lies in escrow; otherwise the outcome is only written down
 * @param dueAt until when the present step has to be done
 * @param inspectionFee what a third party's inspection cost, laid out by the buyer, or null
 * @param how how it came to its outcome, or null while it is open
 */
public record Dispute(
        UUID id,
        String reference,
        DealId deal,
        @Nullable ShipmentId shipment,
        CompanyId buyer,
        CompanyId seller,
        Money disputed,
        String reason,
        boolean inEscrow,
        State state,
        Instant openedAt,
        Instant negotiationEnds,
        Instant dueAt,
        @Nullable UUID mediator,
        @Nullable String mediatorName,
        @Nullable String arbiterName,
        @Nullable Money inspectionFee,
        @Nullable How how,
        @Nullable Outcome outcome,
        @Nullable Instant executedAt,
        @Nullable Instant appealUntil) {

    /** The steps of a dispute. */
    public enum State {
        ANSWER,
        NEGOTIATION,
        EVIDENCE,
        PROPOSAL,
        ACCEPTANCE,
        FILING,
        ARBITRATION,
        DECIDED,
        EXECUTED,
        CLOSED
    }

    /** How an outcome was found. */
    public enum How {
        /** The supplier conceded the claim. */
        CONCEDED,
        /** The buyer withdrew it. */
        WITHDRAWN,
        /** Both agreed on an offer. */
        AGREED,
        /** The mediator's proposal. */
        PROPOSAL,
        /** The arbiter's award. */
        AWARD
    }
}
