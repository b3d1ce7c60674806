package org.hanse.logistics;

/** The carrier. Told through the outbox only; it answers by {@link CarrierEvents}. */
public interface Carrier {

    /** The port's name at the outbox. */
    String PORT = "carrier";

    /** The kind of message that carries a {@link BookingRequest}. */
    String BOOK = "booking-request";

    /** Asks for transport (DCSA Booking). The carrier takes a request's reference once. */
    void book(BookingRequest request);
}
