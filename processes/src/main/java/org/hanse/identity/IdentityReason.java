package org.hanse.identity;

import org.hanse.kernel.Reason;

/** Why somebody at the door is refused. */
public enum IdentityReason implements Reason {
    /** The same was asked for too often within the hour. */
    TOO_OFTEN(Kind.TOO_OFTEN),
    /** The link was used, has ended, or was replaced by a newer one. */
    LINK_ENDED(Kind.CONFLICT),
    /** A password has at least 12 characters. */
    PASSWORD_TOO_SHORT(Kind.INVALID),
    /** A password has at most 72 bytes. */
    PASSWORD_TOO_LONG(Kind.INVALID),
    /** A password that anybody would try first. */
    PASSWORD_TOO_EASY(Kind.INVALID);

    private final Kind kind;

    IdentityReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
