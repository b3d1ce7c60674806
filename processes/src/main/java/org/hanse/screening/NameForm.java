package org.hanse.screening;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A name as it is compared (rules R8.2): lower case, mapped to plain Latin letters where a table says how, without marks,
 * legal forms and little words. Where nothing would be left, all words stay, so that a name that is only a legal form
 * is never compared as nothing.
 */
record NameForm(List<String> tokens) {

    private static final Map<Integer, String> LETTERS = letters();
    private static final List<List<String>> PHRASES =
            List.of(List.of("sp", "z", "oo"), List.of("s", "r", "o"), List.of("d", "o", "o"));
    private static final Set<String> LEGAL_FORMS = words("ltd limited llc inc incorporated corp corporation co company"
            + " gmbh ag kg ohg sa sas sarl srl spa bv nv oy ab as ou plc jsc ojsc pjsc cjsc pao oao zao ooo sro doo kft"
            + " fze fzco fzc pte pty sdn bhd kk lp llp se");
    private static final Set<String> STOPWORDS = words("the of and for de la le und et y e group holding holdings");
    private static final String APOSTROPHES = ".'’‘ʼ`´";

    NameForm {
        tokens = List.copyOf(tokens);
    }

    /** Brings a name into the form in which it is compared. */
    static NameForm of(String name) {
        List<String> all = words(plain(name), PHRASES);
        List<String> kept = all.stream()
                .filter(word -> !LEGAL_FORMS.contains(word) && !STOPWORDS.contains(word))
                .toList();
        return new NameForm(kept.isEmpty() ? all : kept);
    }

    /** All tokens without a blank between them. */
    String joined() {
        return String.join("", tokens);
    }

    private static String plain(String name) {
        StringBuilder mapped = new StringBuilder();
        name.toLowerCase(Locale.ROOT).codePoints().forEach(letter -> {
            String replacement = LETTERS.get(letter);
            if (replacement == null) {
                mapped.appendCodePoint(letter);
            } else {
                mapped.append(replacement);
            }
        });
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(mapped, Normalizer.Form.NFKD).codePoints().forEach(letter -> append(plain, letter));
        return plain.toString();
    }

    private static void append(StringBuilder plain, int letter) {
        int type = Character.getType(letter);
        if (type == Character.NON_SPACING_MARK || APOSTROPHES.indexOf(letter) >= 0) {
            return;
        }
        if (Character.isLetterOrDigit(letter)) {
            plain.appendCodePoint(letter);
        } else {
            plain.append(' ');
        }
    }

    private static List<String> words(String plain, List<List<String>> without) {
        List<String> words = new ArrayList<>(Arrays.asList(plain.trim().split("\\s+")));
        words.removeIf(String::isEmpty);
        for (List<String> phrase : without) {
            for (int at = Collections.indexOfSubList(words, phrase);
                    at >= 0 && words.size() > phrase.size();
                    at = Collections.indexOfSubList(words, phrase)) {
                words.subList(at, at + phrase.size()).clear();
            }
        }
        return words;
    }

    private static Set<String> words(String blankSeparated) {
        return Set.of(blankSeparated.split(" "));
    }

    private static Map<Integer, String> letters() {
        Map<Integer, String> letters = new HashMap<>();
        String[] pairs = ("ß ss æ ae ø o å a đ d ł l ı i þ th œ oe ð d"
                        + " а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f"
                        + " х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya і i ї yi є ye ґ g")
                .split(" ");
        for (int i = 0; i < pairs.length; i += 2) {
            letters.put(pairs[i].codePointAt(0), pairs[i + 1]);
        }
        letters.put((int) 'ь', "");
        letters.put((int) 'ъ', "");
        return Map.copyOf(letters);
    }
}
