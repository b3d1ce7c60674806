package org.hanse.identity;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Secrets that an installation makes for itself at its first start, the same on every node. */
@Service
public class InstallationSecrets {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    InstallationSecrets(@Qualifier("identityJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The secret of that name: 256 random bits as base64url, made at the first call. */
    public String get(String name) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        jdbc.sql("insert into identity.secret (name, value) values (?, ?) on conflict (name) do nothing")
                .params(name, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
                .update();
        return jdbc.sql("select value from identity.secret where name = ?")
                .param(name)
                .query(String.class)
                .single();
    }
}
