package org.hanse.document;

import org.hanse.kernel.Reason;

/** Why a document is not taken, found or printed. */
public enum PaperReason implements Reason {
    /** There are no bytes. */
    EMPTY(Kind.INVALID),
    /** More bytes than {@link Documents#MAX_BYTES}. */
    TOO_LARGE(Kind.INVALID),
    /** The content is of a type that is not taken; a name's ending does not change that. */
    TYPE_NOT_TAKEN(Kind.INVALID),
    /** The PDF carries scripts, starts programs or has files inside. */
    ACTIVE_CONTENT(Kind.INVALID),
    /** The stored bytes are no longer what was stored. */
    DAMAGED(Kind.CONFLICT),
    /** The machine has no font for a character of the record. */
    NO_GLYPH(Kind.CONFLICT);

    private final Kind kind;

    PaperReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
