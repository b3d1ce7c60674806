package org.hanse.escrow.statement;

import org.hanse.kernel.Reason;

/** Why a break is not closed so. */
public enum StatementReason implements Reason {
    /** Somebody has explained it before. */
    ALREADY_EXPLAINED(Kind.CONFLICT),
    /** It is said to be booked meanwhile, and is not. */
    NOT_BOOKED_YET(Kind.CONFLICT),
    /** Only a debit of the bank that stands in no book of ours can be a charge. */
    NO_CHARGE(Kind.CONFLICT);

    private final Kind kind;

    StatementReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
