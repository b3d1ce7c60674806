package org.hanse.screening;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Searches a fixed set of names; the door of {@link NameIndex} for benches and for who has names but no lists. */
public final class NameSearch {

    private final NameIndex<String> index;

    public NameSearch(Collection<String> names) {
        index = new NameIndex<>(names.stream()
                .distinct()
                .map(name -> new NameIndex.Name<>(name, name))
                .toList());
    }

    /** All names that score 0.85 or more, with their scores; none is ever missed. */
    public Map<String, Double> find(String query) {
        Map<String, Double> found = new TreeMap<>();
        index.search(query).forEach(match -> found.put(match.name().key(), match.score()));
        return found;
    }
}
