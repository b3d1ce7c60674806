package org.hanse.sourcing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.joda.money.Money;

/**
 * Binds a supplier to an amount without showing it: SHA-256 of
 * {@code hanse-bid-v1|tender|bidder|version|currency|amount|nonce} (R9.1). The nonce stands on the supplier's receipt.
 */
public record Commitment(String tender, String bidder, int version, Money amount, byte[] nonce) {

    /** The hash. */
    public byte[] hash() {
        String text = String.join(
                "|",
                "hanse-bid-v1",
                tender,
                bidder,
                Integer.toString(version),
                amount.getCurrencyUnit().getCode(),
                amount.getAmount().toPlainString(),
                HexFormat.of().formatHex(nonce));
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
