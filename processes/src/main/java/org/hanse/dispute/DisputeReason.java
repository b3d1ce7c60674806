package org.hanse.dispute;

import org.hanse.kernel.Reason;

/** Why something about a dispute is refused. */
public enum DisputeReason implements Reason {
    /** The parts of an outcome do not add up to the disputed amount. */
    PARTS_DO_NOT_ADD_UP(Kind.INVALID),
    /** A share has to lie between 0 and 100 percent. */
    WRONG_SHARE(Kind.INVALID),
    /** An offer needs the buyer's share. */
    SHARE_MISSING(Kind.INVALID),
    /** The dispute has gone on meanwhile; the step is no longer open. */
    NOT_IN_THIS_STATE(Kind.CONFLICT),
    /** There is no offer of the other side to accept. */
    NO_OFFER(Kind.CONFLICT),
    /** Only the buyer can withdraw the claim. */
    ONLY_THE_BUYER(Kind.FORBIDDEN),
    /** The arbiter may not be the person who mediated. */
    SAME_PERSON(Kind.FORBIDDEN);

    private final Kind kind;

    DisputeReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
