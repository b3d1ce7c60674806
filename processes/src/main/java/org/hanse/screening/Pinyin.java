package org.hanse.screening;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Chinese names in Latin letters, in the ways in which lists write them. */
final class Pinyin {

    private Pinyin() {}

    /** The name itself and, where it is written in Chinese characters, its pinyin by syllable and with a joined given name. */
    static Set<String> variants(String name) {
        Set<String> variants = new LinkedHashSet<>();
        variants.add(name);
        if (name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) {
            String pinyin = Holder.HAN_TO_LATIN.transliterate(name).trim();
            variants.add(pinyin);
            List<String> syllables = Arrays.asList(pinyin.split("\\s+"));
            if (syllables.size() > 2) {
                variants.add(syllables.getFirst() + " " + String.join("", syllables.subList(1, syllables.size())));
            }
        }
        return variants;
    }

    /** The tables take a second to load: not before they are needed. */
    private static final class Holder {
        static final Transliterator HAN_TO_LATIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    }
}
