package org.hanse.party;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who owns a company, as far as it is told.
 *
 * @param person a natural person, or else a company
 * @param birthYear for persons
 * @param country ISO 3166 code of nationality or seat
 * @param percent the effective share in percent, or null where unknown
 * @param layers companies between the owner and the company, plus one
 */
public record Owner(
        UUID id,
        String name,
        boolean person,
        @Nullable Integer birthYear,
        String country,
        @Nullable BigDecimal percent,
        int layers) {}
