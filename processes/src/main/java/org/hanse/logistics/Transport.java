package org.hanse.logistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hanse.kernel.ShipmentId;
import org.jspecify.annotations.Nullable;

/**
 * The transport of a shipment as booked, and what the carrier told so far.
 *
 * @param reference ours, as told to the carrier
 * @param transportDocument number of the bill of lading or waybill, or null while not issued
 */
public record Transport(
        ShipmentId shipment,
        String reference,
        State state,
        BookingRequest.Mode mode,
        String loadPort,
        String dischargePort,
        LocalDate readyOn,
        @Nullable String carrierReference,
        @Nullable String transportDocument,
        @Nullable String vessel,
        @Nullable String voyage,
        @Nullable LocalDate departsOn,
        @Nullable LocalDate arrivesOn,
        @Nullable String reason,
        @Nullable String container,
        @Nullable String seal,
        @Nullable BigDecimal grossKg,
        List<Event> events) {

    public Transport {
        events = List.copyOf(events);
    }

    /** How far a booking is. */
    public enum State {
        ASKED,
        CONFIRMED,
        DECLINED,
        HANDED_OVER
    }

    /** Something the carrier told, in the order in which it happened. */
    public record Event(
            String type,
            String code,
            boolean actual,
            Instant at,
            @Nullable String location) {}
}
