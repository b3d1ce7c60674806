package org.hanse.tax;

import java.util.Set;

/** Prefixes of VAT numbers that the register answers for: Member States (Greece as EL) and Northern Ireland (XI). */
public final class VatStates {

    private static final Set<String> MEMBERS = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private VatStates() {}

    /** Whether the country (ISO 3166) is a Member State; Northern Ireland is one for goods. */
    public static boolean isMember(String country) {
        return MEMBERS.contains(country);
    }

    /** Whether the register can be asked for numbers of the prefix. */
    public static boolean isAsked(String prefix) {
        return "EL".equals(prefix) || "XI".equals(prefix) || MEMBERS.contains(prefix) && !"GR".equals(prefix);
    }

    /** Prefix of the country's VAT numbers. */
    public static String prefixOf(String country) {
        return "GR".equals(country) ? "EL" : country;
    }
}
