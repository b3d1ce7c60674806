package org.hanse.customs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What one paper says. Missing is not the same as empty: a fact that could not be read is no agreement. */
public record Said(String kind, Map<Fact, String> facts) {

    public Said {
        facts = facts.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(facts));
    }

    /** As it stands, without blanks around it. */
    public Optional<String> text(Fact fact) {
        return Optional.ofNullable(facts.get(fact)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Trimmed, in upper case, blanks collapsed: the form in which texts are compared (rules R7.2). */
    public Optional<String> compared(Fact fact) {
        return text(fact).map(Said::compared);
    }

    /** The same for any text. */
    static String compared(String text) {
        return text.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }

    /** A number written with a point for the fraction and perhaps commas for thousands; empty where it is none. */
    public Optional<BigDecimal> number(Fact fact) {
        return text(fact).map(text -> text.replace(",", "")).flatMap(Said::decimal);
    }

    private static Optional<BigDecimal> decimal(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A date by ISO 8601; empty where it is none. */
    public Optional<LocalDate> date(Fact fact) {
        return text(fact).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        });
    }

    /** A list, as {@link #compared} texts in its own order. */
    public Optional<List<String>> list(Fact fact) {
        return text(fact)
                .map(text -> Arrays.stream(text.split(","))
                        .map(Said::compared)
                        .filter(one -> !one.isEmpty())
                        .toList());
    }
}
