package org.hanse.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Secrets;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Links under which somebody chooses a password: for one use, for a time, the newest of a person alone. A link is issued
 * in the transaction of what it belongs to and used on the issuer's own pool, before anybody is known.
 */
@Service
public class PasswordLinks {

    private final JdbcClient jdbc;
    private final JdbcClient issuer;
    private final Clock clock;

    PasswordLinks(JdbcClient jdbc, @Qualifier("identityJdbc") JdbcClient issuer, Clock clock) {
        this.jdbc = jdbc;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** A new link's secret; the links before end. */
    String issue(PersonId person, String email, Duration lives) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("update identity.password_link set ended_at = ? where person_id = ? and ended_at is null")
                .params(now, person.value())
                .update();
        String token = Secrets.link();
        jdbc.sql("insert into identity.password_link (token_hash, person_id, username, issued_at, expires_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(Secrets.hash(token), person.value(), username(person, email), now, now.plus(lives))
                .update();
        return token;
    }

    /** Ends whatever a person still holds here: open links, sessions, authorizations that could be renewed. */
    void end(PersonId person) {
        jdbc.sql("update identity.password_link set ended_at = ? where person_id = ? and ended_at is null")
                .params(OffsetDateTime.now(clock), person.value())
                .update();
        jdbc.sql("delete from identity.oauth2_authorization o using identity.account a"
                        + " where a.person_id = ? and o.principal_name = a.username")
                .param(person.value())
                .update();
        jdbc.sql("delete from identity.spring_session s where s.principal_name = :id"
                        + " or s.principal_name in (select username from identity.account where person_id = :person)")
                .param("id", person.toString())
                .param("person", person.value())
                .update();
    }

    boolean hasAccount(PersonId person) {
        return jdbc.sql("select exists (select from identity.account where person_id = ?)")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    /** The name of a person's account: the one that there is, or else the mail address. */
    String username(PersonId person, String email) {
        return jdbc.sql("select username from identity.account where person_id = ? order by created_at limit 1")
                .param(person.value())
                .query(String.class)
                .optional()
                .orElseGet(() -> email.strip().toLowerCase(Locale.ROOT));
    }

    /** The account's name that a link is for; empty where the link opens nothing any more. */
    public Optional<String> username(String token) {
        return issuer.sql("select username from identity.password_link where token_hash = ? and ended_at is null"
                        + " and expires_at > ?")
                .params(Secrets.hash(token), OffsetDateTime.now(clock))
                .query(String.class)
                .optional();
    }

    /**
     * Uses the link: the account is made or gets the new password, and whoever is signed in with it is signed out. An
     * account that was closed stays closed.
     *
     * @param passwordHash with the algorithm's name in front
     * @return the account's name
     * @throws Refusal {@link IdentityReason#LINK_ENDED}, also for the slower of two
     */
    public String use(String token, String passwordHash) {
        String username = issuer.sql("""
                with used as (update identity.password_link set ended_at = :now
                    where token_hash = :hash and ended_at is null and expires_at > :now returning person_id, username),
                  made as (insert into identity.account as a (username, password_hash, person_id)
                    select username, :password, person_id from used
                    on conflict (username) do update set password_hash = excluded.password_hash
                      where a.person_id = excluded.person_id
                    returning username)
                select username from made
                """)
                .param("now", OffsetDateTime.now(clock))
                .param("hash", Secrets.hash(token))
                .param("password", passwordHash)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refusal(IdentityReason.LINK_ENDED));
        issuer.sql("delete from identity.spring_session s using identity.account a where a.username = ?"
                        + " and s.principal_name in (a.username, a.person_id::text)")
                .param(username)
                .update();
        return username;
    }
}
