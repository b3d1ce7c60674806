package org.hanse.sourcing;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** What the server makes for a readable answer: receipt, commitment and the nonce to prove it with. */
record Sealing(String receipt, byte[] commitment, String nonce) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 32;
    private static final int RECEIPT_BYTES = 8;

    /** Of a readable answer: the server makes the nonce. */
    static Sealing simple(Rfq rfq, Quotation one) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] hash =
                new Commitment(rfq.reference(), one.supplier().toString(), one.version(), one.total(), nonce).hash();
        return new Sealing(receipt(hash), hash, HexFormat.of().formatHex(nonce));
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    /** The number of a receipt: the first eight bytes of a hash as people can read them out. */
    static String receipt(byte[] hash) {
        String text = new BigInteger(1, Arrays.copyOf(hash, RECEIPT_BYTES))
                .toString(36)
                .toUpperCase(Locale.ROOT);
        String padded = "0".repeat(Math.max(0, 12 - text.length())) + text;
        return "HSH-" + padded.substring(0, 4) + "-" + padded.substring(4, 8) + "-" + padded.substring(8);
    }
}
