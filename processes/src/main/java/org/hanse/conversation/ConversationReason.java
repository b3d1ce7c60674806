package org.hanse.conversation;

import org.hanse.kernel.Reason;

/** Why a message is not sent. */
public enum ConversationReason implements Reason {
    /** There is nothing in it. */
    NOTHING_SAID(Kind.INVALID),
    /** The kind of message names a day. */
    DAY_MISSING(Kind.INVALID);

    private final Kind kind;

    ConversationReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
