package org.hanse.pricing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tariff codes that words of a product suggest, by the loaded tariff's list of words. */
@Component
public class HsHints {

    private final JdbcClient jdbc;

    HsHints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A code and the word that suggests it. */
    public record Hint(String word, String code) {}

    /** What the text suggests, in the order of the words; words in characters are found inside of others. */
    @Transactional(readOnly = true)
    public List<Hint> of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> words = Arrays.asList(lower.split("[^\\p{L}0-9]+"));
        return jdbc.sql(
                        "select word, hs from pricing.hs_hint where length(hs) = 6 and (word in (:words)"
                                + " or (position(word in :text) > 0 and word ~ '[^a-z]')) order by position(word in :text), word")
                .param("words", words)
                .param("text", lower)
                .query((row, n) -> new Hint(row.getString("word"), row.getString("hs")))
                .list();
    }
}
