package org.hanse.party;

import java.util.regex.Pattern;

/**
 * Tariff codes: 6 digits of the Harmonized System (WCO), 8 of the Combined Nomenclature, 10 of TARIC. Kept as text, for
 * they may begin with 0; there is no check digit.
 */
public final class HsCode {

    private static final Pattern FORM = Pattern.compile("[0-9]{6}|[0-9]{8}|[0-9]{10}");

    private HsCode() {}

    /** Whether the code has 6, 8 or 10 digits and a chapter from 01 to 97 other than the reserved 77. */
    public static boolean isValid(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        int chapter = chapter(text);
        return chapter >= 1 && chapter <= 97 && chapter != 77;
    }

    /** Whether it stands for a national special use (chapters 98 and 99), which has to be looked at by a person. */
    public static boolean isSpecial(String text) {
        return FORM.matcher(text).matches() && chapter(text) >= 98;
    }

    /** The chapter: the first two digits. */
    public static int chapter(String text) {
        return Integer.parseInt(text.substring(0, 2));
    }

    /** Whether the longer code falls under the shorter one: a CN code begins with its HS code. */
    public static boolean isUnder(String longer, String shorter) {
        return longer.startsWith(shorter);
    }
}
