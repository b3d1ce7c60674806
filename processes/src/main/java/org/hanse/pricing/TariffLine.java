package org.hanse.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One dated row of a tariff.
 *
 * @param kind {@code duty}, {@code anti-dumping} or {@code quota}
 * @param hs the digits it begins with; the longest match rules
 * @param territory {@code EU} or an ISO country
 * @param origin ISO country, or null for any
 * @param proof the proof of preference that it asks for, or null
 * @param rate fraction of the customs value; of a quota, the rate within it
 * @param overRate of a quota, the rate beyond it
 * @param balance of a quota: {@code open}, {@code critical} or {@code exhausted}
 * @param number of the measure or the quota
 * @param sample whether it only shows how it works: no official rate
 */
public record TariffLine(
        String kind,
        String hs,
        String territory,
        @Nullable String origin,
        @Nullable String proof,
        BigDecimal rate,
        @Nullable BigDecimal overRate,
        @Nullable String balance,
        String number,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        boolean sample) {}
