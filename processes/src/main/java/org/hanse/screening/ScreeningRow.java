package org.hanse.screening;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hanse.kernel.CompanyId;
import org.jspecify.annotations.Nullable;

/** A screening as it stands in its table. */
record ScreeningRow(
        UUID id,
        CompanyId company,
        String occasion,
        Instant at,
        Screenings.@Nullable Outcome outcome,
        String state,
        CompanyFacts facts,
        String factsHash,
        Map<String, String> lists) {}
