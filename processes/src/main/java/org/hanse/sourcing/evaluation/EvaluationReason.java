package org.hanse.sourcing.evaluation;

import org.hanse.kernel.Reason;

/** Why something about judging offers is refused. */
public enum EvaluationReason implements Reason {
    /** The weights do not add up to exactly 100. */
    WEIGHTS_NOT_100(Kind.INVALID),
    /** A criterion stands there twice. */
    CRITERION_TWICE(Kind.INVALID),
    /** The request has no such criterion, or evaluators give no points for it. */
    CRITERION_UNKNOWN(Kind.INVALID),
    /** Points are between 0 and 100, with two decimals at most. */
    POINTS_OUT_OF_RANGE(Kind.INVALID),
    /** The request was written without criteria. */
    NOT_JUDGED_BY_POINTS(Kind.CONFLICT),
    /** Offers are judged after the opening and before the award. */
    NOT_OPEN_FOR_POINTS(Kind.CONFLICT),
    /** Points were handed in and stay. */
    ALREADY_HANDED_IN(Kind.CONFLICT),
    /** Points for some offers are missing. */
    POINTS_MISSING(Kind.CONFLICT),
    /** Only who has handed in own points may see or settle those of others. */
    HAND_IN_FIRST(Kind.FORBIDDEN),
    /** Points were settled before. */
    ALREADY_SETTLED(Kind.CONFLICT),
    /** The award does not go to the first in points, and no reason is given. */
    REASON_NEEDED(Kind.INVALID),
    /** Evaluators are far apart, or have not handed in. */
    POINTS_NOT_SETTLED(Kind.CONFLICT);

    private final Kind kind;

    EvaluationReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
