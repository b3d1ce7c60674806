package org.hanse.sourcing.asking;

import org.hanse.kernel.Reason;

/** Why something cannot be made into a request. */
public enum AskReason implements Reason {
    /** The number may be a thousand or a fraction, as 1,000 may. */
    NUMBER_AMBIGUOUS(Kind.INVALID),
    /** The file is neither a workbook nor a table of text. */
    TABLE_UNREADABLE(Kind.INVALID),
    /** The file or what it unfolds to is larger than any list of goods. */
    TABLE_TOO_LARGE(Kind.INVALID),
    /** The table has no rows. */
    TABLE_EMPTY(Kind.INVALID),
    /** Some rows cannot be taken as they stand. */
    TABLE_WRONG(Kind.INVALID),
    /** More lines than a request has. */
    TOO_MANY_LINES(Kind.INVALID),
    /** More unfinished requests than anybody goes on with. */
    TOO_MANY_DRAFTS(Kind.CONFLICT);

    private final Kind kind;

    AskReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String capability() {
        return "sourcing";
    }
}
