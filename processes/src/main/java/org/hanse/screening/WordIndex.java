package org.hanse.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Finds, among many distinct words, all that are 0.82 or more alike to a given one. Most words are passed over by an
 * upper bound of {@link TokenSimilarity} that needs no comparison: their lengths, which letters they hold how often, and
 * their first letters. What the bound lets pass is compared; so nothing is ever missed.
 */
final class WordIndex {

    private static final double ROUNDING = 1e-9;

    private final String[] words;
    private final long[] letters;

    /** Words of one length stand together: starts[n] is where those of length n begin. */
    private final int[] starts;

    WordIndex(Iterable<String> distinct) {
        List<String> sorted = new ArrayList<>();
        distinct.forEach(sorted::add);
        sorted.sort((a, b) -> a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b));
        words = sorted.toArray(String[]::new);
        letters = Arrays.stream(words).mapToLong(Letters::of).toArray();
        int longest = words.length == 0 ? 0 : words[words.length - 1].length();
        starts = new int[longest + 2];
        for (int i = words.length - 1; i >= 0; i--) {
            starts[words[i].length()] = i;
        }
        fillGaps();
    }

    /** All words that may be alike enough; a few that are not may be among them. */
    List<String> candidates(String word) {
        List<String> found = new ArrayList<>();
        long mine = Letters.of(word);
        for (int length = 1; length < starts.length - 1; length++) {
            double factor = TokenSimilarity.lengthFactor(word.length(), length);
            int enough = commonNeeded(word.length(), length, factor);
            boolean mayBegin = Math.min(word.length(), length) >= TokenSimilarity.SHORTEST_BEGINNING;
            scan(word, mine, length, enough, factor, mayBegin, found);
        }
        return found;
    }

    private void scan(
            String word, long mine, int length, int enough, double factor, boolean mayBegin, List<String> found) {
        for (int i = starts[length]; i < starts[length + 1]; i++) {
            int common = Letters.commonAtMost(word.length(), mine, length, letters[i]);
            boolean possible =
                    common >= enough && bound(word, words[i], common, factor) >= TokenSimilarity.PAIRED - ROUNDING;
            if (possible || (mayBegin && begins(word, words[i]))) {
                found.add(words[i]);
            }
        }
    }

    /** The best that two words can score with so many letters in common, all in order. */
    static double bound(String a, String b, int common, double lengthFactor) {
        if (common == 0) {
            return 0;
        }
        double jaro = ((double) common / a.length() + (double) common / b.length() + 1) / 3;
        return TokenSimilarity.lifted(jaro, TokenSimilarity.prefix(a, b))
                * lengthFactor
                * TokenSimilarity.firstLetterFactor(a, b);
    }

    /** How many letters two words of these lengths need in common to be paired, with the best beginning possible. */
    private static int commonNeeded(int a, int b, double factor) {
        int most = Math.min(a, b);
        int needed = most + 1;
        for (int common = most; common >= 1; common--) {
            double jaro = ((double) common / a + (double) common / b + 1) / 3;
            if (TokenSimilarity.lifted(jaro, Math.min(4, most)) * factor < TokenSimilarity.PAIRED - ROUNDING) {
                break;
            }
            needed = common;
        }
        return needed;
    }

    private static boolean begins(String a, String b) {
        return a.charAt(0) == b.charAt(0) && (a.startsWith(b) || b.startsWith(a));
    }

    private void fillGaps() {
        TreeSet<Integer> lengths = new TreeSet<>();
        for (String word : words) {
            lengths.add(word.length());
        }
        int next = words.length;
        for (int length = starts.length - 1; length >= 0; length--) {
            if (lengths.contains(length)) {
                next = starts[length];
            } else {
                starts[length] = next;
            }
        }
    }

    /** Which letters a word holds, and whether once or more often, in 64 bits. */
    static final class Letters {

        private static final int LATIN = 26;
        private static final int REST = 64 - 2 * LATIN;

        private Letters() {}

        static long of(String word) {
            long bits = 0;
            for (int i = 0; i < word.length(); i++) {
                int letter = word.charAt(i) - 'a';
                if (letter >= 0 && letter < LATIN) {
                    long once = 1L << (2 * letter);
                    bits |= (bits & once) == 0 ? once : once << 1;
                } else {
                    bits |= 1L << (2 * LATIN + word.charAt(i) % REST);
                }
            }
            return bits;
        }

        /** An upper bound of the letters in common: each bit that the other lacks is one letter without a partner. */
        static int commonAtMost(int lengthA, long a, int lengthB, long b) {
            return Math.min(lengthA - Long.bitCount(a & ~b), lengthB - Long.bitCount(b & ~a));
        }
    }
}
