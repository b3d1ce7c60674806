package org.hanse.workflow;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of the inbox to show; null means no limit by this.
 *
 * @param role one of the actor's roles
 * @param processKeys only tasks of these processes
 * @param dueBefore only tasks due before this instant (UTC)
 * @param whose by who has claimed them
 * @param dealId only tasks of this deal
 */
public record TaskFilter(
        @Nullable String role,
        List<String> processKeys,
        @Nullable Instant dueBefore,
        Whose whose,
        @Nullable UUID dealId) {

    public TaskFilter {
        processKeys = List.copyOf(processKeys);
    }

    /** Everything that the actor may do. */
    public static TaskFilter everything() {
        return new TaskFilter(null, List.of(), null, Whose.ALL, null);
    }

    /** Everything of one deal that the actor may do. */
    public static TaskFilter ofDeal(UUID deal) {
        return new TaskFilter(null, List.of(), null, Whose.ALL, deal);
    }

    /** Whose tasks. */
    public enum Whose {
        /** All that the actor's role may do. */
        ALL,
        /** Those that nobody or the actor has claimed. */
        FREE_OR_MINE,
        /** Those that the actor has claimed. */
        MINE
    }
}
