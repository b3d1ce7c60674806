package org.hanse.sourcing.envelope;

import java.util.List;

/**
 * Splits a private key among three, of whom any two together have it and one alone knows nothing (Shamir, over GF(256) with
 * the polynomial of AES, 0x11b). A share is its place (1 to 3) and a byte for each byte of the key.
 */
public final class Shamir {

    /** Shares made. */
    public static final int SHARES = 3;

    /** Shares needed. */
    public static final int NEEDED = 2;

    /** Bytes of a share. */
    public static final int SHARE_BYTES = 1 + Curve.NUMBER_BYTES;

    private static final int POLYNOMIAL = 0x11b;
    private static final int LAST_POWER = 254;

    private Shamir() {}

    /** Splits 32 bytes. */
    public static List<byte[]> split(byte[] secret) {
        byte[] slope = Wrap.random(secret.length);
        return List.of(share(1, secret, slope), share(2, secret, slope), share(SHARES, secret, slope));
    }

    private static byte[] share(int place, byte[] secret, byte[] slope) {
        byte[] share = new byte[1 + secret.length];
        share[0] = (byte) place;
        for (int i = 0; i < secret.length; i++) {
            share[i + 1] = (byte) (secret[i] ^ times(slope[i] & 0xff, place));
        }
        return share;
    }

    /** Puts two shares together. @throws Unreadable where they are not two different ones */
    public static byte[] combine(byte[] one, byte[] other) {
        int first = one.length == SHARE_BYTES ? one[0] : 0;
        int second = other.length == SHARE_BYTES ? other[0] : 0;
        if (!isPlace(first) || !isPlace(second) || first == second) {
            throw new Unreadable("two different shares are needed");
        }
        int inverse = inverse(first ^ second);
        int ofFirst = times(second, inverse);
        int ofSecond = times(first, inverse);
        byte[] secret = new byte[SHARE_BYTES - 1];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) (times(one[i + 1] & 0xff, ofFirst) ^ times(other[i + 1] & 0xff, ofSecond));
        }
        return secret;
    }

    private static boolean isPlace(int place) {
        return place >= 1 && place <= SHARES;
    }

    private static int times(int a, int b) {
        int product = 0;
        int left = a;
        for (int right = b; right > 0; right >>= 1) {
            product ^= (right & 1) == 0 ? 0 : left;
            left = (left << 1) ^ ((left & 0x80) == 0 ? 0 : POLYNOMIAL);
        }
        return product;
    }

    private static int inverse(int a) {
        int result = 1;
        for (int i = 0; i < LAST_POWER; i++) {
            result = times(result, a);
        }
        return result;
    }
}
