package org.hanse.party;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Codes of trade and transport places, UNECE Recommendation 16, with the places that Hanse ships as data. */
public final class UnLocode {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Map<String, Place> PLACES = read();

    private UnLocode() {}

    /** What can be done at a place; the number is the function code of the list. */
    public enum Function {
        PORT('1'),
        RAIL('2'),
        ROAD('3'),
        AIRPORT('4');

        private final char code;

        Function(char code) {
            this.code = code;
        }
    }

    /**
     * A place of the list.
     *
     * @param functions the list's function codes, such as {@code 1234}
     */
    public record Place(String code, String name, String functions) {
        /** Whether the place has the function. */
        public boolean has(Function function) {
            return functions.indexOf(function.code) >= 0;
        }
    }

    /** Whether the code has the right form: an ISO 3166 country and three of A to Z and 2 to 9. */
    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches() && COUNTRIES.contains(text.substring(0, 2));
    }

    /** The place, where the shipped list has it. */
    public static Optional<Place> find(String code) {
        return Optional.ofNullable(PLACES.get(code));
    }

    /** Whether the code is in the list with the function. */
    public static boolean isA(Function function, String code) {
        return find(code).filter(place -> place.has(function)).isPresent();
    }

    /** All places of the shipped list, by code. */
    public static Collection<Place> all() {
        return PLACES.values();
    }

    private static Map<String, Place> read() {
        try (InputStream in = Objects.requireNonNull(UnLocode.class.getResourceAsStream("unlocode.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, Place> places = new TreeMap<>();
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split(",")))
                    .map(cells -> new Place(cells.get(0), cells.get(1), cells.get(2)))
                    .forEach(place -> places.put(place.code(), place));
            return Collections.unmodifiableMap(places);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
