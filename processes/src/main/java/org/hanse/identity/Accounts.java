package org.hanse.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hanse.kernel.PersonId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The accounts of the embedded issuer. An outside issuer keeps its own. */
@Service
public class Accounts {

    private final JdbcClient jdbc;

    Accounts(@Qualifier("identityJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The account of that name, in any case of letters. */
    public Optional<Account> find(String username) {
        return jdbc.sql("select username, password_hash, person_id, enabled from identity.account where username = ?")
                .param(username.toLowerCase(Locale.ROOT))
                .query((row, n) -> new Account(
                        row.getString("username"),
                        row.getString("password_hash"),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getBoolean("enabled")))
                .optional();
    }

    /** Makes an account for a person that is already known; an account of that name stays as it is. */
    public void open(String username, String passwordHash, PersonId person) {
        jdbc.sql("insert into identity.account (username, password_hash, person_id) values (?, ?, ?)"
                        + " on conflict (username) do nothing")
                .params(username.toLowerCase(Locale.ROOT), passwordHash, person.value())
                .update();
    }
}
