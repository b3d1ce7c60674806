package org.hanse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.hanse.kernel.database.HanseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A copy of the database alone signs nobody in. */
@HanseTest
class SigningKeysTest {

    private final String kid = UUID.randomUUID().toString();

    @Autowired
    private SigningKeys keys;

    @Autowired
    private InstallationSecrets secrets;

    @Autowired
    @Qualifier("identityJdbc")
    private JdbcClient jdbc;

    @AfterEach
    void leave_no_key() {
        jdbc.sql("delete from identity.signing_key where kid = ?").param(kid).update();
    }

    @Test
    void a_new_key_lies_encrypted() {
        jdbc.sql("delete from identity.signing_key").update();
        keys.all(() -> new SigningKeys.Key(kid, "{\"d\":\"private\"}"));
        assertThat(stored()).startsWith("v1:").doesNotContain("private");
        assertThat(keys.all(() -> new SigningKeys.Key("other", "other")))
                .containsExactly(new SigningKeys.Key(kid, "{\"d\":\"private\"}"));
    }

    @Test
    void a_key_of_an_earlier_version_is_encrypted_when_it_is_read() {
        jdbc.sql("insert into identity.signing_key (kid, jwk) values (?, '{\"d\":\"plain\"}')")
                .param(kid)
                .update();
        assertThat(keys.all(() -> new SigningKeys.Key("other", "other")))
                .contains(new SigningKeys.Key(kid, "{\"d\":\"plain\"}"));
        assertThat(stored()).startsWith("v1:").doesNotContain("plain");
    }

    @Test
    void a_secret_of_the_installation_lies_encrypted_and_stays_the_same() {
        String secret = secrets.get(kid);
        assertThat(secrets.get(kid)).isEqualTo(secret);
        assertThat(jdbc.sql("select value from identity.secret where name = ?")
                        .param(kid)
                        .query(String.class)
                        .single())
                .startsWith("v1:")
                .doesNotContain(secret);
    }

    private String stored() {
        return jdbc.sql("select jwk from identity.signing_key where kid = ?")
                .param(kid)
                .query(String.class)
                .single();
    }
}
