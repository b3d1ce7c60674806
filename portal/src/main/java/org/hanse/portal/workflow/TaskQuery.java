package org.hanse.portal.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hanse.workflow.TaskFilter;
import org.jspecify.annotations.Nullable;

/**
 * What of the list is asked for, as it stands in the address.
 *
 * @param role one of the reader's roles
 * @param process key of a process: the kind of business
 * @param due {@code overdue}, {@code today} (the next 24 hours) or {@code week}
 * @param mine only what nobody else has claimed
 * @param whose {@code free} (nobody's and mine), {@code mine} (claimed by me) or {@code team} (colleagues' too)
 * @param deal only tasks of this deal
 */
record TaskQuery(
        @Nullable String role,
        @Nullable String process,
        @Nullable String due,
        @Nullable Boolean mine,
        @Nullable String whose,
        @Nullable UUID deal) {

    /** A kind of business and the processes that carry it; where it is not here, it is one of its own name. */
    private static final Map<String, List<String>> KINDS = Map.of(
            "trade-order", List.of("trade-order", "trade-shipment"),
            "escrow-payment", List.of("escrow-payment", "escrow-payout"),
            "supplier-onboarding", List.of("supplier-onboarding", "company-screening"));

    /** What is asked for; where nothing is said of whose tasks, the other is meant. */
    TaskFilter filter(Clock clock, TaskFilter.Whose otherwise) {
        return new TaskFilter(
                blankToNull(role),
                process == null || process.isBlank() ? List.of() : KINDS.getOrDefault(process, List.of(process)),
                before(clock.instant()),
                whose(otherwise),
                deal);
    }

    private TaskFilter.Whose whose(TaskFilter.Whose otherwise) {
        return switch (Objects.requireNonNullElse(whose, "")) {
            case "free" -> TaskFilter.Whose.FREE_OR_MINE;
            case "mine" -> TaskFilter.Whose.MINE;
            case "team" -> TaskFilter.Whose.ALL;
            default -> Boolean.TRUE.equals(mine) ? TaskFilter.Whose.FREE_OR_MINE : otherwise;
        };
    }

    private @Nullable Instant before(Instant now) {
        return switch (Objects.requireNonNullElse(due, "")) {
            case "overdue" -> now;
            case "today" -> now.plus(Duration.ofDays(1));
            case "week" -> now.plus(Duration.ofDays(7));
            default -> null;
        };
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
