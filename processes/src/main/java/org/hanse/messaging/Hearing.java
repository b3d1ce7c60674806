package org.hanse.messaging;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Applies what the inbox holds: each message in one transaction of its own together with everything it causes, so that
 * it is applied once and wholly or waits for another try. One bad message stops only itself.
 */
@Service
public class Hearing {

    private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);

    private final InboxRows rows;
    private final AsMessaging asMessaging;
    private final MessagingSettings settings;
    private final Backoff backoff;
    private final Clock clock;
    private final ObjectProvider<Hearer> hearers;
    private @Nullable Map<String, Hearer> byKind;

    Hearing(
            InboxRows rows,
            AsMessaging asMessaging,
            MessagingSettings settings,
            Backoff backoff,
            Clock clock,
            ObjectProvider<Hearer> hearers) {
        this.rows = rows;
        this.asMessaging = asMessaging;
        this.settings = settings;
        this.backoff = backoff;
        this.clock = clock;
        this.hearers = hearers;
    }

    /** Claims and applies at most so many stored messages that are due. @return how many were claimed */
    public int applyDue(int max) {
        OffsetDateTime now = now();
        List<UUID> claimed = asMessaging.call(() -> rows.claim(now, now.plus(settings.lease()), max));
        claimed.forEach(this::apply);
        return claimed.size();
    }

    private void apply(UUID id) {
        try {
            asMessaging.run(() -> applyInTransaction(id));
        } catch (NotDeliverable e) {
            LOG.warn("Incoming message {} put aside: {}", id, e.getMessage());
            asMessaging.run(() -> rows.quarantine(id, now(), words(e)));
        } catch (RuntimeException e) {
            LOG.info("Incoming message {} not applied this time: {}", id, e.toString());
            asMessaging.run(() -> tryLater(id, words(e)));
        }
    }

    private void applyInTransaction(UUID id) {
        if (!rows.markApplied(id, now())) {
            return;
        }
        HeardMessage message = rows.read(id);
        Hearer hearer = hearer(message.kind());
        if (hearer == null) {
            throw new NotDeliverable("Nobody here understands messages of the kind " + message.kind());
        }
        hearer.hear(message);
    }

    private void tryLater(UUID id, String error) {
        int attempt = rows.attempts(id);
        if (attempt >= settings.attempts()) {
            rows.quarantine(id, now(), error);
        } else {
            rows.again(id, now().plus(backoff.after(attempt)), error);
        }
    }

    private synchronized @Nullable Hearer hearer(String kind) {
        Map<String, Hearer> known = byKind;
        if (known == null) {
            known = hearers.orderedStream().collect(Collectors.toMap(Hearer::kind, Function.identity()));
            byKind = known;
        }
        return known.get(kind);
    }

    private static String words(RuntimeException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
