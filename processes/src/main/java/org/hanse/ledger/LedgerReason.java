package org.hanse.ledger;

import org.hanse.kernel.Reason;

/** Why the database refuses a posting. */
public enum LedgerReason implements Reason {
    /** A deal's account would fall below zero. */
    WOULD_BE_NEGATIVE(Kind.CONFLICT),
    /** The key stands for another posting. */
    KEY_USED_FOR_ANOTHER_POSTING(Kind.CONFLICT);

    private final Kind kind;

    LedgerReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
