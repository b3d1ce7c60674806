package org.hanse.screening;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import of a list, as shown to officers.
 *
 * @param outcome {@code applied}, {@code held}, {@code approved} or {@code rejected}
 */
public record ListFile(
        UUID id,
        String source,
        String sha256,
        Instant listDate,
        Instant importedAt,
        int entries,
        int added,
        int changed,
        int removed,
        String outcome,
        @Nullable String decidedBy,
        @Nullable String reason) {}
