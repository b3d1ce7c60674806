package org.hanse.party;

import java.util.regex.Pattern;

/** Global trade item number of GS1, with 8, 12, 13 or 14 digits. */
public final class Gtin {

    private static final Pattern FORM = Pattern.compile("[0-9]{8}|[0-9]{12,14}");

    private Gtin() {}

    /** Whether length and check digit are right. */
    public static boolean isValid(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        int last = text.length() - 1;
        return CheckDigits.gs1(text.substring(0, last)) == Character.digit(text.charAt(last), 10);
    }
}
