package org.hanse.screening;

import org.hanse.kernel.Reason;

/** Why something about screening is refused. */
public enum ScreeningReason implements Reason {
    /** The list is older than the one in force. */
    OLDER_LIST(Kind.CONFLICT),
    /** The import was decided about meanwhile, or never waited. */
    IMPORT_NOT_HELD(Kind.CONFLICT),
    /** The second officer has to be another person than the first. */
    SAME_OFFICER(Kind.FORBIDDEN),
    /** The hit does not belong to this screening. */
    UNKNOWN_HIT(Kind.INVALID),
    /** The screening was decided meanwhile. */
    ALREADY_DECIDED(Kind.CONFLICT);

    private final Kind kind;

    ScreeningReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
