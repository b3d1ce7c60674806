package org.hanse.sourcing.envelope;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.KeyAgreement;

/** NIST P-256: a public key is its uncompressed point of 65 bytes, a private key its number of 32 bytes. */
public final class Curve {

    /** Bytes of a public key: 4, x, y. */
    public static final int POINT_BYTES = 65;

    /** Bytes of a private key. */
    public static final int NUMBER_BYTES = 32;

    private static final byte UNCOMPRESSED = 4;
    private static final ECParameterSpec P256 = parameters();

    private Curve() {}

    /** A new pair. */
    public static Pair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            return new Pair(point((ECPublicKey) pair.getPublic()), number(((ECPrivateKey) pair.getPrivate()).getS()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has P-256", e);
        }
    }

    /** A pair. @param point public @param number private; both in the form of this class */
    public record Pair(byte[] point, byte[] number) {}

    /** Names a public key: SHA-256 of its point. */
    public static byte[] keyId(byte[] point) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(point);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The name as people and JSON carry it: base64url without padding, 43 characters. */
    public static String keyName(byte[] point) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keyId(point));
    }

    /** Whether the bytes are a point of the curve, and so a public key. */
    public static boolean isPoint(byte[] point) {
        if (point.length != POINT_BYTES || point[0] != UNCOMPRESSED) {
            return false;
        }
        BigInteger p = ((ECFieldFp) P256.getCurve().getField()).getP();
        BigInteger x = coordinate(point, 1);
        BigInteger y = coordinate(point, 1 + NUMBER_BYTES);
        BigInteger right = x.pow(3)
                .add(P256.getCurve().getA().multiply(x))
                .add(P256.getCurve().getB())
                .mod(p);
        return x.compareTo(p) < 0 && y.compareTo(p) < 0 && y.pow(2).mod(p).equals(right);
    }

    /** Whether the private key is the public key's: both agree with a third on the same. */
    public static boolean belong(byte[] number, byte[] point) {
        Pair third = newPair();
        try {
            return Arrays.equals(agree(number, third.point()), agree(third.number(), point));
        } catch (Unreadable e) {
            return false;
        }
    }

    /** The shared secret (ECDH): the x coordinate, 32 bytes. @throws Unreadable where one of them is no key */
    static byte[] agree(byte[] number, byte[] point) {
        if (!isPoint(point)) {
            throw new Unreadable("no point of P-256");
        }
        try {
            KeyFactory keys = KeyFactory.getInstance("EC");
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(keys.generatePrivate(new ECPrivateKeySpec(new BigInteger(1, number), P256)));
            ECPoint other = new ECPoint(coordinate(point, 1), coordinate(point, 1 + NUMBER_BYTES));
            agreement.doPhase(keys.generatePublic(new ECPublicKeySpec(other, P256)), true);
            return agreement.generateSecret();
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new Unreadable("no key of P-256", e);
        }
    }

    private static byte[] point(ECPublicKey key) {
        byte[] point = new byte[POINT_BYTES];
        point[0] = UNCOMPRESSED;
        System.arraycopy(number(key.getW().getAffineX()), 0, point, 1, NUMBER_BYTES);
        System.arraycopy(number(key.getW().getAffineY()), 0, point, 1 + NUMBER_BYTES, NUMBER_BYTES);
        return point;
    }

    private static BigInteger coordinate(byte[] point, int from) {
        return new BigInteger(1, Arrays.copyOfRange(point, from, from + NUMBER_BYTES));
    }

    private static byte[] number(BigInteger value) {
        byte[] signed = value.toByteArray();
        byte[] fixed = new byte[NUMBER_BYTES];
        int length = Math.min(signed.length, NUMBER_BYTES);
        System.arraycopy(signed, signed.length - length, fixed, NUMBER_BYTES - length, length);
        return fixed;
    }

    private static ECParameterSpec parameters() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has P-256", e);
        }
    }
}
