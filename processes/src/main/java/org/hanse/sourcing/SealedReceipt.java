package org.hanse.sourcing;

import java.time.Instant;
import java.util.UUID;

/**
 * What a supplier gets for an envelope, and proves it with later.
 *
 * @param number such as {@code HSH-7K2M-Q4XD-P1}
 * @param receivedAt by the database's clock, in the transaction that stored the whole envelope (UTC)
 * @param changeUntil it may be replaced or withdrawn before this instant (UTC)
 * @param envelopeHash SHA-256 of the envelope, hexadecimal
 * @param leaf the text whose hash is a leaf of the event's tree
 * @param leafHash hexadecimal
 * @param signature Ed25519 over the leaf's text, base64
 * @param signedBy names the signing key: SHA-256 of its X.509 form, base64url
 */
public record SealedReceipt(
        UUID quotation,
        int version,
        String number,
        Instant receivedAt,
        Instant changeUntil,
        String envelopeHash,
        String commitment,
        String leaf,
        String leafHash,
        String signature,
        String signedBy,
        boolean withdrawn) {}
