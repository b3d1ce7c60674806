package org.hanse.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The outbox as its dispatcher sees it: claims rows with a lease in one short transaction, settles them in another. No
 * lock is held in between; a claim that is never settled falls due again when its lease ends.
 */
@Service
public class Deliveries {

    private static final String CLAIM = """
            update messaging.outbox o
               set attempt = o.attempt + 1, due_at = :lease_end
             where o.id in (
               select c.id from messaging.outbox c
                where c.port = :port and c.state = 'waiting' and c.due_at <= :now
                order by c.due_at, c.id limit :max for update skip locked)
            returning o.id, o.kind, o.key, o.deal_id, o.content, o.attempt
            """;

    private final JdbcClient jdbc;
    private final AsMessaging asMessaging;
    private final MessagingSettings settings;
    private final Backoff backoff;
    private final Mourning mourning;
    private final JdbcExchanges exchanges;
    private final Fates fates;
    private final Clock clock;

    Deliveries(
            JdbcClient jdbc,
            AsMessaging asMessaging,
            MessagingSettings settings,
            Backoff backoff,
            Mourning mourning,
            JdbcExchanges exchanges,
            Fates fates,
            Clock clock) {
        this.jdbc = jdbc;
        this.asMessaging = asMessaging;
        this.settings = settings;
        this.backoff = backoff;
        this.mourning = mourning;
        this.exchanges = exchanges;
        this.fates = fates;
        this.clock = clock;
    }

    /** What became of one claimed message. */
    public sealed interface Settlement {

        /** The message. */
        Envelope envelope();

        /** The counterpart has it. */
        record Delivered(Envelope envelope) implements Settlement {}

        /** Not this time. */
        record Failed(Envelope envelope, String error) implements Settlement {}

        /** Not tried: the counterpart is left alone for a while. No attempt is lost. */
        record Postponed(Envelope envelope) implements Settlement {}

        /** Never. */
        record Dead(Envelope envelope, String why) implements Settlement {}
    }

    /** Claims at most so many rows that are due at the port; nobody else gets them until the lease ends. */
    public List<Envelope> claim(String port, int max) {
        OffsetDateTime now = now();
        return asMessaging.call(() -> jdbc.sql(CLAIM)
                .param("port", port)
                .param("now", now)
                .param("lease_end", now.plus(settings.lease()))
                .param("max", max)
                .query(Deliveries::envelope)
                .list());
    }

    /** Writes down what became of a claimed batch, and what was sent for it. */
    public void settle(List<Settlement> settlements, List<Sent> sent) {
        if (settlements.isEmpty()) {
            return;
        }
        asMessaging.run(() -> {
            exchanges.keep(sent);
            acknowledge(settlements);
            settlements.forEach(this::settleFailure);
        });
    }

    private void acknowledge(List<Settlement> settlements) {
        List<Envelope> delivered = settlements.stream()
                .filter(Settlement.Delivered.class::isInstance)
                .map(Settlement::envelope)
                .toList();
        if (!delivered.isEmpty()) {
            OffsetDateTime now = now();
            UUID[] ids = delivered.stream().map(Envelope::id).toArray(UUID[]::new);
            jdbc.sql("update messaging.outbox set state = 'delivered', settled_at = ?, error = null"
                            + " where id = any(?) and state = 'waiting'")
                    .params(now, ids)
                    .update();
            fates.delivered(delivered, now.toInstant());
        }
    }

    private void settleFailure(Settlement settlement) {
        if (settlement instanceof Settlement.Dead dead) {
            bury(dead.envelope(), dead.why());
        } else if (settlement instanceof Settlement.Postponed postponed) {
            giveBack(postponed.envelope());
        } else if (settlement instanceof Settlement.Failed failed) {
            if (failed.envelope().attempt() < settings.attempts()) {
                again(failed);
            } else {
                bury(failed.envelope(), failed.error());
            }
        }
    }

    private void giveBack(Envelope envelope) {
        jdbc.sql("update messaging.outbox set due_at = ?, attempt = attempt - 1 where id = ? and state = 'waiting'")
                .params(now(), envelope.id())
                .update();
    }

    private void again(Settlement.Failed failed) {
        jdbc.sql("update messaging.outbox set due_at = ?, error = ? where id = ? and state = 'waiting'")
                .params(
                        now().plus(backoff.after(failed.envelope().attempt())),
                        failed.error(),
                        failed.envelope().id())
                .update();
    }

    private void bury(Envelope envelope, String why) {
        int changed = jdbc.sql("update messaging.outbox set state = 'dead', settled_at = ?, error = ?"
                        + " where id = ? and state = 'waiting'")
                .params(now(), why, envelope.id())
                .update();
        if (changed == 1) {
            mourning.tellMessage(envelope.id(), why);
            fates.undeliverable(envelope, why);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Envelope envelope(ResultSet row, int number) throws SQLException {
        return new Envelope(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("key"),
                nullable(row, "deal_id"),
                row.getString("content"),
                row.getInt("attempt"));
    }

    private static @Nullable UUID nullable(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
