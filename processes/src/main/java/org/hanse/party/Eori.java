package org.hanse.party;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Economic operators registration and identification number of the EU customs law, form only: there is no check digit,
 * and only the EU's own service knows whether it was issued.
 */
public final class Eori {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[A-Z0-9]{1,15}");
    private static final Set<String> ISSUERS = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "GB", "XI");

    private Eori() {}

    /** Whether the number has the form that an EU state, Great Britain or Northern Ireland issues. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches() && ISSUERS.contains(text.substring(0, 2));
    }
}
