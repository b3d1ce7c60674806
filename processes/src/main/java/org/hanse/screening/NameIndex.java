package org.hanse.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Searches a fixed set of names for all that score 0.85 or more against a query, without missing one: a name can only
 * reach the threshold with at least one paired word, or when it is the query written with other blanks. Names that share
 * a paired word are bounded from above by the sum of all their possible pairs, and scored only where that suffices.
 *
 * <p>Unchangeable and safe for many threads; a changed list makes a new index.
 *
 * @param <K> what a name belongs to
 */
final class NameIndex<K> {

    private static final int REMEMBERED_WORDS = 50_000;
    private static final double ROUNDING = 1e-9;

    private final List<Entry<K>> entries = new ArrayList<>();
    private final Map<String, int[]> namesByWord = new HashMap<>();
    private final Map<String, List<Integer>> namesByJoined = new HashMap<>();
    private final Map<String, List<String>> wordsByFold = new HashMap<>();
    private final WordIndex plain;
    private final WordIndex folded;
    private final WordIndex foldedOnly;
    private final Map<String, Map<String, Double>> remembered = new ConcurrentHashMap<>();

    NameIndex(Collection<Name<K>> names) {
        Map<String, List<Integer>> postings = new LinkedHashMap<>();
        for (Name<K> name : names) {
            int number = entries.size();
            NameForm form = NameForm.of(name.name());
            entries.add(new Entry<>(
                    name,
                    form,
                    NameScore.weight(form.tokens()),
                    Set.copyOf(form.tokens()).size()));
            form.tokens()
                    .forEach(word -> postings.computeIfAbsent(word, w -> new ArrayList<>())
                            .add(number));
            namesByJoined.computeIfAbsent(form.joined(), j -> new ArrayList<>()).add(number);
        }
        postings.forEach((word, numbers) -> namesByWord.put(
                word, numbers.stream().mapToInt(Integer::intValue).toArray()));
        namesByWord
                .keySet()
                .forEach(word -> wordsByFold
                        .computeIfAbsent(TokenSimilarity.fold(word), f -> new ArrayList<>())
                        .add(word));
        plain = new WordIndex(namesByWord.keySet());
        folded = new WordIndex(wordsByFold.keySet());
        foldedOnly = new WordIndex(namesByWord.keySet().stream()
                .filter(word -> !TokenSimilarity.fold(word).equals(word))
                .map(TokenSimilarity::fold)
                .distinct()
                .toList());
    }

    /** How many names it holds. */
    int size() {
        return entries.size();
    }

    /** All names that score at least 0.85, best first. */
    List<Match<K>> search(String query) {
        NameForm asked = NameForm.of(query);
        if (asked.tokens().isEmpty()) {
            return List.of();
        }
        List<Match<K>> matches = new ArrayList<>();
        for (int number : candidates(asked)) {
            Entry<K> entry = entries.get(number);
            double score = NameScore.of(asked, entry.form(), this::similarity);
            if (score >= NameScore.REVIEW) {
                matches.add(new Match<>(entry.name(), score));
            }
        }
        matches.sort(Comparator.comparingDouble((Match<K> match) -> -match.score()));
        return matches;
    }

    private Set<Integer> candidates(NameForm asked) {
        double[] possible = new double[entries.size()];
        int[] equalWords = new int[entries.size()];
        List<Integer> touched = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String word : asked.tokens()) {
            boolean again = !seen.add(word);
            for (Map.Entry<String, Double> alike : alike(word).entrySet()) {
                double gain = alike.getValue() * (NameScore.weight(word) + NameScore.weight(alike.getKey()));
                int equal = !again && alike.getKey().equals(word) ? 1 : 0;
                int before = -1;
                for (int number : namesByWord.getOrDefault(alike.getKey(), new int[0])) {
                    if (possible[number] == 0) {
                        touched.add(number);
                    }
                    possible[number] += gain;
                    equalWords[number] += number == before ? 0 : equal;
                    before = number;
                }
            }
        }
        return worthScoring(asked, seen.size(), possible, equalWords, touched);
    }

    private Set<Integer> worthScoring(
            NameForm asked, int distinct, double[] possible, int[] equalWords, List<Integer> touched) {
        double weight = NameScore.weight(asked.tokens());
        Set<Integer> worth = new HashSet<>(namesByJoined.getOrDefault(asked.joined(), List.of()));
        for (int number : touched) {
            Entry<K> entry = entries.get(number);
            boolean enough = possible[number] / (weight + entry.weight()) >= NameScore.REVIEW - ROUNDING;
            if (enough || equalWords[number] == distinct || equalWords[number] == entry.distinct()) {
                worth.add(number);
            }
        }
        return worth;
    }

    private double similarity(String asked, String listed) {
        return alike(asked).getOrDefault(listed, 0.0);
    }

    private Map<String, Double> alike(String word) {
        Map<String, Double> known = remembered.get(word);
        if (known != null) {
            return known;
        }
        Map<String, Double> found = find(word);
        if (remembered.size() >= REMEMBERED_WORDS) {
            remembered.clear();
        }
        remembered.put(word, found);
        return found;
    }

    private Map<String, Double> find(String word) {
        Set<String> candidates = new HashSet<>(plain.candidates(word));
        String fold = TokenSimilarity.fold(word);
        WordIndex others = fold.equals(word) ? foldedOnly : folded;
        others.candidates(fold).forEach(other -> candidates.addAll(wordsByFold.getOrDefault(other, List.of())));
        Map<String, Double> found = new HashMap<>();
        for (String candidate : candidates) {
            double alike = TokenSimilarity.of(word, candidate);
            if (alike >= TokenSimilarity.PAIRED) {
                found.put(candidate, alike);
            }
        }
        return Map.copyOf(found);
    }

    /** A name of the set, and what it belongs to. */
    record Name<K>(K key, String name) {}

    /** A name that scored enough. */
    record Match<K>(Name<K> name, double score) {}

    private record Entry<K>(Name<K> name, NameForm form, double weight, int distinct) {}
}
