package org.hanse.party;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hanse.identity.InstallationSecrets;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Six digits by mail: who can say them reads that mailbox. Five tries, fifteen minutes, five codes an hour; only the newest
 * counts. The subject is what the digits stand for: an invitation, an application. Kept is a hash with the installation's
 * own secret, for a bare hash of six digits would tell them.
 */
@Service
@Transactional
public class MailCodes {

    private static final Duration LIVES = Duration.ofMinutes(15);
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MAX_TRIES = 5;
    private static final int MAX_SENT = 5;

    private final InstallationSecrets secrets;
    private final JdbcClient jdbc;
    private final Clock clock;

    MailCodes(InstallationSecrets secrets, JdbcClient jdbc, Clock clock) {
        this.secrets = secrets;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * New digits for the caller's mail; the ones before no longer count.
     *
     * @throws Refusal {@link PartyReason#TOO_MANY_CODES} for the sixth within an hour
     */
    public String issue(UUID subject) {
        String code = Secrets.digits();
        OffsetDateTime now = OffsetDateTime.now(clock);
        int issued = jdbc.sql("""
                insert into party.mail_code as c (subject, code_hash, expires_at, tries, sent, since)
                    values (:subject, :hash, :expires, 0, 1, :now)
                  on conflict (subject) do update set code_hash = :hash, expires_at = :expires, tries = 0,
                      sent = case when c.since > :window then c.sent + 1 else 1 end,
                      since = case when c.since > :window then c.since else :now end
                    where c.sent < :most or c.since <= :window
                """)
                .param("subject", subject)
                .param("hash", hash(subject, code))
                .param("expires", now.plus(LIVES))
                .param("now", now)
                .param("window", now.minus(WINDOW))
                .param("most", MAX_SENT)
                .update();
        if (issued == 0) {
            throw new Refusal(PartyReason.TOO_MANY_CODES);
        }
        return code;
    }

    /**
     * Counts a try in its own transaction, so that a wrong one stays counted.
     *
     * @return whether the digits are the ones sent last, in time and within five tries
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean matches(UUID subject, String code) {
        int counted = jdbc.sql("update party.mail_code set tries = tries + 1"
                        + " where subject = :subject and tries < :most and expires_at > :now")
                .param("subject", subject)
                .param("most", MAX_TRIES)
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (counted == 0) {
            return false;
        }
        byte[] expected = jdbc.sql("select code_hash from party.mail_code where subject = ?")
                .param(subject)
                .query(byte[].class)
                .single();
        return MessageDigest.isEqual(expected, hash(subject, code.strip()));
    }

    private byte[] hash(UUID subject, String code) {
        return Secrets.hash(secrets.get("mail-codes") + ":" + subject + ":" + code);
    }
}
