package org.hanse.screening;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Completes {@code decide-hit}: what the first officer finds. It speaks for all hits of the screening as one group.
 *
 * @param hit where one of several hits is the match, which; null for all
 * @param reason for the record, read by the second officer and at the next difference
 */
public record DecideHit(
        @NotNull Disposition disposition,
        @Nullable UUID hit,
        @NotBlank @Size(min = 3, max = 2000) String reason) {

    /** What an officer finds. */
    public enum Disposition {
        /** Another party of a like name: the pair stays quiet while both sides stay the same. */
        FALSE_POSITIVE,
        /** The listed party itself: the company is blocked. */
        TRUE_MATCH,
        /** A second officer has to look. */
        ESCALATED
    }
}
