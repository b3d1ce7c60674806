package org.hanse.customs;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A compliance officer decides about a set of papers; completes {@code review-papers}. */
public record ReviewPapers(
        @NotNull Decision decision,
        @Nullable @Size(max = 2000) String reason) {

    /** What is decided. */
    public enum Decision {
        /** Everything is in order. */
        CLEAR,
        /** The supplier corrects; says what. */
        SEND_BACK,
        /** The differences are taken as they are; says why. */
        ACCEPT,
        /** Nothing goes on until somebody else has looked; says why. */
        HOLD
    }
}
