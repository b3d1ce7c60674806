package org.hanse.screening;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hanse.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down for each pair of a decided screening why it stays quiet from now on: for twelve months at most. */
@Component
class Clearances {

    private static final int MONTHS = 12;

    private final JdbcClient jdbc;
    private final Clock clock;

    Clearances(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A clearance for each hit that people saw; where an owner was found to be the listed one, it says so. */
    void keep(UUID screening, HitDecisions.Last decided, HitDecisions.@Nullable Last second) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        for (UUID hit : hits(screening)) {
            jdbc.sql("""
                    insert into screening.clearance (id, company_id, source, reference, entry_hash, facts_hash, facts,
                        entry_facts, reason, officer, officer_name, second_officer, second_officer_name, at, expires_at,
                        finding)
                      select :id, s.company_id, e.source, e.reference, e.hash, s.facts_hash, s.facts, e.facts, :reason,
                          :officer, :name, :second, :secondName, :now, :expires,
                          case when h.disposition = 'true_match' then 'listed_owner' else 'false_positive' end
                        from screening.hit h join screening.entry e on e.id = h.entry_id
                          join screening.screening s on s.id = h.screening_id where h.id = :hit
                    """)
                    .param("id", Ids.next())
                    .param("reason", decided.reason())
                    .param("officer", decided.officer())
                    .param("name", decided.name())
                    .param("second", second == null ? null : second.officer(), Types.OTHER)
                    .param("secondName", second == null ? null : second.name(), Types.VARCHAR)
                    .param("now", now)
                    .param("expires", now.plusMonths(MONTHS))
                    .param("hit", hit)
                    .update();
        }
    }

    private List<UUID> hits(UUID screening) {
        return jdbc.sql(
                        "select id from screening.hit where screening_id = ? and not suppressed order by score desc, id")
                .param(screening)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }
}
