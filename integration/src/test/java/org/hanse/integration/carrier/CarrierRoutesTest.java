package org.hanse.integration.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hanse.integration.OtherSide.Heard;
import org.hanse.integration.Teller;
import org.hanse.integration.WiresTest;
import org.hanse.integration.sandbox.Fault;
import org.hanse.integration.sandbox.Sandbox;
import org.hanse.logistics.BookingAnswer;
import org.hanse.logistics.BookingRequest;
import org.hanse.logistics.Carrier;
import org.hanse.logistics.HandOver;
import org.hanse.logistics.TrackingEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds on the carrier's wire: promises X1, X2, X4. */
@WiresTest
class CarrierRoutesTest {

    private final String reference = "S-" + UUID.randomUUID().toString().substring(0, 18);

    @Autowired
    private Teller teller;

    @Autowired
    private Heard heard;

    @Autowired
    private Sandbox sandbox;

    @Autowired
    private Carrier carrier;

    @Test
    void a_booking_is_confirmed_and_after_the_hand_over_the_voyage_is_told() {
        book();
        await().untilAsserted(() -> assertThat(answers()).singleElement().satisfies(answer -> {
            assertThat(answer.confirmed()).isTrue();
            assertThat(answer.carrierReference()).startsWith("SBX");
            assertThat(answer.vessel()).isEqualTo("SANDBOX EXPRESS");
            assertThat(answer.arrivesOn()).isAfter(answer.departsOn());
        }));
        assertThat(events()).isEmpty();
        handOver();
        await().untilAsserted(() ->
                assertThat(codes()).containsExactlyInAnyOrder("GTIN", "LOAD", "DEPA", "ARRI", "DISC", "GTOT"));
        assertThat(events()).allSatisfy(event -> {
            assertThat(event.actual()).isTrue();
            assertThat(event.container()).isEqualTo("CSQU3054383");
        });
    }

    @Test
    void a_booking_sent_twice_is_one_booking() {
        carrier.book(request());
        carrier.book(request());
        await().until(() -> !answers().isEmpty());
        await().during(Duration.ofMillis(400))
                .untilAsserted(() -> assertThat(answers()).hasSize(1));
    }

    @Test
    void a_declined_booking_is_heard_with_the_carrier_s_words() {
        sandbox.fault("carrier", Fault.REJECT, 1);
        book();
        await().untilAsserted(() -> assertThat(answers()).singleElement().satisfies(answer -> {
            assertThat(answer.confirmed()).isFalse();
            assertThat(answer.reason()).isEqualTo("No space on any vessel");
        }));
    }

    @Test
    void an_event_told_three_times_is_heard_once() {
        book();
        await().until(() -> !answers().isEmpty());
        sandbox.fault("carrier", Fault.DUPLICATE, 1);
        handOver();
        await().untilAsserted(() -> assertThat(codes()).contains("GTOT"));
        await().during(Duration.ofMillis(400))
                .untilAsserted(() -> assertThat(codes()).doesNotHaveDuplicates());
    }

    @Test
    void events_in_the_wrong_order_are_all_heard() {
        book();
        await().until(() -> !answers().isEmpty());
        sandbox.fault("carrier", Fault.OUT_OF_ORDER, 1);
        handOver();
        await().untilAsserted(() -> assertThat(codes()).hasSize(6));
    }

    @Test
    void an_unreadable_event_stops_no_other() {
        book();
        await().until(() -> !answers().isEmpty());
        sandbox.fault("carrier", Fault.MALFORMED, 1);
        handOver();
        await().untilAsserted(() -> assertThat(codes()).hasSize(6));
    }

    @Test
    void a_carrier_that_does_not_answer_is_asked_again() {
        sandbox.fault("carrier", Fault.TIMEOUT, 1);
        book();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(answers()).hasSize(1));
    }

    private void book() {
        teller.tell(Carrier.PORT, Carrier.BOOK, reference, request());
    }

    private void handOver() {
        teller.tell(
                Carrier.PORT,
                Carrier.HAND_OVER,
                "handover-" + reference,
                new HandOver(reference, "CSQU3054383", "SEAL1", 12, new BigDecimal("412.0")));
    }

    private BookingRequest request() {
        return new BookingRequest(
                reference,
                BookingRequest.Mode.SEA,
                new BookingRequest.Party("Shenzhen Yunling Motor", "1 Nanshan Rd", "Shenzhen", "CN"),
                new BookingRequest.Party("Travekran Maschinenbau", "Hafenstr. 1", "Lübeck", "DE"),
                "CNYTN",
                "DEHAM",
                LocalDate.of(2026, 12, 1),
                null,
                "FOB Yantian",
                List.of(new BookingRequest.Cargo("Stepper motors", "850110", 12, new BigDecimal("412.0"), null)));
    }

    private List<BookingAnswer> answers() {
        return heard.bookings.stream()
                .filter(answer -> reference.equals(answer.reference()))
                .toList();
    }

    private List<TrackingEvent> events() {
        return heard.events.stream()
                .filter(event -> reference.equals(event.reference()))
                .toList();
    }

    private List<String> codes() {
        return events().stream().map(TrackingEvent::code).toList();
    }
}
