package org.hanse.sourcing;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an envelope carries beside its content: receipt, commitment, and for the sealed kind the ciphertext. */
record Sealing(
        RfqKind kind,
        String receipt,
        byte[] commitment,
        byte @Nullable [] ciphertext,
        @Nullable String keyId,
        String nonce) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 32;
    private static final int RECEIPT_BYTES = 8;

    /** Of a readable answer: the server makes the nonce. */
    static Sealing simple(Rfq rfq, Quotation one) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] hash =
                new Commitment(rfq.reference(), one.supplier().toString(), one.version(), one.total(), nonce).hash();
        return new Sealing(
                RfqKind.SIMPLE, receipt(hash), hash, null, null, HexFormat.of().formatHex(nonce));
    }

    /** Of an answer that the supplier has encrypted. */
    static Sealing sealed(SubmitQuotation.SealedEnvelope envelope) {
        byte[] hash = HexFormat.of().parseHex(envelope.commitment());
        return new Sealing(RfqKind.SEALED, receipt(hash), hash, envelope.ciphertext(), envelope.keyId(), "");
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    private static String receipt(byte[] hash) {
        String text = new BigInteger(1, Arrays.copyOf(hash, RECEIPT_BYTES))
                .toString(36)
                .toUpperCase(Locale.ROOT);
        String padded = "0".repeat(Math.max(0, 12 - text.length())) + text;
        return "HSH-" + padded.substring(0, 4) + "-" + padded.substring(4, 8) + "-" + padded.substring(8);
    }
}
