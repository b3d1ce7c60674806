package org.hanse.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hanse.kernel.Figures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One query against 20,000 names: the index against scoring every prepared name. Each query is misspelt anew, so that
 * what the index remembers of words helps only as far as it would in life.
 */
@Tag("bench")
class ScreeningBench {

    private static final int NAMES = 20_000;
    private static final String[] SYLLABLES =
            ("al ba chen da el fa gor han iv jo ka lim mo nar os pet qua ras sun ta ul vor"
                            + " wang xi yun zha ber dim kov mad rash tor lin shi")
                    .split(" ");
    private static final String[] COMMON =
            "trading general shipping international bank mohammed ali ivan petrov steel group lei wei".split(" ");

    private final Random random = new Random(7);
    private int sink;

    @Test
    void the_index_finds_the_same_much_faster_than_comparing_all() {
        List<NameIndex.Name<Integer>> names = new ArrayList<>();
        List<NameForm> forms = new ArrayList<>();
        for (int i = 0; i < NAMES; i++) {
            String name = name();
            names.add(new NameIndex.Name<>(i, name));
            forms.add(NameForm.of(name));
        }
        NameIndex<Integer> index = new NameIndex<>(names);
        Figures.compare(
                "screening",
                50,
                () -> compareAll(forms, query(names)),
                () -> search(index, query(names)),
                "queries/s",
                ">= 20",
                "scoring every one of 20,000 names; limited by the words that no bound excludes");
    }

    private void compareAll(List<NameForm> forms, String query) {
        NameForm asked = NameForm.of(query);
        for (NameForm form : forms) {
            sink += NameScore.of(asked, form) >= NameScore.REVIEW ? 1 : 0;
        }
    }

    private void search(NameIndex<Integer> index, String query) {
        sink += index.search(query).size();
    }

    private String query(List<NameIndex.Name<Integer>> names) {
        StringBuilder query = new StringBuilder(names.get(random.nextInt(NAMES)).name());
        query.setCharAt(random.nextInt(query.length()), (char) ('a' + random.nextInt(26)));
        return query.toString();
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        int words = 2 + random.nextInt(3);
        for (int i = 0; i < words; i++) {
            name.append(i == 0 ? "" : " ")
                    .append(random.nextInt(4) == 0 ? COMMON[random.nextInt(COMMON.length)] : word());
        }
        return name.toString();
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        int syllables = 2 + random.nextInt(2);
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }
}
