package org.hanse.sourcing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier's browser or program needs to seal a quotation, reread it, and prove it.
 *
 * @param format names what {@code docs/sealed-quotation.md} describes
 * @param invitation stands for the supplier in everything that is bound
 * @param nextVersion what the next envelope has to be bound to
 * @param serverTime by the database's clock, which alone decides
 * @param eventKey name of the event's public key
 * @param ownKey the supplier's own key, or null before its first use
 * @param draft ciphertext to the own key, or null
 * @param standing the supplier's newest envelope that was not withdrawn, or null
 * @param declined why the supplier has said no, or null
 */
public record SealedDesk(
        String format,
        UUID event,
        String reference,
        UUID invitation,
        int nextVersion,
        Instant deadline,
        Instant serverTime,
        String eventKey,
        byte[] eventPublicKey,
        @Nullable ReadingKey ownKey,
        byte @Nullable [] draft,
        byte @Nullable [] standing,
        @Nullable String declined,
        List<SealedReceipt> receipts) {

    /** The format of this release. */
    public static final String FORMAT = "hanse-sealed-1";

    public SealedDesk {
        receipts = List.copyOf(receipts);
    }

    /** A supplier's own key. @param protectedKey the private part under the supplier's passphrase */
    public record ReadingKey(byte[] publicKey, byte[] protectedKey) {}
}
