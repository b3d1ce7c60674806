package org.hanse.identity;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.hanse.kernel.Refusal;

/**
 * What a password has to be: long. No kinds of characters are asked for (NIST SP 800-63B-4 3.1.1.2); what is on everybody's
 * list, says the account's own name or repeats itself is refused.
 */
public final class Passwords {

    private static final int SHORTEST = 12;
    private static final int LONGEST_BYTES = 72;
    private static final int FEWEST_KINDS = 5;
    private static final Set<String> TRIED_FIRST = Set.of(
            "123456789012",
            "1234567890ab",
            "password1234",
            "passwordpassword",
            "qwertyuiop12",
            "qwertyuiopas",
            "letmeinletmein",
            "administrator",
            "iloveyou1234",
            "correcthorsebatterystaple",
            "welcomewelcome");

    private Passwords() {}

    /**
     * Checks a new password.
     *
     * @throws Refusal {@link IdentityReason#PASSWORD_TOO_SHORT} under 12 characters,
     *     {@link IdentityReason#PASSWORD_TOO_LONG} over 72 bytes of UTF-8 (the hash reads no more),
     *     {@link IdentityReason#PASSWORD_TOO_EASY}
     */
    public static void check(String username, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw Refusal.of(IdentityReason.PASSWORD_TOO_SHORT, "password", SHORTEST);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw Refusal.of(IdentityReason.PASSWORD_TOO_LONG, "password", LONGEST_BYTES);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        String name = username.contains("@") ? username.substring(0, username.indexOf('@')) : username;
        boolean named = name.length() > 3 && lower.contains(name.toLowerCase(Locale.ROOT));
        if (named
                || lower.contains("hanse")
                || TRIED_FIRST.contains(lower)
                || lower.chars().distinct().count() < FEWEST_KINDS) {
            throw Refusal.of(IdentityReason.PASSWORD_TOO_EASY, "password");
        }
    }
}
