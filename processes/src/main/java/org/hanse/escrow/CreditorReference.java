package org.hanse.escrow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Structured creditor reference of ISO 11649: {@code RF}, two check digits, up to 21 of {@code A-Z 0-9} (rules R5.5).
 *
 * @param text without blanks, upper case, valid
 */
public record CreditorReference(String text) {

    private static final Pattern FORM = Pattern.compile("RF[0-9]{2}[A-Z0-9]{1,21}");
    private static final int SHORTEST = 5;

    public CreditorReference {
        if (!isValid(text)) {
            throw new IllegalArgumentException("Not a creditor reference: " + text);
        }
    }

    /** Makes the reference with its check digits; the body is 1 to 21 letters and digits. */
    public static CreditorReference of(String body) {
        int check = 98 - remainder(body + "RF00");
        return new CreditorReference("RF" + (check < 10 ? "0" : "") + check + body);
    }

    /** Whether form and check digits are right. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches() && remainder(text.substring(4) + text.substring(0, 4)) == 1;
    }

    /**
     * All valid references that a free text may hold: blanks are dropped, letters raised, and each beginning of a find
     * is tried, longest first, for words may follow without a gap (rules R5.4, step 3).
     */
    public static List<CreditorReference> foundIn(String words) {
        String dense = words.toUpperCase(Locale.ROOT).replaceAll("\\s", "");
        List<CreditorReference> found = new ArrayList<>();
        Matcher matcher = FORM.matcher(dense);
        for (int from = 0; matcher.find(from); from = matcher.start() + 1) {
            String candidate = matcher.group();
            for (int length = candidate.length(); length >= SHORTEST; length--) {
                String prefix = candidate.substring(0, length);
                if (isValid(prefix)) {
                    found.add(new CreditorReference(prefix));
                }
            }
        }
        return List.copyOf(found);
    }

    private static int remainder(String text) {
        int rest = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = Character.digit(text.charAt(i), 36);
            rest = value < 10 ? (rest * 10 + value) % 97 : (rest * 100 + value) % 97;
        }
        return rest;
    }

    /** In groups of four, as on paper. */
    public String printed() {
        return text.replaceAll("(.{4})(?!$)", "$1 ");
    }

    @Override
    public String toString() {
        return text;
    }
}
