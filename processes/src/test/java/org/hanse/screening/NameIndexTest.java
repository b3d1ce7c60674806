package org.hanse.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NameIndexTest {

    private static final String[] WORDS =
            ("mohammed muhammad mohamed al rashid rasheed khan ivan ivanov ivanovich petrov"
                            + " sergeevich trading general bank meli melli iran korea mining development dev corporation steel"
                            + " hasan hassan mueller müller muller boehm böhm samuel michael noerdlich shipping ocean freight"
                            + " fright sun sunrise electronics beijing metal lodz łódź company ltd llc the of sa rosneft oil"
                            + " mahan air airlines nordstern nordstrom handels zhang lei wang wei li na xx a bb o'neill")
                    .split(" ");

    @Property(tries = 200)
    void the_index_finds_exactly_what_comparing_every_name_finds(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int size) {
        Random random = new Random(seed);
        List<NameIndex.Name<Integer>> names = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            names.add(new NameIndex.Name<>(i, name(random)));
        }
        NameIndex<Integer> index = new NameIndex<>(names);
        for (int i = 0; i < 20; i++) {
            String query = random.nextBoolean()
                    ? name(random)
                    : names.get(random.nextInt(size)).name();
            assertThat(found(index, query)).as(query).isEqualTo(bruteForce(names, query));
        }
    }

    @Test
    void names_written_with_other_blanks_are_found() {
        NameIndex<String> index = new NameIndex<>(List.of(new NameIndex.Name<>("k", "Al Qadhafi Khamis")));
        assertThat(index.search("AlQadhafiKhamis")).hasSize(1);
        assertThat(index.search("")).isEmpty();
    }

    private static Map<Integer, Double> found(NameIndex<Integer> index, String query) {
        Map<Integer, Double> found = new TreeMap<>();
        index.search(query).forEach(match -> found.put(match.name().key(), match.score()));
        return found;
    }

    static <K> Map<K, Double> bruteForce(List<NameIndex.Name<K>> names, String query) {
        Map<K, Double> found = new TreeMap<>();
        for (NameIndex.Name<K> name : names) {
            double score = NameScore.of(query, name.name());
            if (score >= NameScore.REVIEW) {
                found.put(name.key(), score);
            }
        }
        return found;
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        int words = 1 + random.nextInt(4);
        for (int i = 0; i < words; i++) {
            name.append(name.isEmpty() ? "" : " ").append(mutated(WORDS[random.nextInt(WORDS.length)], random));
        }
        return name.toString();
    }

    private static String mutated(String word, Random random) {
        StringBuilder changed = new StringBuilder(word);
        int at = random.nextInt(word.length());
        switch (random.nextInt(6)) {
            case 0 -> changed.setCharAt(at, (char) ('a' + random.nextInt(26)));
            case 1 -> changed.deleteCharAt(at);
            case 2 -> changed.insert(at, (char) ('a' + random.nextInt(26)));
            default -> {
                return word;
            }
        }
        return changed.toString();
    }
}
