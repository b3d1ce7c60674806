package org.hanse.sourcing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.RfqId;
import org.jspecify.annotations.Nullable;

/**
 * One supplier's invitation to one request.
 *
 * @param supplier the company, or null until a guest has said for whom he answers
 * @param reason why this supplier was suggested
 * @param course how the mail fared and how far its reader is
 */
public record Invitation(
        UUID id,
        RfqId rfq,
        CompanyId buyer,
        @Nullable CompanyId supplier,
        String email,
        String contact,
        Locale language,
        ZoneId timeZone,
        @Nullable String country,
        String reason,
        InvitationState state,
        @Nullable Instant sentAt,
        @Nullable Instant openedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant declinedAt,
        @Nullable String declineReason,
        Course course) {

    /**
     * What is known of the way of the mail and of the one who reads it; all moments UTC, null where it has not happened.
     *
     * @param deliveredAt the supplier's mail server has taken the mail
     * @param bouncedAt it came back
     * @param bounce why, in the mail server's words
     * @param beganAt an answer was begun
     * @param remindedAt the last reminder
     */
    public record Course(
            @Nullable Instant deliveredAt,
            @Nullable Instant bouncedAt,
            @Nullable String bounce,
            @Nullable Instant beganAt,
            @Nullable Instant remindedAt) {

        /** Nothing has happened yet. */
        public static final Course NONE = new Course(null, null, null, null, null);
    }

    /** Whether an answer is still awaited. */
    public boolean silent() {
        return state == InvitationState.SENT || state == InvitationState.OPENED;
    }

    /** Whether the mail came back and nobody has come by another way. */
    public boolean bounced() {
        return course.bouncedAt() != null && state == InvitationState.SENT;
    }

    /**
     * How far the supplier is, in one word: {@code chosen}, {@code sent}, {@code delivered}, {@code bounced}, {@code opened},
     * {@code answering}, {@code answered}, {@code declined} or {@code withdrawn}.
     */
    public String stage() {
        if (bounced()) {
            return "bounced";
        }
        if (silent() && course.beganAt() != null) {
            return "answering";
        }
        return state == InvitationState.SENT && course.deliveredAt() != null ? "delivered" : state.column();
    }
}
