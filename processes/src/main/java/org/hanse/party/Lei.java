package org.hanse.party;

import java.util.regex.Pattern;

/** Legal entity identifier, ISO 17442: 18 letters or digits and two check digits. */
public final class Lei {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{18}[0-9]{2}");

    private Lei() {}

    /** Whether form and check digits are right; says nothing about registration. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches() && CheckDigits.mod97(text) == 1;
    }

    /** The two check digits of an 18-character base. */
    public static String checkDigits(String base) {
        return CheckDigits.mod97Digits(base);
    }
}
