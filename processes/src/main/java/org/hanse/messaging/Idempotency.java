package org.hanse.messaging;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One command, one effect: the key is taken, the command applied and the answer saved in one transaction. A second call
 * with the key waits for the first and then gets its answer.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Idempotency {

    /** An answer as it was given. */
    public record Answer(
            int status,
            @Nullable String contentType,
            @Nullable String location,
            byte[] body) {}

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
     * @return the answer that was given before, or empty where the command is to be applied now
     * @throws Refusal {@link MessagingReason#KEY_REUSED} where the key was used for another request
     */
    public Optional<Answer> take(String key, byte[] request) {
        int taken = jdbc.sql("insert into messaging.idempotency (actor, key, request, at) values (?, ?, ?, ?)"
                        + " on conflict (actor, key) do nothing")
                .params(Scope.actor().auditName(), key, request, OffsetDateTime.now(clock))
                .update();
        return taken == 1 ? Optional.empty() : Optional.of(given(key, request));
    }

    /** Saves the answer under the key just taken. */
    public void save(String key, Answer answer) {
        jdbc.sql("update messaging.idempotency set status = :status, content_type = :type, location = :location,"
                        + " body = :body where actor = :actor and key = :key")
                .param("status", answer.status())
                .param("type", answer.contentType(), Types.VARCHAR)
                .param("location", answer.location(), Types.VARCHAR)
                .param("body", answer.body())
                .param("actor", Scope.actor().auditName())
                .param("key", key)
                .update();
    }

    private Answer given(String key, byte[] request) {
        return jdbc.sql("select request, status, content_type, location, body from messaging.idempotency"
                        + " where actor = ? and key = ?")
                .params(Scope.actor().auditName(), key)
                .query((row, n) -> {
                    if (!Arrays.equals(request, row.getBytes("request"))) {
                        throw new Refusal(MessagingReason.KEY_REUSED);
                    }
                    return new Answer(
                            row.getInt("status"),
                            row.getString("content_type"),
                            row.getString("location"),
                            row.getBytes("body"));
                })
                .single();
    }
}
