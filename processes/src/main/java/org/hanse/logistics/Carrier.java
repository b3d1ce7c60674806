package org.hanse.logistics;

/** The carrier. Told through the outbox only; it answers by {@link CarrierEvents}. */
public interface Carrier {

    /** The port's name at the outbox. */
    String PORT = "carrier";

    /** The kind of message that carries a {@link BookingRequest}. */
    String BOOK = "booking-request";

    /** The kind of message that carries a {@link HandOver}. */
    String HAND_OVER = "hand-over";

    /** Asks for transport (DCSA Booking). The carrier takes a request's reference once. */
    void book(BookingRequest request);

    /** Hands the goods over. Only then do they move, and only then does the carrier tell of departure and arrival. */
    void handOver(HandOver goods);
}
