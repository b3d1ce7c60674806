package org.hanse.party;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A number of a company, and what its register said of it last.
 *
 * @param checkResult {@code valid}, {@code invalid}, {@code unknown}, or null where nobody asked
 * @param checkSource who was asked, with the consultation number where there is one
 */
public record Identifier(
        IdentifierScheme scheme,
        String value,
        @Nullable Instant checkedAt,
        @Nullable String checkResult,
        @Nullable String checkSource) {}
