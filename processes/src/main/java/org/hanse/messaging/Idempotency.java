package org.hanse.messaging;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One command, one effect. The key is taken first; the command's own transaction marks it as applied in the same commit
 * (see {@link AppliedMark}); the answer is saved last. So a repeated call gets the saved answer, is told that the first one
 * still runs, or is carried out because the first one has left nothing behind.
 */
@Service
@Transactional
public class Idempotency {

    /** After this time without an answer the first call is taken for dead. */
    private static final Duration LONGEST_CALL = Duration.ofMinutes(1);

    /** An answer as it was given. */
    public record Answer(
            int status,
            @Nullable String contentType,
            @Nullable String location,
            byte[] body) {}

    /** What to do with a call. */
    public sealed interface Taken {
        /** Carry it out. */
        record Fresh() implements Taken {}

        /** Give the answer that was given before. */
        record Answered(Answer answer) implements Taken {}

        /** The first call still runs. */
        record Busy() implements Taken {}

        /** It was carried out, but the node died before it could save its answer. */
        record AnswerLost() implements Taken {}
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Idempotency(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes the key for the current actor.
     *
     * @param request SHA-256 of everything that makes the request what it is
     * @throws Refusal {@link MessagingReason#KEY_REUSED} where the key was used for another request
     */
    public Taken take(String key, byte[] request) {
        int taken = jdbc.sql("insert into messaging.idempotency (actor, key, request, at) values (?, ?, ?, ?)"
                        + " on conflict (actor, key) do nothing")
                .params(me(), key, request, OffsetDateTime.now(clock))
                .update();
        return taken == 1 ? new Taken.Fresh() : again(key, request);
    }

    /** Saves the answer under the key just taken. */
    public void save(String key, Answer answer) {
        jdbc.sql("update messaging.idempotency set status = :status, content_type = :type, location = :location,"
                        + " body = :body where actor = :actor and key = :key")
                .param("status", answer.status())
                .param("type", answer.contentType(), Types.VARCHAR)
                .param("location", answer.location(), Types.VARCHAR)
                .param("body", answer.body())
                .param("actor", me())
                .param("key", key)
                .update();
    }

    /** Gives the key back after a failure on our side that has left nothing behind. */
    public void release(String key) {
        jdbc.sql("delete from messaging.idempotency where actor = ? and key = ? and not applied and status is null")
                .params(me(), key)
                .update();
    }

    private Taken again(String key, byte[] request) {
        Row row = jdbc.sql(
                        "select request, applied, status, content_type, location, body, at from messaging.idempotency"
                                + " where actor = ? and key = ? for update")
                .params(me(), key)
                .query((at, n) -> new Row(
                        at.getBytes("request"),
                        at.getBoolean("applied"),
                        at.getObject("at", OffsetDateTime.class),
                        new Answer(
                                at.getInt("status"),
                                at.getString("content_type"),
                                at.getString("location"),
                                at.getBytes("body"))))
                .single();
        if (!Arrays.equals(request, row.request())) {
            throw new Refusal(MessagingReason.KEY_REUSED);
        }
        if (row.answer().status() != 0) {
            return new Taken.Answered(row.answer());
        }
        if (row.at().plus(LONGEST_CALL).isAfter(OffsetDateTime.now(clock))) {
            return new Taken.Busy();
        }
        return row.applied() ? new Taken.AnswerLost() : retaken(key);
    }

    private Taken retaken(String key) {
        jdbc.sql("update messaging.idempotency set at = ? where actor = ? and key = ?")
                .params(OffsetDateTime.now(clock), me(), key)
                .update();
        return new Taken.Fresh();
    }

    private static String me() {
        return Scope.actor().auditName();
    }

    private record Row(byte[] request, boolean applied, OffsetDateTime at, Answer answer) {}
}
