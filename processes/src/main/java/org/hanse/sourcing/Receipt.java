package org.hanse.sourcing;

import java.time.Instant;
import java.util.UUID;

/**
 * What a supplier gets for an answer.
 *
 * @param number such as {@code HSH-7K2M-Q4XD-P1}
 * @param submittedAt the server's time of receipt (UTC)
 * @param changeUntil it may be changed or withdrawn before this instant (UTC)
 * @param commitment SHA-256, hexadecimal
 * @param nonce to prove the commitment with, hexadecimal; empty for a sealed answer, whose supplier made it
 */
public record Receipt(
        UUID quotation,
        int version,
        String number,
        Instant submittedAt,
        Instant changeUntil,
        String commitment,
        String nonce) {}
