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
 * @param percent the direct share in percent of what is held, or null where unknown
 * @param layers companies between the owner and the company, plus one
 * @param holds another owner of whom this one holds the share; null: the company itself
 */
public record Owner(
        UUID id,
        String name,
        boolean person,
        @Nullable Integer birthYear,
        String country,
        @Nullable BigDecimal percent,
        int layers,
        @Nullable UUID holds) {}
