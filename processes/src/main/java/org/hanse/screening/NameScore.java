package org.hanse.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/**
 * How alike two names are, from 0 to 1 (rules R8.3): words paired greedily by similarity and weighted by their length,
 * words that say little counting half. 0.92 and more is a strong hit, 0.85 and more one to look at.
 */
public final class NameScore {

    /** From here on two officers decide. */
    public static final double STRONG = 0.92;

    /** From here on one officer decides; below it there is no hit. */
    public static final double REVIEW = 0.85;

    /** A name that holds the other one whole scores at least this. */
    static final double CONTAINED = 0.86;

    private static final int LONG_ENOUGH_ALONE = 6;
    private static final double WEAK = 0.5;
    private static final Set<String> WEAK_WORDS = Set.of(("trading trade general international intl import export"
                    + " services shipping logistics bank industries industrial technology freight steel metal oil"
                    + " commercial enterprise")
            .split(" "));

    private NameScore() {}

    /** Scores two names as people write them, in any order of words, in Latin, Cyrillic or Chinese script. */
    public static double of(String query, String listed) {
        return of(NameForm.of(query), NameForm.of(listed));
    }

    static double of(NameForm query, NameForm listed) {
        return of(query, listed, TokenSimilarity::of);
    }

    static double of(NameForm query, NameForm listed, ToDoubleBiFunction<String, String> similarity) {
        List<String> asked = query.tokens();
        List<String> found = listed.tokens();
        if (asked.isEmpty() || found.isEmpty()) {
            return 0;
        }
        if (sameWords(asked, found) || query.joined().equals(listed.joined())) {
            return 1;
        }
        double paired = 0;
        for (WordPair pair : pairs(asked, found, similarity)) {
            paired += pair.similarity() * (weight(pair.asked()) + weight(pair.listed()));
        }
        double score = paired / (weight(asked) + weight(found));
        return contained(asked, found) ? Math.max(score, CONTAINED) : score;
    }

    /** Which word of the one name was paired with which of the other: the explanation that an officer reads. */
    static List<WordPair> pairs(List<String> asked, List<String> found, ToDoubleBiFunction<String, String> similarity) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                double alike = similarity.applyAsDouble(asked.get(i), found.get(j));
                if (alike >= TokenSimilarity.PAIRED) {
                    candidates.add(new Candidate(i, j, alike));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble((Candidate c) -> -c.alike)
                .thenComparingInt(c -> c.i)
                .thenComparingInt(c -> c.j));
        boolean[] usedI = new boolean[asked.size()];
        boolean[] usedJ = new boolean[found.size()];
        List<WordPair> pairs = new ArrayList<>();
        for (Candidate c : candidates) {
            if (!usedI[c.i] && !usedJ[c.j]) {
                usedI[c.i] = true;
                usedJ[c.j] = true;
                pairs.add(new WordPair(asked.get(c.i), found.get(c.j), c.alike));
            }
        }
        return pairs;
    }

    /** A word's weight: its length, half of it for words that many names share. */
    static double weight(String word) {
        return WEAK_WORDS.contains(word) ? word.length() * WEAK : word.length();
    }

    static double weight(List<String> words) {
        return words.stream().mapToDouble(NameScore::weight).sum();
    }

    /** Whether one name's words all stand in the other, and say enough to mean something. */
    static boolean contained(List<String> asked, List<String> found) {
        Set<String> a = new HashSet<>(asked);
        Set<String> b = new HashSet<>(found);
        return (b.containsAll(a) && saysEnough(a)) || (a.containsAll(b) && saysEnough(b));
    }

    private static boolean saysEnough(Set<String> words) {
        if (words.size() >= 2) {
            return words.stream().anyMatch(word -> !WEAK_WORDS.contains(word));
        }
        return words.stream().anyMatch(word -> !WEAK_WORDS.contains(word) && word.length() >= LONG_ENOUGH_ALONE);
    }

    private static boolean sameWords(List<String> a, List<String> b) {
        return a.size() == b.size()
                && a.stream().sorted().toList().equals(b.stream().sorted().toList());
    }

    /** Two words that were paired, with their similarity. */
    public record WordPair(String asked, String listed, double similarity) {}

    private record Candidate(int i, int j, double alike) {}
}
