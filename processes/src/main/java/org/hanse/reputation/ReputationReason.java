package org.hanse.reputation;

import org.hanse.kernel.Reason;

/** Why a rating is refused. */
public enum ReputationReason implements Reason {
    /** The deal is not done. */
    DEAL_NOT_DONE(Kind.CONFLICT),
    /** This side has rated the deal already. */
    ALREADY_RATED(Kind.CONFLICT),
    /** Thirty days have passed since the deal was done. */
    TERM_OVER(Kind.CONFLICT),
    /** The stars lie between 1 and 5. */
    WRONG_STARS(Kind.INVALID);

    private final Kind kind;

    ReputationReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
