package org.hanse.logistics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The carrier's answer to a booking.
 *
 * @param reference ours, from {@link BookingRequest}
 * @param confirmed false where declined
 * @param carrierReference the carrier's booking number, null where declined
 * @param transportDocument number of the bill of lading or waybill, or null while not issued
 * @param vessel name, or null
 * @param voyage number, or null
 * @param departsOn planned, or null
 * @param arrivesOn planned, or null
 * @param reason why declined, or null
 */
public record BookingAnswer(
        String reference,
        boolean confirmed,
        @Nullable String carrierReference,
        @Nullable String transportDocument,
        @Nullable String vessel,
        @Nullable String voyage,
        @Nullable LocalDate departsOn,
        @Nullable LocalDate arrivesOn,
        @Nullable String reason) {}
