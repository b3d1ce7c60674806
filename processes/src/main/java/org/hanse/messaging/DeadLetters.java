package org.hanse.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Page;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Dead letters as the operator sees and decides them: try again, or throw away with a reason. */
@Service
public class DeadLetters {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeadLetters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public Page<DeadLetter> list(DeadLetter.State state, @Nullable String cursor, int size) {
        Scope.require("operator", "auditor");
        int limit = Math.clamp(size, 1, Page.MAX_SIZE);
        return Page.of(
                jdbc.sql("select * from messaging.dead_letter where state = :state"
                                + " and (cast(:before as uuid) is null or id < cast(:before as uuid))"
                                + " order by id desc limit :limit")
                        .param("state", word(state))
                        .param(
                                "before",
                                cursor == null ? null : Ids.parse(cursor).toString())
                        .param("limit", limit + 1)
                        .query(DeadLetters::letter)
                        .list(),
                limit,
                letter -> letter.id().toString());
    }

    /** One dead letter. */
    @Transactional(readOnly = true)
    public DeadLetter get(UUID id) {
        Scope.require("operator", "auditor");
        return read(id);
    }

    /** How many wait for a person. */
    @Transactional(readOnly = true)
    public int open() {
        Scope.require("operator", "auditor");
        return jdbc.sql("select count(*) from messaging.dead_letter where state = 'open'")
                .query(Integer.class)
                .single();
    }

    /** Has the message tried again from the start. */
    @Transactional
    public void retry(UUID id) {
        DeadLetter letter = decide(id, DeadLetter.State.RETRIED, null);
        move(letter, letter.lane() == DeadLetter.Lane.TELL ? "waiting" : "stored", 0);
    }

    /** Throws the message away; the reason is kept. */
    @Transactional
    public void discard(UUID id, String reason) {
        if (reason.isBlank()) {
            throw Refusal.of(MessagingReason.REASON_MISSING, "reason");
        }
        move(decide(id, DeadLetter.State.DISCARDED, reason.strip()), "discarded", null);
    }

    private DeadLetter decide(UUID id, DeadLetter.State state, @Nullable String reason) {
        Scope.require("operator");
        int changed = jdbc.sql("update messaging.dead_letter set state = :state, decided_by = :by, decided_at = :at,"
                        + " reason = :reason where id = :id and state = 'open'")
                .param("state", word(state))
                .param("by", Scope.actor().auditName())
                .param("at", now())
                .param("reason", reason)
                .param("id", id)
                .update();
        DeadLetter letter = read(id);
        if (changed == 0) {
            throw new Refusal(MessagingReason.ALREADY_DECIDED);
        }
        return letter;
    }

    private void move(DeadLetter letter, String state, @Nullable Integer attempt) {
        String table = letter.lane() == DeadLetter.Lane.TELL ? "outbox" : "inbox";
        jdbc.sql("update messaging." + table
                        + " set state = :state, attempt = coalesce(cast(:attempt as int), attempt), due_at = :now"
                        + " where id = :id")
                .param("state", state)
                .param("attempt", attempt)
                .param("now", now())
                .param("id", letter.message())
                .update();
    }

    private DeadLetter read(UUID id) {
        return jdbc.sql("select * from messaging.dead_letter where id = ?")
                .param(id)
                .query(DeadLetters::letter)
                .optional()
                .orElseThrow(() -> new Refusal(MessagingReason.NO_SUCH_DEAD_LETTER));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String word(DeadLetter.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static DeadLetter letter(ResultSet row, int number) throws SQLException {
        return new DeadLetter(
                row.getObject("id", UUID.class),
                DeadLetter.Lane.valueOf(row.getString("lane").toUpperCase(Locale.ROOT)),
                row.getObject("message", UUID.class),
                row.getString("counterpart"),
                row.getString("kind"),
                row.getString("why"),
                row.getInt("attempts"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                DeadLetter.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                text(row, "decided_by"),
                text(row, "reason"));
    }

    private static @Nullable String text(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }
}
