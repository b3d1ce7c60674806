package org.hanse.integration.carrier;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hanse.integration.wire.HttpAnswer;
import org.hanse.integration.wire.HttpWire;
import org.hanse.integration.wire.NoAnswer;
import org.hanse.logistics.BookingRequest;
import org.hanse.logistics.Carrier;
import org.hanse.logistics.HandOver;
import org.hanse.messaging.NotDeliverable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The carrier over DCSA's HTTP API. It knows a booking by our reference: a second copy is answered with 409. */
@Component
class DcsaCarrier implements Carrier {

    static final String BOOKINGS = "carrier-bookings";
    static final String INSTRUCTIONS = "carrier-instructions";

    private static final int KNOWN_ALREADY = 409;

    private final HttpWire wire;
    private final JsonMapper json = JsonMapper.builder().build();

    DcsaCarrier(HttpWire wire) {
        this.wire = wire;
    }

    @Override
    public void book(BookingRequest request) {
        send(BOOKINGS, BOOK, DcsaBooking.booking(request));
    }

    @Override
    public void handOver(HandOver goods) {
        send(INSTRUCTIONS, HAND_OVER, DcsaBooking.handOver(goods));
    }

    private void send(String route, String kind, Map<String, Object> content) {
        HttpAnswer answer = wire.send(route, PORT, kind, json.writeValueAsBytes(content));
        if (answer.ok() || answer.status() == KNOWN_ALREADY) {
            return;
        }
        String words = "HTTP " + answer.status() + " " + new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.refused()) {
            throw new NotDeliverable("The carrier does not take it: " + words);
        }
        throw new NoAnswer(words, null);
    }
}
