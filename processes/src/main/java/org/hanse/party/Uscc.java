package org.hanse.party;

import java.util.regex.Pattern;

/** Unified social credit code of China, GB 32100-2015: 18 characters, the last one a check by 31. */
public final class Uscc {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{18}");

    private Uscc() {}

    /** Whether characters and check are right; says nothing about registration. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches() && check(text) == text.charAt(17);
    }

    /** The number of 18 characters to 17 of them. */
    public static String withCheck(String seventeen) {
        return seventeen + check(seventeen);
    }

    private static char check(String text) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(text.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
