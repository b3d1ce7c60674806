package org.hanse.logistics;

/**
 * What the carrier tells. Called by the Hear lane inside one transaction as the system actor {@code messaging}; events
 * come in any order and are told once for each event id.
 */
public interface CarrierEvents {

    /** The carrier confirms or declines a booking. */
    void bookingAnswered(BookingAnswer answer);

    /** Something happened, or is expected to happen, to the goods on their way. */
    void tracked(TrackingEvent event);
}
