package org.hanse.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements behind {@link Hearing}; each runs in its caller's transaction. */
@Component
class InboxRows {

    private static final String CLAIM = """
            update messaging.inbox i
               set attempt = i.attempt + 1, due_at = ?
             where i.id in (
               select c.id from messaging.inbox c
                where c.state = 'stored' and c.due_at <= ?
                order by c.due_at, c.id limit ? for update skip locked)
            returning i.id
            """;

    private final JdbcClient jdbc;
    private final PortJson json;
    private final Mourning mourning;

    InboxRows(JdbcClient jdbc, PortJson json, Mourning mourning) {
        this.jdbc = jdbc;
        this.json = json;
        this.mourning = mourning;
    }

    List<UUID> claim(OffsetDateTime now, OffsetDateTime leaseEnd, int max) {
        return jdbc.sql(CLAIM).params(leaseEnd, now, max).query(UUID.class).list();
    }

    /** Takes the row for this transaction; false where somebody was faster. */
    boolean markApplied(UUID id, OffsetDateTime now) {
        return jdbc.sql("update messaging.inbox set state = 'applied', settled_at = ?, error = null"
                                + " where id = ? and state = 'stored'")
                        .params(now, id)
                        .update()
                == 1;
    }

    HeardMessage read(UUID id) {
        return jdbc.sql("select * from messaging.inbox where id = ?")
                .param(id)
                .query(this::message)
                .single();
    }

    int attempts(UUID id) {
        return jdbc.sql("select attempt from messaging.inbox where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    void again(UUID id, OffsetDateTime dueAt, String error) {
        jdbc.sql("update messaging.inbox set due_at = ?, error = ? where id = ? and state = 'stored'")
                .params(dueAt, error, id)
                .update();
    }

    void quarantine(UUID id, OffsetDateTime now, String why) {
        int changed = jdbc.sql("update messaging.inbox set state = 'quarantined', settled_at = ?, error = ?"
                        + " where id = ? and state = 'stored'")
                .params(now, why, id)
                .update();
        if (changed == 1) {
            mourning.heardMessage(id, why);
        }
    }

    private HeardMessage message(ResultSet row, int number) throws SQLException {
        return new HeardMessage(
                row.getObject("id", UUID.class),
                row.getString("counterpart"),
                row.getString("message_id"),
                row.getString("kind"),
                json.readHeaders(row.getString("headers")),
                row.getBytes("body"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
