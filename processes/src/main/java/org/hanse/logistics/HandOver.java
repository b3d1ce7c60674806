package org.hanse.logistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The shipper hands the goods over: shipping instructions with the verified weight. From now on the carrier moves them
 * and tells of it.
 *
 * @param reference ours, from {@link BookingRequest}
 * @param container number by ISO 6346, or null where there is none
 * @param seal number, or null
 * @param packages handed over
 * @param grossKg verified gross mass, in kilograms
 */
public record HandOver(
        String reference,
        @Nullable String container,
        @Nullable String seal,
        int packages,
        BigDecimal grossKg) {}
