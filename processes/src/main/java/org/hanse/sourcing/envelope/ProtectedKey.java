package org.hanse.sourcing.envelope;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A private key under a passphrase: PBKDF2-HMAC-SHA-256, AES-256-GCM bound to the public key. Laid out as version (1 byte),
 * iterations (4), salt (16), iv (12), ciphertext with tag (48): 81 bytes.
 */
public final class ProtectedKey {

    /** Bytes of a protected key. */
    public static final int BYTES = 81;

    /** Iterations with which keys are protected now. */
    public static final int ITERATIONS = 600_000;

    private static final byte VERSION = 1;
    private static final int FEWEST = 100_000;
    private static final int MOST = 10_000_000;
    private static final int SALT_BYTES = 16;
    private static final int KEY_BITS = 256;
    private static final String PURPOSE = "hanse-protected-key-1|";

    private ProtectedKey() {}

    /** Protects a private key. */
    public static byte[] protect(Curve.Pair pair, String passphrase) {
        byte[] salt = Wrap.random(SALT_BYTES);
        byte[] iv = Wrap.random(Aes.IV_BYTES);
        byte[] sealed = Aes.encrypt(key(passphrase, salt, ITERATIONS), iv, bound(pair.point()), pair.number());
        return ByteBuffer.allocate(BYTES)
                .put(VERSION)
                .putInt(ITERATIONS)
                .put(salt)
                .put(iv)
                .put(sealed)
                .array();
    }

    /** Whether the bytes look like one; only the passphrase shows more. */
    public static boolean isOne(byte[] bytes) {
        if (bytes.length != BYTES || bytes[0] != VERSION) {
            return false;
        }
        int iterations = ByteBuffer.wrap(bytes).getInt(1);
        return iterations >= FEWEST && iterations <= MOST;
    }

    /** The private key. @throws Unreadable where the passphrase is another, or the key another's */
    public static Curve.Pair open(byte[] bytes, byte[] point, String passphrase) {
        if (!isOne(bytes)) {
            throw new Unreadable("no protected key of version 1");
        }
        ByteBuffer read = ByteBuffer.wrap(bytes, 1, BYTES - 1);
        int iterations = read.getInt();
        byte[] salt = new byte[SALT_BYTES];
        byte[] iv = new byte[Aes.IV_BYTES];
        read.get(salt).get(iv);
        byte[] sealed = Arrays.copyOfRange(bytes, read.position(), BYTES);
        return new Curve.Pair(point, Aes.decrypt(key(passphrase, salt, iterations), iv, bound(point), sealed));
    }

    private static byte[] bound(byte[] point) {
        return Wrap.bytes(PURPOSE + Curve.keyName(point));
    }

    private static byte[] key(String passphrase, byte[] salt, int iterations) {
        try {
            SecretKeyFactory keys = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
            return keys.generateSecret(new PBEKeySpec(passphrase.toCharArray(), salt, iterations, KEY_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has PBKDF2", e);
        }
    }
}
