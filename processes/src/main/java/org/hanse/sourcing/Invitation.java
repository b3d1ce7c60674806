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
        @Nullable String declineReason) {}
