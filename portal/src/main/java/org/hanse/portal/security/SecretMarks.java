package org.hanse.portal.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Tells at a start whether a program's secret is still the one that was hashed, without the slow comparison: by a mark
 * under a key of the installation that lies encrypted.
 *
 * <p>A program's secret is hashed quickly: it is random and long, or, in the demo, known to everybody. Slow hashing
 * protects what people choose.
 */
final class SecretMarks {

    static final String SETTING = "hanse.secret-mark";

    private static final String ALGORITHM = "HmacSHA256";
    private static final BCryptPasswordEncoder QUICK = new BCryptPasswordEncoder(4);

    private final SecretKeySpec key;

    SecretMarks(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String of(String clientId, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] mark = mac.doFinal((clientId + "\n" + secret).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mark);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The known hash where the mark says that the secret is still the same, else a new one. */
    String hash(String secret, String mark, @Nullable RegisteredClient known) {
        String before = known == null ? null : known.getClientSecret();
        boolean same = known != null && mark.equals(known.getClientSettings().getSetting(SETTING));
        return before != null && same ? before : "{bcrypt}" + QUICK.encode(secret);
    }
}
