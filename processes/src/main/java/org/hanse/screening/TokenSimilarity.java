package org.hanse.screening;

/**
 * How alike two words are, from 0 to 1 (rules R8.3): Jaro-Winkler with a penalty for different lengths and different
 * first letters, and a floor where one word begins the other. Written here, since libraries differ between versions.
 */
final class TokenSimilarity {

    /** Words less alike than this are not paired. */
    static final double PAIRED = 0.82;

    /** What a word scores at least against a longer one that it begins. */
    static final double BEGINS = 0.88;

    /** The shortest word to which the floor applies. */
    static final int SHORTEST_BEGINNING = 3;

    private static final double BOOST_FROM = 0.7;
    private static final double BOOST = 0.1;
    private static final int LONGEST_PREFIX = 4;
    private static final double LENGTH_RATIO = 0.9;
    private static final double LENGTH_WEIGHT = 0.3;
    private static final double OTHER_FIRST_LETTER = 0.9;

    private TokenSimilarity() {}

    /** Similarity of two words; umlauts written as two letters are compared in both ways. */
    static double of(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        String foldedA = fold(a);
        String foldedB = fold(b);
        double plain = compare(a, b);
        boolean same = foldedA.equals(a) && foldedB.equals(b);
        return same ? plain : Math.max(plain, compare(foldedA, foldedB));
    }

    /** Writes ae, oe and ue as a, o and u. */
    static String fold(String word) {
        return word.replace("ae", "a").replace("oe", "o").replace("ue", "u");
    }

    /** The factor by which different lengths lower the score. */
    static double lengthFactor(int a, int b) {
        double ratio = (double) Math.min(a, b) / Math.max(a, b);
        return ratio < LENGTH_RATIO ? 1 - LENGTH_WEIGHT * (1 - ratio) : 1;
    }

    /** The factor by which different first letters lower the score. */
    static double firstLetterFactor(String a, String b) {
        return a.charAt(0) == b.charAt(0) ? 1 : OTHER_FIRST_LETTER;
    }

    /** Jaro's measure lifted by a common beginning of up to four letters, where it is 0.7 or more. */
    static double jaroWinkler(String a, String b) {
        return lifted(jaro(a, b), prefix(a, b));
    }

    /** Winkler's lift. */
    static double lifted(double jaro, int prefix) {
        return jaro < BOOST_FROM ? jaro : jaro + BOOST * prefix * (1 - jaro);
    }

    /** Length of the common beginning, at most four. */
    static int prefix(String a, String b) {
        int longest = Math.min(LONGEST_PREFIX, Math.min(a.length(), b.length()));
        int same = 0;
        while (same < longest && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return same;
    }

    private static double compare(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        double score = jaroWinkler(a, b) * lengthFactor(a.length(), b.length()) * firstLetterFactor(a, b);
        return begins(a, b) ? Math.max(score, BEGINS) : score;
    }

    private static boolean begins(String a, String b) {
        return Math.min(a.length(), b.length()) >= SHORTEST_BEGINNING && (a.startsWith(b) || b.startsWith(a));
    }

    private static double jaro(String a, String b) {
        boolean[] usedB = new boolean[b.length()];
        char[] matchedA = new char[a.length()];
        int matches = match(a, b, usedB, matchedA);
        if (matches == 0) {
            return 0;
        }
        int outOfOrder = 0;
        for (int j = 0, k = 0; j < b.length(); j++) {
            if (usedB[j] && b.charAt(j) != matchedA[k++]) {
                outOfOrder++;
            }
        }
        double m = matches;
        return (m / a.length() + m / b.length() + (m - outOfOrder / 2) / m) / 3;
    }

    private static int match(String a, String b, boolean[] usedB, char[] matchedA) {
        int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        int matches = 0;
        for (int i = 0; i < a.length(); i++) {
            int last = Math.min(b.length() - 1, i + window);
            for (int j = Math.max(0, i - window); j <= last; j++) {
                if (!usedB[j] && a.charAt(i) == b.charAt(j)) {
                    usedB[j] = true;
                    matchedA[matches++] = a.charAt(i);
                    break;
                }
            }
        }
        return matches;
    }
}
