package org.hanse.customs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Builds findings: one statement a paper, compared with each other, the one that stands out marked. */
final class Compare {

    static final String CONTRACT = "contract";

    private final String key;
    private final String rule;
    private boolean severe = true;
    private String tolerance = "";
    private final List<Finding.Value> said = new ArrayList<>();

    private Compare(String key, String rule) {
        this.key = key;
        this.rule = rule;
    }

    static Compare of(String key, String rule) {
        return new Compare(key, rule);
    }

    Compare warning() {
        this.severe = false;
        return this;
    }

    Compare within(String text) {
        this.tolerance = text;
        return this;
    }

    Compare says(String paper, String text) {
        said.add(new Finding.Value(paper, text, false));
        return this;
    }

    /** What the paper says; a paper that is not there says nothing at all. */
    Compare says(Optional<Said> paper, Fact fact) {
        paper.ifPresent(one -> says(one.kind(), one.text(fact).orElse("")));
        return this;
    }

    /** As {@link #says(Optional, Fact)}, left out where the paper is silent: only what was said is compared. */
    Compare maySay(Optional<Said> paper, Fact fact) {
        paper.flatMap(one -> one.text(fact).map(text -> Map.entry(one.kind(), text)))
                .ifPresent(entry -> says(entry.getKey(), entry.getValue()));
        return this;
    }

    /** Equal once read by the function; what cannot be read is its own state, and fewer than two say nothing. */
    <T> Optional<Finding> equal(Function<String, Optional<T>> read, BiPredicate<T, T> same) {
        if (said.size() < 2 || said.stream().allMatch(value -> value.text().isEmpty())) {
            return Optional.empty();
        }
        List<Optional<T>> values =
                said.stream().map(value -> read.apply(value.text())).toList();
        if (values.stream().anyMatch(Optional::isEmpty)) {
            return Optional.of(
                    finding(Finding.Status.UNREAD, at -> values.get(at).isEmpty()));
        }
        List<T> known = values.stream().map(Optional::orElseThrow).toList();
        T rule = mostSaid(known, same);
        boolean agrees = known.stream().allMatch(value -> same.test(rule, value));
        return Optional.of(finding(
                agrees ? Finding.Status.AGREES : Finding.Status.DIFFERS, at -> !same.test(rule, known.get(at))));
    }

    /** Equal texts after trimming, upper-casing and collapsing blanks. */
    Optional<Finding> equalText() {
        return equal(Compare::readable, String::equals);
    }

    static Optional<String> readable(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(Said.compared(text));
    }

    static Optional<BigDecimal> number(String text) {
        return new Said("", Map.of(Fact.TOTAL, text)).number(Fact.TOTAL);
    }

    /** A verdict that something else worked out. */
    Finding verdict(boolean agrees) {
        return finding(agrees ? Finding.Status.AGREES : Finding.Status.DIFFERS, at -> !agrees && at == said.size() - 1);
    }

    /** Something could not be read. */
    Finding unread() {
        return finding(Finding.Status.UNREAD, at -> said.get(at).text().isEmpty());
    }

    private Finding finding(Finding.Status status, java.util.function.IntPredicate odd) {
        List<Finding.Value> marked = new ArrayList<>();
        for (int at = 0; at < said.size(); at++) {
            Finding.Value value = said.get(at);
            boolean stands = status != Finding.Status.AGREES && odd.test(at);
            marked.add(new Finding.Value(value.paper(), value.text(), stands));
        }
        return new Finding(key, rule, status, severe, marked, tolerance, null);
    }

    private static <T> T mostSaid(List<T> values, BiPredicate<T, T> same) {
        Map<Integer, Long> counts = values.stream()
                .collect(Collectors.groupingBy(value -> indexOfSame(values, value, same), Collectors.counting()));
        int best = counts.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue()
                        .thenComparing(Map.Entry.<Integer, Long>comparingByKey().reversed()))
                .orElseThrow()
                .getKey();
        return values.get(best);
    }

    private static <T> int indexOfSame(List<T> values, T value, BiPredicate<T, T> same) {
        int at = 0;
        while (!same.test(values.get(at), value)) {
            at++;
        }
        return at;
    }
}
