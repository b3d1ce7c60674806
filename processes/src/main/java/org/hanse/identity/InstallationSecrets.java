package org.hanse.identity;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Secrets that an installation makes for itself at its first start, the same on every node; they lie encrypted. */
@Service
public class InstallationSecrets {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final SecureRandom random = new SecureRandom();

    InstallationSecrets(@Qualifier("identityJdbc") JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The secret of that name: 256 random bits as base64url, made at the first call. */
    public String get(String name) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        jdbc.sql("insert into identity.secret (name, value) values (?, ?) on conflict (name) do nothing")
                .params(
                        name,
                        vault.seal(name, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)))
                .update();
        String stored = jdbc.sql("select value from identity.secret where name = ?")
                .param(name)
                .query(String.class)
                .single();
        if (Vault.isSealed(stored)) {
            return vault.open(name, stored);
        }
        jdbc.sql("update identity.secret set value = ? where name = ? and value = ?")
                .params(vault.seal(name, stored), name, stored)
                .update();
        return stored;
    }

    /** Encrypts a private key of another room for its own table; the name is bound to it. */
    public String seal(String name, byte[] secret) {
        return vault.seal(name, Base64.getEncoder().encodeToString(secret));
    }

    /** Decrypts what {@link #seal} made under the same name. */
    public byte[] open(String name, String sealed) {
        return Base64.getDecoder().decode(vault.open(name, sealed));
    }
}
