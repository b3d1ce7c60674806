package org.hanse.dispute;

import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said in a dispute; never changed, never taken back.
 *
 * @param documentId a paper or picture that goes with it, or null
 * @param buyerPart what an offer, proposal or award gives the buyer, or null
 */
public record Statement(
        UUID id,
        Side side,
        Kind kind,
        String text,
        @Nullable UUID documentId,
        @Nullable Money buyerPart,
        String byName,
        Instant at) {

    /** Who said it. */
    public enum Side {
        BUYER,
        SUPPLIER,
        MEDIATOR,
        ARBITER,
        PLATFORM;

        /** The other party. */
        public Side other() {
            return this == BUYER ? SUPPLIER : BUYER;
        }
    }

    /** What it is. */
    public enum Kind {
        CLAIM,
        ANSWER,
        EVIDENCE,
        SILENCE,
        OFFER,
        ACCEPTED,
        DECLINED,
        ESCALATED,
        WITHDRAWN,
        PROPOSAL,
        FILED,
        AWARD,
        EXECUTED,
        APPEAL,
        APPEAL_DECIDED
    }
}
