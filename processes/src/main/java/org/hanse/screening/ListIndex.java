package org.hanse.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Entries of lists, searchable by name and by number. */
final class ListIndex {

    /** Numbers with fewer characters say too little. */
    static final int SHORTEST_NUMBER = 5;

    private final NameIndex<ListedEntry> names;
    private final Map<String, List<ListedEntry>> byNumber = new HashMap<>();

    ListIndex(Collection<ListedEntry> entries) {
        List<NameIndex.Name<ListedEntry>> all = new ArrayList<>();
        for (ListedEntry entry : entries) {
            entry.party().names().forEach(name -> all.add(new NameIndex.Name<>(entry, name.name())));
            entry.party()
                    .identifiers()
                    .forEach(number -> byNumber.computeIfAbsent(normalise(number.value()), n -> new ArrayList<>())
                            .add(entry));
        }
        names = new NameIndex<>(all);
    }

    /** All names and aliases that score 0.85 or more. */
    List<NameIndex.Match<ListedEntry>> byName(String name) {
        return names.search(name);
    }

    /** Entries with exactly this number; numbers below five characters say too little. */
    List<ListedEntry> byNumber(String number) {
        String normal = normalise(number);
        return normal.length() < SHORTEST_NUMBER ? List.of() : byNumber.getOrDefault(normal, List.of());
    }

    static String normalise(String number) {
        return number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
