package org.hanse.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Service;

/**
 * Links that nobody can make but this installation: an id with 128 bits of HMAC-SHA-256 over purpose and id. Since a link
 * can be written again at any time, each later mail can carry it. Whether a link still opens anything is for the room to
 * say that it leads to.
 */
@Service
public class SignedLinks {

    private static final int ID_BYTES = 16;
    private static final int MAC_BYTES = 16;
    private static final int LENGTH = 43;

    private final InstallationSecrets secrets;

    SignedLinks(InstallationSecrets secrets) {
        this.secrets = secrets;
    }

    /** The link's last part: 43 characters. */
    public String token(String purpose, UUID id) {
        byte[] bytes = ByteBuffer.allocate(ID_BYTES + MAC_BYTES)
                .put(bytes(id))
                .put(mac(purpose, id))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The id that a token was made for; empty where it was not made here, or for something else. */
    public Optional<UUID> id(String purpose, String token) {
        if (token.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            UUID id = new UUID(bytes.getLong(), bytes.getLong());
            boolean ours = MessageDigest.isEqual(
                    mac(purpose, id), Arrays.copyOfRange(bytes.array(), ID_BYTES, ID_BYTES + MAC_BYTES));
            return ours ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] mac(String purpose, UUID id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] key = secrets.get("links").getBytes(StandardCharsets.US_ASCII);
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] whole = mac.doFinal((purpose + ":" + id).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(whole, MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
