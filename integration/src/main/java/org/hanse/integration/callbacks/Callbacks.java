package org.hanse.integration.callbacks;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.hanse.customs.CustomsAuthority;
import org.hanse.integration.wire.Addresses;
import org.hanse.logistics.Carrier;
import org.hanse.messaging.Inbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The door for what carrier and customs send by HTTP. A message is let in only with a signature over its raw bytes, a
 * time not more than five minutes off and an id; the inbox then refuses a second copy of that id.
 */
@Service
public class Callbacks {

    /** Header with the sender's id of this notification. */
    public static final String ID = "Notification-Id";

    /** Header with the time of sending, ISO 8601 in UTC. */
    public static final String TIME = "Notification-Time";

    /** Header with {@code sha256=} and the HMAC in lower-case hex over {@code <id>.<time>.<raw body>}. */
    public static final String SIGNATURE = "Notification-Signature";

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int MAX_ID = 100;

    /** Which path carries which kind of message from whom. */
    private static final Map<String, Source> SOURCES = Map.of(
            "carrier/bookings", new Source(Carrier.PORT, "dcsa-booking"),
            "carrier/events", new Source(Carrier.PORT, "dcsa-event"),
            "customs/answers", new Source(CustomsAuthority.PORT, "customs-answer"));

    private final Inbox inbox;
    private final Clock clock;
    private final @Nullable Signature signature;

    Callbacks(Inbox inbox, Clock clock, Addresses addresses) {
        this.inbox = inbox;
        this.clock = clock;
        String secret = addresses.callbackSecret();
        this.signature = secret.isBlank() ? null : new Signature(secret);
    }

    private record Source(String counterpart, String kind) {}

    /** How a callback was taken. */
    public enum Taken {
        /** Stored, will be applied. */
        STORED,
        /** Its id was there already: nothing changed. */
        COPY,
        /** No signature of the counterpart, or too old: nothing was stored. */
        REFUSED,
        /** Nobody listens at this path. */
        UNKNOWN
    }

    /**
     * Takes one callback.
     *
     * @param path what follows {@code /callbacks/}
     * @param header looks up a header, null where it is missing
     * @param body the raw bytes
     */
    public Taken take(String path, Function<String, @Nullable String> header, byte[] body) {
        Source source = SOURCES.get(path);
        if (source == null) {
            return Taken.UNKNOWN;
        }
        String id = header.apply(ID);
        String time = header.apply(TIME);
        String given = header.apply(SIGNATURE);
        if (id == null || time == null || given == null || !genuine(id, time, given, body)) {
            return Taken.REFUSED;
        }
        return inbox.receive(source.counterpart(), id, source.kind(), Map.of(ID, id, TIME, time), body)
                ? Taken.STORED
                : Taken.COPY;
    }

    private boolean genuine(String id, String time, String given, byte[] body) {
        return signature != null
                && !id.isBlank()
                && id.length() <= MAX_ID
                && signature.matches(given, id, time, body)
                && fresh(time);
    }

    private boolean fresh(String time) {
        try {
            return Duration.between(Instant.parse(time), clock.instant()).abs().compareTo(WINDOW) <= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
