package org.hanse.sourcing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds requests that the actor takes part in, without reading them whole. */
@Service
@Transactional(readOnly = true)
public class RfqFinder {

    private static final String SELECT =
            "select r.id, r.reference, r.title, r.state, r.deadline, r.buyer_id from sourcing.rfq r ";

    private final JdbcClient jdbc;

    RfqFinder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A request, in short.
     *
     * @param bought whether the actor's own company asks
     * @param deadline UTC
     */
    public record Found(RfqId id, String reference, String title, RfqState state, Instant deadline, boolean bought) {}

    /** Requests whose reference, title or products hold the words, newest first; at most {@code size}. */
    public List<Found> find(String words, int size) {
        return jdbc.sql(SELECT + "where r.reference ilike :like or r.title ilike :like or exists (select from"
                        + " sourcing.rfq_line l where l.rfq_id = r.id and l.product ilike :like)"
                        + " order by r.id desc limit :size")
                .param(
                        "like",
                        "%"
                                + words.strip()
                                        .replace("\\", "\\\\")
                                        .replace("%", "\\%")
                                        .replace("_", "\\_") + "%")
                .param("size", Math.clamp(size, 1, 50))
                .query(RfqFinder::found)
                .list();
    }

    /** The actor's own requests that wait for suppliers' answers, the nearest deadline first; at most {@code size}. */
    public List<Found> asking(int size) {
        return jdbc.sql(SELECT + "where r.state = 'asking' and r.buyer_id = :company order by r.deadline limit :size")
                .param("company", Scope.company().value())
                .param("size", Math.clamp(size, 1, 50))
                .query(RfqFinder::found)
                .list();
    }

    /** Whether the actor's company has ever asked. */
    public boolean hasAsked() {
        return exists("select exists (select from sourcing.rfq where buyer_id = :company and state <> 'draft')");
    }

    /** Whether the actor's company has ever answered. */
    public boolean hasAnswered() {
        return exists("select exists (select from sourcing.invitation where supplier_id = :company"
                + " and answered_at is not null)");
    }

    private boolean exists(String sql) {
        return jdbc.sql(sql)
                .param("company", Scope.company().value())
                .query(Boolean.class)
                .single();
    }

    private static Found found(ResultSet row, int n) throws SQLException {
        @Nullable CompanyId own = Scope.actor().companyOrNull();
        return new Found(
                new RfqId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getString("title"),
                RfqState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("deadline", OffsetDateTime.class).toInstant(),
                new CompanyId(row.getObject("buyer_id", UUID.class)).equals(own));
    }
}
