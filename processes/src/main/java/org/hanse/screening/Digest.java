package org.hanse.screening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes of what was compared: a clearance lives as long as both stay the same. */
final class Digest {

    private Digest() {}

    /** SHA-256 of the text, hexadecimal. */
    static String of(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of the attributes of a list's entry that are compared; remarks and dates of listing are not. */
    static String of(ListedParty party) {
        return of(String.join(
                "\n",
                party.kind().name(),
                party.names().toString(),
                party.birthYears().stream().sorted().toList().toString(),
                party.countries().stream().sorted().toList().toString(),
                party.identifiers().toString()));
    }
}
