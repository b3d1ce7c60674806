package org.hanse.integration.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hanse.integration.PortContract;
import org.hanse.integration.sandbox.Fault;
import org.hanse.logistics.BookingAnswer;
import org.hanse.logistics.BookingRequest;
import org.hanse.logistics.Carrier;
import org.hanse.logistics.HandOver;
import org.hanse.logistics.TrackingEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a carrier's wire keeps: a booking once, each event once, in whatever order they come. */
abstract class CarrierContract extends PortContract {

    private final String reference = "S-" + UUID.randomUUID().toString().substring(0, 18);

    @Autowired
    private Carrier carrier;

    @Test
    void a_booking_is_confirmed_and_after_the_hand_over_the_voyage_is_told() {
        book();
        soon(() -> assertThat(answers()).singleElement().satisfies(answer -> {
            assertThat(answer.confirmed()).isTrue();
            assertThat(answer.carrierReference()).startsWith("SBX");
            assertThat(answer.vessel()).isEqualTo("SANDBOX EXPRESS");
            assertThat(answer.arrivesOn()).isAfter(answer.departsOn());
        }));
        assertThat(events()).isEmpty();
        handOver();
        soon(() -> assertThat(codes()).containsExactlyInAnyOrder("GTIN", "LOAD", "DEPA", "ARRI", "DISC", "GTOT"));
        assertThat(events()).allSatisfy(event -> {
            assertThat(event.actual()).isTrue();
            assertThat(event.container()).isEqualTo("CSQU3054383");
        });
    }

    @Test
    void a_booking_sent_twice_is_one_booking() {
        carrier.book(request());
        carrier.book(request());
        soonSo(() -> !answers().isEmpty());
        andStays(() -> assertThat(answers()).hasSize(1));
    }

    @Test
    void goods_that_nobody_booked_for_are_a_dead_letter_at_once() {
        handOver();
        givenUpAtOnce(Carrier.PORT, reference, "The carrier does not take it");
    }

    /** Each event told three times, once under another message id. */
    @Override
    protected void saidTwice() {
        booked();
        wrong(Fault.DUPLICATE, 1);
        handOver();
        soon(() -> assertThat(codes()).contains("GTOT"));
        andStays(() -> assertThat(codes()).doesNotHaveDuplicates());
    }

    @Override
    protected void outOfOrder() {
        booked();
        wrong(Fault.OUT_OF_ORDER, 1);
        handOver();
        soon(() -> assertThat(codes()).hasSize(6));
    }

    @Override
    protected void unreadable() {
        booked();
        wrong(Fault.MALFORMED, 1);
        handOver();
        soon(() -> assertThat(codes()).hasSize(6));
        soon(() -> assertThat(openLetters())
                .anySatisfy(letter -> assertThat(letter.counterpart()).isEqualTo(Carrier.PORT)));
    }

    @Override
    protected void noAnswer() {
        wrong(Fault.TIMEOUT, 1);
        book();
        soon(() -> assertThat(answers()).hasSize(1));
        deliveredAtLast(Carrier.PORT, reference);
    }

    @Override
    protected void refused() {
        wrong(Fault.REJECT, 1);
        book();
        soon(() -> assertThat(answers()).singleElement().satisfies(answer -> {
            assertThat(answer.confirmed()).isFalse();
            assertThat(answer.reason()).isEqualTo("No space on any vessel");
        }));
    }

    private void booked() {
        book();
        soonSo(() -> !answers().isEmpty());
    }

    private void book() {
        teller.tell(Carrier.PORT, Carrier.BOOK, reference, request());
    }

    private void handOver() {
        teller.tell(
                Carrier.PORT,
                Carrier.HAND_OVER,
                reference,
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
