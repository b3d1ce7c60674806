package org.hanse.tax;

import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Form and check digits of VAT numbers (rules R5.7). A number that passes is well made; only the register can say that
 * it is registered. States whose check is not known here pass by their form.
 */
public final class VatNumbers {

    private static final Pattern GENERAL = Pattern.compile("[0-9A-Z+*]{2,13}");
    private static final Pattern FRENCH = Pattern.compile("([0-9A-HJ-NP-Z]{2})([0-9]{9})");
    private static final Pattern ITALIAN = Pattern.compile("([0-9]{7})([0-9]{3})([0-9])");
    private static final Pattern SPANISH_COMPANY = Pattern.compile("([ABCDEFGHJNPQRSUVW])([0-9]{7})([0-9A-J])");
    private static final Pattern SPANISH_PERSON = Pattern.compile("([0-9XYZ][0-9]{7})([A-Z])");
    private static final Map<String, Predicate<String>> CHECKS = Map.of(
            "DE", VatNumbers::german,
            "FR", VatNumbers::french,
            "NL", VatNumbers::dutch,
            "IT", VatNumbers::italian,
            "ES", VatNumbers::spanish,
            "AT", VatNumbers::austrian,
            "BE", VatNumbers::belgian,
            "PL", VatNumbers::polish);

    private VatNumbers() {}

    /** Drops blanks, dots and hyphens, raises letters. */
    public static String normalized(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[\\s.\\-]", "");
    }

    /** Whether the number, with its prefix, has the form and the check digits of its state. */
    public static boolean isWellFormed(String number) {
        if (number.length() < 4 || !VatStates.isAsked(number.substring(0, 2))) {
            return false;
        }
        String body = number.substring(2);
        return GENERAL.matcher(body).matches()
                && CHECKS.getOrDefault(number.substring(0, 2), any -> true).test(body);
    }

    private static boolean german(String body) {
        if (!body.matches("[1-9][0-9]{8}")) {
            return false;
        }
        int product = 10;
        for (int i = 0; i < 8; i++) {
            int sum = (product + digit(body, i)) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (11 - product) % 10 == digit(body, 8);
    }

    private static boolean french(String body) {
        Matcher matcher = FRENCH.matcher(body);
        if (!matcher.matches() || !luhn(matcher.group(2))) {
            return false;
        }
        String key = matcher.group(1);
        return !key.matches("[0-9]{2}")
                || (12 + 3 * (Long.parseLong(matcher.group(2)) % 97)) % 97 == Long.parseLong(key);
    }

    private static boolean dutch(String body) {
        if (!body.matches("[0-9]{9}B[0-9]{2}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * digit(body, i);
        }
        return sum % 11 == digit(body, 8) || remainder97("NL" + body) == 1;
    }

    private static boolean italian(String body) {
        Matcher matcher = ITALIAN.matcher(body);
        if (!matcher.matches() || "0000000".equals(matcher.group(1))) {
            return false;
        }
        int office = Integer.parseInt(matcher.group(2));
        boolean known =
                office >= 1 && office <= 100 || office == 120 || office == 121 || office == 888 || office == 999;
        return known && luhn(body);
    }

    private static boolean spanish(String body) {
        Matcher person = SPANISH_PERSON.matcher(body);
        if (person.matches()) {
            String digits = person.group(1).replace('X', '0').replace('Y', '1').replace('Z', '2');
            return "TRWAGMYFPDXBNJZSQVHLCKE".charAt(Integer.parseInt(digits) % 23)
                    == person.group(2).charAt(0);
        }
        Matcher company = SPANISH_COMPANY.matcher(body);
        return company.matches()
                && spanishControl(
                        company.group(1), company.group(2), company.group(3).charAt(0));
    }

    private static boolean spanishControl(String kind, String digits, char control) {
        int sum = 0;
        for (int i = 0; i < 7; i++) {
            int value = digit(digits, i);
            sum += i % 2 == 0 ? 2 * value / 10 + 2 * value % 10 : value;
        }
        int check = (10 - sum % 10) % 10;
        boolean asDigit = control == Character.forDigit(check, 10);
        boolean asLetter = control == "JABCDEFGHI".charAt(check);
        if ("PQRSNW".contains(kind)) {
            return asLetter;
        }
        return "ABEH".contains(kind) ? asDigit : asDigit || asLetter;
    }

    private static boolean austrian(String body) {
        if (!body.matches("U[0-9]{8}")) {
            return false;
        }
        int sum = 4;
        for (int i = 1; i <= 7; i++) {
            int value = digit(body, i);
            sum += i % 2 == 1 ? value : 2 * value / 10 + 2 * value % 10;
        }
        return (10 - sum % 10) % 10 == digit(body, 8);
    }

    private static boolean belgian(String body) {
        return body.matches("[01][0-9]{9}")
                && 97 - Integer.parseInt(body.substring(0, 8)) % 97 == Integer.parseInt(body.substring(8));
    }

    private static boolean polish(String body) {
        if (!body.matches("[0-9]{10}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += digit("657234567", i) * digit(body, i);
        }
        return sum % 11 == digit(body, 9);
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int value = digit(digits, digits.length() - 1 - i);
            sum += i % 2 == 0 ? value : 2 * value / 10 + 2 * value % 10;
        }
        return sum % 10 == 0;
    }

    private static int remainder97(String text) {
        int rest = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = Character.digit(text.charAt(i), 36);
            rest = value < 10 ? (rest * 10 + value) % 97 : (rest * 100 + value) % 97;
        }
        return rest;
    }

    private static int digit(String text, int at) {
        return text.charAt(at) - '0';
    }
}
