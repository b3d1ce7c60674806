package org.hanse.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One exchange on a wire.
 *
 * @param id the exchange
 * @param at when
 * @param direction which way the request went
 * @param counterpart the other side's role
 * @param kind what was said
 * @param outcome what came of it, in the wire's words
 * @param sha256 of the request
 * @param size of the request in bytes
 */
public record Exchange(
        UUID id,
        Instant at,
        Direction direction,
        String counterpart,
        String kind,
        String outcome,
        String sha256,
        int size) {

    /** Which way. */
    public enum Direction {
        OUT,
        IN
    }

    /** The exchange with its bytes; the answer is null where the wire had none. */
    public record Whole(Exchange exchange, byte[] request, byte @Nullable [] answer) {}
}
