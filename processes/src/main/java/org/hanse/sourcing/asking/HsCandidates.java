package org.hanse.sourcing.asking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hanse.deal.Deal;
import org.hanse.deal.Deals;
import org.hanse.deal.OrderLine;
import org.hanse.kernel.Page;
import org.hanse.pricing.HsHints;
import org.hanse.sourcing.Rfq;
import org.hanse.sourcing.RfqLine;
import org.hanse.sourcing.Rfqs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes tariff codes for a product's words: how the company's own orders and requests of the same words were classified,
 * then what the words themselves suggest. A person decides; nothing is filled in by itself.
 */
@Service
@Transactional(readOnly = true)
public class HsCandidates {

    private static final int MOST = 5;
    private static final int SHORTEST_WORD = 4;

    private final Deals deals;
    private final Rfqs rfqs;
    private final HsHints hints;

    HsCandidates(Deals deals, Rfqs rfqs, HsHints hints) {
        this.deals = deals;
        this.rfqs = rfqs;
        this.hints = hints;
    }

    /**
     * A code with its reason.
     *
     * @param why {@code ordered}, {@code asked} or {@code word}
     * @param of the order's or request's reference, or the word
     */
    public record Candidate(String code, String why, String of) {}

    /** At most five codes, the best founded first; each once. */
    public List<Candidate> forWords(String product) {
        Set<String> wanted = words(product);
        List<Candidate> found = new ArrayList<>();
        if (!wanted.isEmpty()) {
            for (Deal deal : deals.list(null, Page.MAX_SIZE).items()) {
                for (OrderLine line : deal.lines()) {
                    add(found, wanted, line.product(), line.hsCode(), "ordered", deal.reference());
                }
            }
            for (Rfq rfq : rfqs.bought(null, Page.MAX_SIZE).items()) {
                for (RfqLine line : rfq.lines()) {
                    add(found, wanted, line.product(), line.hsCode(), "asked", rfq.reference());
                }
            }
        }
        hints.of(product).forEach(hint -> add(found, new Candidate(hint.code(), "word", hint.word())));
        return found.stream().limit(MOST).toList();
    }

    private static void add(
            List<Candidate> found, Set<String> wanted, String product, @Nullable String code, String why, String of) {
        if (code != null && alike(wanted, words(product))) {
            add(found, new Candidate(code, why, of));
        }
    }

    private static void add(List<Candidate> found, Candidate one) {
        if (found.stream().noneMatch(known -> known.code().equals(one.code()))) {
            found.add(one);
        }
    }

    /** Half of the wanted words, and at least one. */
    private static boolean alike(Set<String> wanted, Set<String> there) {
        long common = wanted.stream().filter(there::contains).count();
        return common > 0 && common * 2 >= wanted.size();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD || word.matches(".*[\\p{IsHan}].*"))
                .collect(Collectors.toSet());
    }
}
