package org.hanse.messaging;

import org.hanse.kernel.Reason;

/** Why messaging refuses. */
public enum MessagingReason implements Reason {
    /** There is no such exchange. */
    NO_SUCH_EXCHANGE(Kind.UNKNOWN),
    /** There is no such dead letter. */
    NO_SUCH_DEAD_LETTER(Kind.UNKNOWN),
    /** Somebody has decided on it already. */
    ALREADY_DECIDED(Kind.CONFLICT),
    /** Nothing is thrown away without a reason. */
    REASON_MISSING(Kind.INVALID),
    /** Another message was told under this key of its kind: one of the two would be lost. */
    TOLD_OTHERWISE(Kind.CONFLICT),
    /** The idempotency key was used for another request. */
    KEY_REUSED(Kind.INVALID);

    private final Kind kind;

    MessagingReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
