package org.hanse.messaging;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.hanse.kernel.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The inbox as a table. */
@Service
class JdbcInbox implements Inbox {

    private static final String STORE = """
            insert into messaging.inbox (id, counterpart, message_id, kind, headers, body, sha256, received_at, due_at)
            values (:id, :counterpart, :message_id, :kind, :headers, :body, :sha256, :at, :at)
            on conflict on constraint inbox_once do nothing
            """;

    private final JdbcClient jdbc;
    private final AsMessaging asMessaging;
    private final JdbcExchanges exchanges;
    private final PortJson json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    JdbcInbox(
            JdbcClient jdbc,
            AsMessaging asMessaging,
            JdbcExchanges exchanges,
            PortJson json,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.asMessaging = asMessaging;
        this.exchanges = exchanges;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public boolean receive(
            String counterpart, String messageId, String kind, Map<String, String> headers, byte[] body) {
        HeardMessage message =
                new HeardMessage(Ids.next(), counterpart, messageId, kind, headers, body, clock.instant());
        boolean fresh = asMessaging.call(() -> {
            boolean stored = store(message);
            exchanges.came(message, stored);
            return stored;
        });
        if (fresh) {
            events.publishEvent(new Stored(message.id()));
        }
        return fresh;
    }

    private boolean store(HeardMessage message) {
        OffsetDateTime at = message.receivedAt().atOffset(ZoneOffset.UTC);
        return jdbc.sql(STORE)
                        .param("id", message.id())
                        .param("counterpart", message.counterpart())
                        .param("message_id", message.messageId())
                        .param("kind", message.kind())
                        .param("headers", json.write(message.headers()))
                        .param("body", message.body())
                        .param("sha256", Sha256.of(message.body()))
                        .param("at", at)
                        .update()
                == 1;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean firstTime(HeardMessage message, String item) {
        UUID id = message.id();
        return jdbc.sql("insert into messaging.heard (counterpart, item, inbox_id) values (?, ?, ?)"
                                + " on conflict do nothing")
                        .params(message.counterpart(), item, id)
                        .update()
                == 1;
    }
}
