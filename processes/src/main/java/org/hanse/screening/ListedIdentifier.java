package org.hanse.screening;

import org.jspecify.annotations.Nullable;

/**
 * A number that a list gives for a listed party.
 *
 * @param type what it is, as the list says: {@code passport}, {@code imo}, {@code registration}
 * @param value the number, as written
 * @param country who issued it, or null
 */
public record ListedIdentifier(
        String type, String value, @Nullable String country) {}
