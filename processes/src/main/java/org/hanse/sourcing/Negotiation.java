package org.hanse.sourcing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hanse.kernel.UnitPrice;
import org.jspecify.annotations.Nullable;

/** Vocabulary of a negotiation. */
public final class Negotiation {

    private Negotiation() {}

    /**
     * One round.
     *
     * @param deadline improved quotations are valid before this instant (UTC)
     */
    public record Round(
            int no, String message, Instant deadline, String askedBy, Instant askedAt, List<Counter> asked) {
        public Round {
            asked = List.copyOf(asked);
        }
    }

    /** What one supplier was asked for; the price is the buyer's wish for one unit of line 1, or null. */
    public record Counter(
            UUID invitation,
            @Nullable UnitPrice wanted,
            @Nullable String currency,
            @Nullable Instant answeredAt) {}
}
