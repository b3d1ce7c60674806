package org.hanse.portal.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stop of the five-minute tour.
 *
 * @param no from 1
 * @param key of its words
 * @param who username of the person in whose chair one sits
 * @param story whose page is shown, or null for the list of tasks
 * @param more added to the story's page
 */
record TourStop(int no, String key, String who, @Nullable String story, String more) {

    static final List<TourStop> ALL = List.of(
            new TourStop(1, "tasks", "jana", null, ""),
            new TourStop(2, "comparison", "jana", "compare", ""),
            new TourStop(3, "award", "jana", "motors", ""),
            new TourStop(4, "supplier", "chen", "batteries", "?lang=zh-CN"),
            new TourStop(5, "papers", "miriam", null, "?lang=en"),
            new TourStop(6, "money", "jana", "castings", "/money?lang=en"));

    static @Nullable TourStop of(int no) {
        return no < 1 || no > ALL.size() ? null : ALL.get(no - 1);
    }

    /** Number of the one after it; after the last one the tour is over. */
    public int next() {
        return no + 1;
    }

    /** Number of stops. */
    public int of() {
        return ALL.size();
    }

    /** By what name one finds the person's tile. */
    public String person() {
        return Cast.player(who).orElseThrow().name();
    }
}
