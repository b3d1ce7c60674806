package org.hanse.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What went out on a wire, and what came back on it.
 *
 * @param at when
 * @param counterpart the other side's role
 * @param kind what was said
 * @param outboxId row of the outbox, or null outside of a delivery
 * @param request the bytes that went
 * @param answer the bytes that came back, or null where there were none
 * @param outcome in the wire's words
 */
public record Sent(
        Instant at,
        String counterpart,
        String kind,
        @Nullable UUID outboxId,
        byte[] request,
        byte @Nullable [] answer,
        String outcome) {}
