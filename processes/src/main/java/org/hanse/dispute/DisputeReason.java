package org.hanse.dispute;

import org.hanse.kernel.Reason;

/** Why something about a dispute is refused. */
public enum DisputeReason implements Reason {
    /** The parts of an outcome do not add up to the disputed amount. */
    PARTS_DO_NOT_ADD_UP(Kind.INVALID),
    /** The amount is not above zero, or in another currency than the deal's. */
    WRONG_AMOUNT(Kind.INVALID),
    /** A share has to lie between 0 and 100 percent. */
    WRONG_SHARE(Kind.INVALID),
    /** The actor is no party of the deal. */
    NOT_A_PARTY(Kind.UNKNOWN),
    /** The dispute has gone on meanwhile; the step is no longer open. */
    NOT_IN_THIS_STATE(Kind.CONFLICT),
    /** Nobody accepts or declines an own offer. */
    OWN_OFFER(Kind.CONFLICT),
    /** The offer was answered or replaced meanwhile. */
    OFFER_CLOSED(Kind.CONFLICT),
    /** The arbiter may not be the one who mediated, nor someone with an earlier part in the case. */
    SAME_PERSON(Kind.FORBIDDEN),
    /** The term for a claim is over: 30 days after delivery. */
    TOO_LATE(Kind.CONFLICT),
    /** Another claim about the same thing is open already. */
    ALREADY_OPEN(Kind.CONFLICT);

    private final Kind kind;

    DisputeReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
