package org.hanse.sourcing.envelope;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A few bytes encrypted to a public key: a new pair for each, ECDH, HKDF-SHA-256 (RFC 5869), AES-256-GCM. Laid out as the
 * new pair's point (65 bytes), iv (12), ciphertext with tag (16 more than the plain bytes).
 */
public final class Wrap {

    /** Bytes that a wrap has more than what it wraps. */
    public static final int OVERHEAD = Curve.POINT_BYTES + Aes.IV_BYTES + Aes.TAG_BYTES;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;

    private Wrap() {}

    /** Encrypts. @param purpose text that the key is derived with and the ciphertext is bound to */
    public static byte[] to(byte[] recipient, String purpose, byte[] plain) {
        Curve.Pair once = Curve.newPair();
        byte[] key = key(Curve.agree(once.number(), recipient), purpose, once.point(), recipient);
        byte[] iv = random(Aes.IV_BYTES);
        byte[] sealed = Aes.encrypt(key, iv, bytes(purpose), plain);
        return ByteBuffer.allocate(OVERHEAD + plain.length)
                .put(once.point())
                .put(iv)
                .put(sealed)
                .array();
    }

    /** Decrypts. @throws Unreadable where it was made for another key or purpose, or changed */
    public static byte[] open(Curve.Pair recipient, String purpose, byte[] wrapped) {
        if (wrapped.length < OVERHEAD) {
            throw new Unreadable("too short");
        }
        byte[] once = Arrays.copyOf(wrapped, Curve.POINT_BYTES);
        int cipherFrom = Curve.POINT_BYTES + Aes.IV_BYTES;
        byte[] iv = Arrays.copyOfRange(wrapped, Curve.POINT_BYTES, cipherFrom);
        byte[] key = key(Curve.agree(recipient.number(), once), purpose, once, recipient.point());
        return Aes.decrypt(key, iv, bytes(purpose), Arrays.copyOfRange(wrapped, cipherFrom, wrapped.length));
    }

    static byte[] random(int length) {
        byte[] random = new byte[length];
        RANDOM.nextBytes(random);
        return random;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** HKDF with an empty salt; the info is purpose, the new pair's point, the recipient's point. */
    private static byte[] key(byte[] secret, String purpose, byte[] once, byte[] recipient) {
        byte[] info = ByteBuffer.allocate(bytes(purpose).length + 2 * Curve.POINT_BYTES + 1)
                .put(bytes(purpose))
                .put(once)
                .put(recipient)
                .put((byte) 1)
                .array();
        return hmac(hmac(new byte[KEY_BYTES], secret), info);
    }

    private static byte[] hmac(byte[] key, byte[] data) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }
}
