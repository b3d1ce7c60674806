package org.hanse.kernel;

/** Refusals that every room shares. */
public enum KernelReason implements Reason {
    /** There is no such thing, or it is not for this actor. */
    UNKNOWN(Kind.UNKNOWN),
    /** The actor's role does not allow the act. */
    NOT_ALLOWED(Kind.FORBIDDEN),
    /** Another change came first. */
    CHANGED_MEANWHILE(Kind.CONFLICT),
    /** A field is missing or malformed. */
    INVALID_FIELD(Kind.INVALID),
    /** An amount has more decimals than its currency. */
    TOO_MANY_DECIMALS(Kind.INVALID),
    /** The currency is unknown or has no minor unit. */
    UNKNOWN_CURRENCY(Kind.INVALID);

    private final Kind kind;

    KernelReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
