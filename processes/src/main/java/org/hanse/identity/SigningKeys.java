package org.hanse.identity;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The issuer's signing keys, kept so that a restart signs nobody out and several nodes sign alike. They lie encrypted; one
 * that an earlier version wrote in plain is encrypted when it is first read.
 */
@Service
public class SigningKeys {

    /** One key: its id and its JWK in JSON, private part included. */
    public record Key(String kid, String jwk) {}

    private final JdbcClient jdbc;
    private final Vault vault;

    SigningKeys(@Qualifier("identityJdbc") JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** All keys, the newest first; where there is none, the first one is made, by one node only. */
    public List<Key> all(Supplier<Key> maker) {
        List<Key> known = read();
        if (known.isEmpty()) {
            Key made = maker.get();
            jdbc.sql("insert into identity.signing_key (kid, jwk) select ?, ?"
                            + " where not exists (select from identity.signing_key)")
                    .params(made.kid(), vault.seal(made.kid(), made.jwk()))
                    .update();
            known = read();
        }
        return known;
    }

    private List<Key> read() {
        return jdbc.sql("select kid, jwk from identity.signing_key order by created_at desc, kid")
                .query((row, n) -> opened(row.getString("kid"), row.getString("jwk")))
                .list();
    }

    private Key opened(String kid, String stored) {
        if (Vault.isSealed(stored)) {
            return new Key(kid, vault.open(kid, stored));
        }
        jdbc.sql("update identity.signing_key set jwk = ? where kid = ? and jwk = ?")
                .params(vault.seal(kid, stored), kid, stored)
                .update();
        return new Key(kid, stored);
    }
}
