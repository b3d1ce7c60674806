package org.hanse.messaging;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hanse.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes dead letters, inside the transaction that gives a message up. */
@Component
class Mourning {

    private static final String INSERT = """
            insert into messaging.dead_letter (id, lane, message, counterpart, kind, why, attempts, at)
            select :id, :lane, m.id, m.%s, m.kind, :why, m.attempt, :at from messaging.%s m where m.id = :message
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Mourning(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A message that leaves was given up. */
    void tellMessage(UUID outboxId, String why) {
        write(INSERT.formatted("port", "outbox"), "tell", outboxId, why);
    }

    /** A message that came in was given up. */
    void heardMessage(UUID inboxId, String why) {
        write(INSERT.formatted("counterpart", "inbox"), "hear", inboxId, why);
    }

    private void write(String sql, String lane, UUID message, String why) {
        jdbc.sql(sql)
                .param("id", Ids.next())
                .param("lane", lane)
                .param("message", message)
                .param("why", why)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
