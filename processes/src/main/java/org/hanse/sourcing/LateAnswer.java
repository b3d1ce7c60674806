package org.hanse.sourcing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer that came after the deadline; its content is as closed as every other before it is admitted and opened.
 *
 * @param receivedAt the server's time (UTC)
 * @param admittedAt when the buyer let it count, or null
 * @param reason why, in the buyer's words, or null
 */
public record LateAnswer(
        UUID quotation,
        UUID invitation,
        int version,
        Instant receivedAt,
        @Nullable Instant admittedAt,
        @Nullable String admittedBy,
        @Nullable String reason) {}
