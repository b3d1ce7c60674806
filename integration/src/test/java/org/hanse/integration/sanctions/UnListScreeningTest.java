package org.hanse.integration.sanctions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hanse.integration.OfficialData;
import org.hanse.screening.ListedParty;
import org.hanse.screening.NameScore;
import org.hanse.screening.NameSearch;
import org.junit.jupiter.api.Test;

/** The official UN list, where it is at hand: nothing that comparing every name finds is missed by the search. */
class UnListScreeningTest {

    private static final List<String> DEMO_COMPANIES = List.of(
            "Travekran Maschinenbau",
            "Brugse Pompen",
            "Sorolla Azulejos",
            "Shenzhen Yunling Motor",
            "深圳云岭电机",
            "Ningbo Haiyan Castings",
            "Suzhou Qingquan Sensors",
            "Cat Lai Precision",
            "Ege Redüktör",
            "Pune Vayu Controls",
            "Kraków Łożyska",
            "Marmara Kablo",
            "Nordstern Handel");

    @Test
    void the_demo_companies_are_on_no_official_list() throws Exception {
        NameSearch search = new NameSearch(names());
        for (String company : DEMO_COMPANIES) {
            assertThat(search.find(company)).as(company).isEmpty();
        }
    }

    @Test
    void listed_names_written_wrongly_are_found_as_by_comparing_all() throws Exception {
        List<String> names = names();
        assertThat(names.size()).isGreaterThan(2000);
        NameSearch search = new NameSearch(names);
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            String query = misspelt(names.get(random.nextInt(names.size())), random);
            assertThat(new TreeMap<>(search.find(query))).as(query).isEqualTo(comparedWithAll(names, query));
        }
    }

    private static TreeMap<String, Double> comparedWithAll(List<String> names, String query) {
        return names.stream()
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> NameScore.of(query, name)))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() >= NameScore.REVIEW)
                .collect(Collectors.toMap(e -> e.getKey(), e -> e.getValue(), Math::max, TreeMap::new));
    }

    private static String misspelt(String name, Random random) {
        StringBuilder changed = new StringBuilder(name);
        int at = random.nextInt(name.length());
        switch (random.nextInt(3)) {
            case 0 -> changed.deleteCharAt(at);
            case 1 -> changed.insert(at, (char) ('a' + random.nextInt(26)));
            default -> changed.setCharAt(at, (char) ('a' + random.nextInt(26)));
        }
        return changed.toString();
    }

    private static List<String> names() throws Exception {
        byte[] file = Files.readAllBytes(OfficialData.file("sanctions/un-consolidated.xml"));
        List<String> names = new ArrayList<>();
        for (ListedParty party : UnConsolidatedList.read(file).parties()) {
            party.names().forEach(name -> names.add(name.name()));
        }
        return names;
    }
}
