package org.hanse.party;

import java.util.Locale;

/** The check-digit arithmetic that several identifiers share. */
final class CheckDigits {

    private CheckDigits() {}

    /** Remainder by 97 of the text read as a number, letters counting A = 10 to Z = 35 (ISO 7064 MOD 97-10). */
    static int mod97(String text) {
        int remainder = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = Character.digit(text.charAt(i), 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder;
    }

    /** The two digits that make {@code text + digits} leave remainder 1 by 97. */
    static String mod97Digits(String text) {
        return String.format(Locale.ROOT, "%02d", 98 - mod97(text + "00"));
    }

    /** GS1 check digit of the digits without it: from the right, weights 3, 1, 3, … */
    static int gs1(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - i), 10);
            sum += i % 2 == 0 ? 3 * digit : digit;
        }
        return (10 - sum % 10) % 10;
    }
}
