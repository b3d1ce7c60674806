package org.hanse.identity;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Secrets;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Counts what strangers do, by the clock's hour, so that nobody mails, guesses or registers without end. Each attempt is
 * counted at once, whatever becomes of the caller's transaction. Of an address only a hash is kept, for a day.
 */
@Service
public class Attempts {

    private static final int KEPT_HOURS = 24;

    private final JdbcClient jdbc;
    private final Clock clock;

    Attempts(@Qualifier("identityJdbc") JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts one attempt.
     *
     * @param kind what is tried, such as {@code join}
     * @param source who tries: a mail address, a network address
     * @param most how many are let through within one hour of the clock
     * @throws Refusal {@link IdentityReason#TOO_OFTEN}
     */
    public void count(String kind, String source, int most) {
        OffsetDateTime hour =
                OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.HOURS);
        int counted = jdbc.sql("insert into identity.attempt as a (kind, source, hour, count) values (?, ?, ?, 1)"
                        + " on conflict (kind, source, hour) do update set count = a.count + 1 returning count")
                .params(kind, Secrets.hash(kind + " " + source), hour)
                .query(Integer.class)
                .single();
        if (counted == 1) {
            jdbc.sql("delete from identity.attempt where hour < ?")
                    .param(hour.minusHours(KEPT_HOURS))
                    .update();
        }
        if (counted > most) {
            throw new Refusal(IdentityReason.TOO_OFTEN);
        }
    }
}
