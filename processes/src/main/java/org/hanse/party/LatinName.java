package org.hanse.party;

import com.ibm.icu.text.Transliterator;

/** A proposal for a name in Latin letters, as papers want it. */
public final class LatinName {

    private static final int LONGEST = 200;

    private LatinName() {}

    /** Each character's sound, the words begun with a capital; at most 200 characters. */
    public static String of(String name) {
        String sounds =
                Transliterator.getInstance("Any-Latin; Latin-ASCII; Any-Title").transliterate(name.strip());
        return sounds.length() > LONGEST ? sounds.substring(0, LONGEST) : sounds;
    }

    /** Whether a name can be printed on papers as it is: no letter of another script than Latin. */
    public static boolean isLatin(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }
}
