package org.hanse.sourcing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.hanse.identity.InstallationSecrets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Signs receipts with the installation's own key (Ed25519), so that what was received cannot be denied. Its private part
 * lies encrypted.
 */
@Component
class ReceiptSigner {

    private static final String ALGORITHM = "Ed25519";
    private static final String NAME = "receipt-key";

    private final InstallationSecrets secrets;
    private final JdbcClient jdbc;
    private volatile @Nullable Key known;

    ReceiptSigner(InstallationSecrets secrets, JdbcClient jdbc) {
        this.secrets = secrets;
        this.jdbc = jdbc;
    }

    private record Key(byte[] open, PrivateKey secret) {}

    private record Stored(byte @Nullable [] open, byte @Nullable [] secret) {}

    /** Signature over the text, base64. */
    String sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key().secret());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has Ed25519", e);
        }
    }

    /** The public key in its X.509 form. */
    byte[] publicKey() {
        return key().open().clone();
    }

    /** Names the key: SHA-256 of its X.509 form, base64url. */
    String name() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Commitment.sha256(key().open()));
    }

    private Key key() {
        Key key = known;
        if (key == null) {
            key = read(null);
            if (key == null) {
                key = java.util.Objects.requireNonNull(read(made()));
            }
            known = key;
        }
        return key;
    }

    private @Nullable Key read(@Nullable KeyPair proposed) {
        Stored stored = jdbc.sql("select public_key, private_key from sourcing.receipt_key(:open, :secret)")
                .param("open", proposed == null ? null : proposed.getPublic().getEncoded(), java.sql.Types.BINARY)
                .param("secret", proposed == null ? null : sealed(proposed), java.sql.Types.BINARY)
                .query((row, n) -> new Stored(row.getBytes(1), row.getBytes(2)))
                .single();
        return keyOrNull(stored.open(), stored.secret());
    }

    private byte[] sealed(KeyPair pair) {
        return secrets.seal(NAME, pair.getPrivate().getEncoded()).getBytes(StandardCharsets.UTF_8);
    }

    private @Nullable Key keyOrNull(byte @Nullable [] open, byte @Nullable [] secret) {
        if (open == null || secret == null) {
            return null;
        }
        try {
            return new Key(
                    open,
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePrivate(new PKCS8EncodedKeySpec(
                                    secrets.open(NAME, new String(secret, StandardCharsets.UTF_8)))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has Ed25519", e);
        }
    }

    private static KeyPair made() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has Ed25519", e);
        }
    }
}
