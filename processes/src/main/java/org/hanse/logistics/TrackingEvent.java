package org.hanse.logistics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event of DCSA Track and Trace 2.2.
 *
 * @param eventId the carrier's
 * @param reference our booking reference
 * @param carrierReference the carrier's booking number
 * @param type {@code TRANSPORT}, {@code EQUIPMENT} or {@code SHIPMENT}
 * @param code the type's own event code, such as {@code DEPA}, {@code ARRI}, {@code GTIN}, {@code LOAD}
 * @param actual true where it happened, false where planned or estimated
 * @param at when
 * @param location UN/LOCODE, or null
 * @param container ISO 6346, or null
 */
public record TrackingEvent(
        String eventId,
        String reference,
        String carrierReference,
        String type,
        String code,
        boolean actual,
        Instant at,
        @Nullable String location,
        @Nullable String container) {}
