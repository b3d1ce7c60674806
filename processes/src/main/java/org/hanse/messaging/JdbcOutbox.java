package org.hanse.messaging;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The outbox as a table. */
@Service
class JdbcOutbox implements Outbox {

    private final JdbcClient jdbc;
    private final PortJson json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    JdbcOutbox(JdbcClient jdbc, PortJson json, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(String port, String kind, String key, @Nullable UUID dealId, Object content) {
        String told = jdbc.sql("select messaging.tell(:id, :port, :kind, :key, cast(:deal as uuid), :content, :at)")
                .param("id", Ids.next())
                .param("port", port)
                .param("kind", kind)
                .param("key", key)
                .param("deal", dealId == null ? null : dealId.toString())
                .param("content", json.write(content))
                .param("at", now())
                .query(String.class)
                .single();
        switch (told) {
            case "new" -> wakeAfterCommit(new Told(port));
            case "same" -> {}
            default -> throw new Refusal(MessagingReason.TOLD_OTHERWISE, port, kind, key);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private void wakeAfterCommit(Told told) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(told);
            }
        });
    }
}
