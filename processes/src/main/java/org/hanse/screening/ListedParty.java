package org.hanse.screening;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a sanctions list, in words that every list shares.
 *
 * @param reference the list's own permanent reference, such as {@code CDi.001}
 * @param kind person, entity or vessel
 * @param names the primary name first, then the aliases
 * @param birthYears years of birth that the list gives, for persons
 * @param countries ISO 3166 codes or, where the list gives names only, the names as written
 * @param identifiers passports, registration numbers, IMO numbers
 * @param programme the list's regime, such as {@code DRC}
 * @param listedOn day of listing, or null where the list does not say
 * @param remarks the list's own comments
 */
public record ListedParty(
        String reference,
        Kind kind,
        List<ListedName> names,
        List<Integer> birthYears,
        List<String> countries,
        List<ListedIdentifier> identifiers,
        String programme,
        @Nullable LocalDate listedOn,
        String remarks) {

    /** What is listed. */
    public enum Kind {
        PERSON,
        ENTITY,
        VESSEL
    }

    public ListedParty {
        names = List.copyOf(names);
        birthYears = List.copyOf(birthYears);
        countries = List.copyOf(countries);
        identifiers = List.copyOf(identifiers);
    }
}
