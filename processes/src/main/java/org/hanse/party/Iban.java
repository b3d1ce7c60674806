package org.hanse.party;

import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;

/** International bank account number, ISO 13616. */
public final class Iban {

    private Iban() {}

    /** Without blanks and in upper case, as machines exchange it. */
    public static String normalise(String text) {
        return text.replace(" ", "").toUpperCase(java.util.Locale.ROOT);
    }

    /** Whether country, length, structure and check digits are right, in the form without blanks. */
    public static boolean isValid(String text) {
        try {
            IbanUtil.validate(text);
            return true;
        } catch (Iban4jException e) {
            return false;
        }
    }

    /** The country whose bank keeps the account (ISO 3166 code): the first two letters. */
    public static String country(String iban) {
        return iban.substring(0, 2);
    }
}
