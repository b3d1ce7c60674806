package org.hanse.customs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message of the customs authority on a declaration.
 *
 * @param messageId the authority's own
 * @param localReference ours, as lodged
 * @param movementReference the authority's number (MRN), null before acceptance
 * @param outcome what it says
 * @param text the question, or the reason, or null
 * @param at when it was decided over there: a later one rules, whatever came first
 */
public record CustomsAnswer(
        String messageId,
        String localReference,
        @Nullable String movementReference,
        Outcome outcome,
        @Nullable String text,
        Instant at) {

    /** What the authority decided. */
    public enum Outcome {
        ACCEPTED,
        QUERY,
        HELD,
        RELEASED,
        REJECTED,
        /** Exported goods left the Union: said after their release, it changes nothing but the proof of exit. */
        EXITED
    }
}
