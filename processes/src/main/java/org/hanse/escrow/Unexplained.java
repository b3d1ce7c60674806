package org.hanse.escrow;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.hanse.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the bank says and nobody here expects: kept in sight of finance, never guessed at. */
@Component
public class Unexplained {

    private final JdbcClient jdbc;
    private final Clock clock;

    Unexplained(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One line of it; {@code why} is the end of the key {@code escrow.unexplained.<why>}. */
    public record Entry(String side, String text, String why) {}

    void keep(BankEntry entry, String side, String why) {
        jdbc.sql(
                        "insert into escrow.unexplained (id, identity, side, currency, amount_minor, end_to_end_id, why, told_at)"
                                + " values (:id, :identity, :side, :currency, :amount, :e2e, :why, :now) on conflict do nothing")
                .param("id", Ids.next())
                .param("identity", Credits.identity(entry, side))
                .param("side", side)
                .param("currency", entry.amount().getCurrencyUnit().getCode())
                .param("amount", entry.amount().getAmountMinorLong())
                .param("e2e", entry.endToEndId(), Types.VARCHAR)
                .param("why", why)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** All of it, the oldest first; staff only. */
    @Transactional(readOnly = true)
    public List<Entry> all() {
        return jdbc.sql("select side, identity, why from escrow.unexplained order by told_at, id limit 200")
                .query((row, n) -> new Entry(row.getString("side"), row.getString("identity"), row.getString("why")))
                .list();
    }
}
