package org.hanse.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Page;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The exchanges as an append-only table. */
@Service
class JdbcExchanges implements Exchanges {

    private static final String[] READERS = {"operator", "compliance-officer", "finance-officer", "auditor"};

    private static final String INSERT = """
            insert into messaging.exchange
              (id, at, direction, counterpart, kind, outbox_id, request, request_sha256, answer, outcome)
            values (:id, :at, 'out', :counterpart, :kind, :outbox, :request, :sha256, :answer, :outcome)
            """;

    private static final String CAME = """
            insert into messaging.exchange
              (id, at, direction, counterpart, kind, inbox_id, request, request_sha256, outcome)
            select :id, :at, 'in', i.counterpart, :kind, i.id,
                   case when i.sha256 = :sha256 then null else cast(:body as bytea) end, :sha256, :outcome
              from messaging.inbox i where i.counterpart = :counterpart and i.message_id = :message_id
            """;

    private static final String LINE = """
            select e.id, e.at, e.direction, e.counterpart, e.kind, e.outcome, e.request_sha256,
                   coalesce(length(e.request), length(i.body), 0) as size
              from messaging.exchange e left join messaging.inbox i on i.id = e.inbox_id
            """;

    private static final String WHOLE = """
            select e.id, e.at, e.direction, e.counterpart, e.kind, e.outcome, e.request_sha256,
                   coalesce(length(e.request), length(i.body), 0) as size,
                   coalesce(e.request, i.body, ''::bytea) as request, e.answer
              from messaging.exchange e left join messaging.inbox i on i.id = e.inbox_id
             where e.id = ?
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;
    private final AsMessaging asMessaging;
    private final Clock clock;

    JdbcExchanges(JdbcClient jdbc, NamedParameterJdbcOperations batch, AsMessaging asMessaging, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.asMessaging = asMessaging;
        this.clock = clock;
    }

    @Override
    public void sent(Sent sent) {
        asMessaging.run(() -> keep(List.of(sent)));
    }

    /** Records many at once, in the caller's transaction. */
    void keep(List<Sent> sent) {
        if (!sent.isEmpty()) {
            batch.batchUpdate(INSERT, sent.stream().map(JdbcExchanges::row).toArray(SqlParameterSource[]::new));
        }
    }

    private static SqlParameterSource row(Sent sent) {
        return new MapSqlParameterSource()
                .addValue("id", Ids.next())
                .addValue("at", sent.at().atOffset(ZoneOffset.UTC))
                .addValue("counterpart", sent.counterpart())
                .addValue("kind", sent.kind())
                .addValue("outbox", sent.outboxId(), Types.OTHER)
                .addValue("request", sent.request())
                .addValue("sha256", Sha256.of(sent.request()))
                .addValue("answer", sent.answer(), Types.BINARY)
                .addValue("outcome", sent.outcome());
    }

    /** Records what came in; a second copy keeps its own bytes only where they differ. */
    void came(HeardMessage message, boolean fresh) {
        jdbc.sql(CAME)
                .param("id", Ids.next())
                .param("at", message.receivedAt().atOffset(ZoneOffset.UTC))
                .param("counterpart", message.counterpart())
                .param("message_id", message.messageId())
                .param("kind", message.kind())
                .param("body", message.body())
                .param("sha256", Sha256.of(message.body()))
                .param("outcome", fresh ? "stored" : "second copy of " + message.messageId())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Exchange> list(@Nullable String counterpart, @Nullable String cursor, int size) {
        Scope.require(READERS);
        int limit = Math.clamp(size, 1, Page.MAX_SIZE);
        return Page.of(
                jdbc.sql(LINE + " where (cast(:counterpart as text) is null or e.counterpart = :counterpart)"
                                + " and (cast(:before as uuid) is null or e.id < cast(:before as uuid))"
                                + " order by e.id desc limit :limit")
                        .param("counterpart", counterpart)
                        .param(
                                "before",
                                cursor == null ? null : Ids.parse(cursor).toString())
                        .param("limit", limit + 1)
                        .query(JdbcExchanges::line)
                        .list(),
                limit,
                line -> line.id().toString());
    }

    @Override
    @Transactional(readOnly = true)
    public Exchange.Whole get(UUID id) {
        Scope.require(READERS);
        return jdbc.sql(WHOLE)
                .param(id)
                .query((row, number) ->
                        new Exchange.Whole(line(row, number), row.getBytes("request"), bytes(row, "answer")))
                .optional()
                .orElseThrow(() -> new Refusal(MessagingReason.NO_SUCH_EXCHANGE));
    }

    private static byte @Nullable [] bytes(ResultSet row, String column) throws SQLException {
        return row.getBytes(column);
    }

    private static Exchange line(ResultSet row, int number) throws SQLException {
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new Exchange(
                row.getObject("id", UUID.class),
                at,
                Exchange.Direction.valueOf(row.getString("direction").toUpperCase(Locale.ROOT)),
                row.getString("counterpart"),
                row.getString("kind"),
                row.getString("outcome"),
                row.getString("request_sha256"),
                row.getInt("size"));
    }
}
