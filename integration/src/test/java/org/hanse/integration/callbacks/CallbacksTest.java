package org.hanse.integration.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hanse.integration.callbacks.Callbacks.Taken;
import org.hanse.integration.wire.Addresses;
import org.hanse.messaging.HeardMessage;
import org.hanse.messaging.Inbox;
import org.junit.jupiter.api.Test;

/** Promise X3: a forged or replayed callback is refused. */
class CallbacksTest {

    private static final String SECRET = "not-so-secret";
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final byte[] BODY = "{\"eventID\":\"1\"}".getBytes(StandardCharsets.UTF_8);

    private final Stored inbox = new Stored();
    private final Callbacks callbacks = new Callbacks(inbox, Clock.fixed(NOW, ZoneOffset.UTC), addresses(SECRET));

    @Test
    void a_signed_message_is_stored_byte_for_byte() {
        assertThat(take(signed("id-1", NOW, BODY), BODY)).isEqualTo(Taken.STORED);
        assertThat(inbox.bodies).containsExactly(BODY);
    }

    @Test
    void a_replay_changes_nothing() {
        Map<String, String> headers = signed("id-1", NOW, BODY);
        take(headers, BODY);
        assertThat(take(headers, BODY)).isEqualTo(Taken.COPY);
        assertThat(inbox.bodies).hasSize(1);
    }

    @Test
    void one_changed_bit_anywhere_in_the_body_is_refused() {
        Map<String, String> headers = signed("id-1", NOW, BODY);
        for (int bit = 0; bit < BODY.length * 8; bit++) {
            byte[] forged = BODY.clone();
            forged[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(take(headers, forged)).isEqualTo(Taken.REFUSED);
        }
        assertThat(inbox.bodies).isEmpty();
    }

    @Test
    void another_id_or_time_under_the_same_signature_is_refused() {
        for (String header : List.of(Callbacks.ID, Callbacks.TIME)) {
            Map<String, String> headers = signed("id-1", NOW, BODY);
            headers.put(
                    header,
                    header.equals(Callbacks.ID) ? "id-2" : NOW.plusSeconds(1).toString());
            assertThat(take(headers, BODY)).isEqualTo(Taken.REFUSED);
        }
    }

    @Test
    void a_message_more_than_five_minutes_off_is_refused() {
        for (Duration off : List.of(Duration.ofSeconds(301), Duration.ofSeconds(-301))) {
            assertThat(take(signed("id-1", NOW.plus(off), BODY), BODY)).isEqualTo(Taken.REFUSED);
        }
        assertThat(take(signed("id-1", NOW.minusSeconds(299), BODY), BODY)).isEqualTo(Taken.STORED);
    }

    @Test
    void a_missing_header_is_refused() {
        for (String header : List.of(Callbacks.ID, Callbacks.TIME, Callbacks.SIGNATURE)) {
            Map<String, String> headers = signed("id-1", NOW, BODY);
            headers.remove(header);
            assertThat(take(headers, BODY)).isEqualTo(Taken.REFUSED);
        }
    }

    @Test
    void without_a_secret_everything_is_refused() {
        Callbacks closed = new Callbacks(inbox, Clock.fixed(NOW, ZoneOffset.UTC), addresses(""));
        Map<String, String> headers = signed("id-1", NOW, BODY);
        assertThat(closed.take("carrier/events", headers::get, BODY)).isEqualTo(Taken.REFUSED);
    }

    @Test
    void nobody_listens_elsewhere() {
        assertThat(callbacks.take("bank/events", signed("id-1", NOW, BODY)::get, BODY))
                .isEqualTo(Taken.UNKNOWN);
    }

    private Taken take(Map<String, String> headers, byte[] body) {
        return callbacks.take("carrier/events", headers::get, body);
    }

    private static Map<String, String> signed(String id, Instant at, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((id + "." + at + ".").getBytes(StandardCharsets.UTF_8));
            Map<String, String> headers = new HashMap<>();
            headers.put(Callbacks.ID, id);
            headers.put(Callbacks.TIME, at.toString());
            headers.put(Callbacks.SIGNATURE, "sha256=" + HexFormat.of().formatHex(mac.doFinal(body)));
            return headers;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Addresses addresses(String secret) {
        return new Addresses(Path.of("."), "", "", "", "", "", "", 25, secret);
    }

    /** Keeps what was stored, and refuses a second copy as the real one does. */
    private static final class Stored implements Inbox {
        private final List<String> ids = new ArrayList<>();
        private final List<byte[]> bodies = new ArrayList<>();

        @Override
        public boolean receive(
                String counterpart, String messageId, String kind, Map<String, String> headers, byte[] body) {
            if (ids.contains(messageId)) {
                return false;
            }
            ids.add(messageId);
            bodies.add(body);
            return true;
        }

        @Override
        public boolean firstTime(HeardMessage message, String item) {
            throw new UnsupportedOperationException();
        }
    }
}
