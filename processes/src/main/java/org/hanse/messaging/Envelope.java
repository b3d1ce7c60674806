package org.hanse.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claimed row of the outbox.
 *
 * @param id the row
 * @param kind what is told
 * @param key unique at the port; counterparts use it to drop a second copy
 * @param dealId the deal, or null
 * @param content JSON of the port's record
 * @param attempt 1 for the first delivery
 */
public record Envelope(
        UUID id, String kind, String key, @Nullable UUID dealId, String content, int attempt) {}
