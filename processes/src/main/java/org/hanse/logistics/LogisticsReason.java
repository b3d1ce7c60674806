package org.hanse.logistics;

import org.hanse.kernel.Reason;

/** Why a transport is not booked or handed over. */
public enum LogisticsReason implements Reason {
    /** Only the supplier of the deal books its transport. */
    NOT_THE_SUPPLIER(Kind.FORBIDDEN),
    /** A port is no UN/LOCODE on the list. */
    UNKNOWN_PORT(Kind.INVALID),
    /** The carrier was asked already. */
    BOOKED_ALREADY(Kind.CONFLICT),
    /** There is no confirmed booking to hand goods over for. */
    NOT_BOOKED(Kind.CONFLICT),
    /** The container number's check digit is wrong (ISO 6346). */
    CONTAINER_WRONG(Kind.INVALID);

    private final Kind kind;

    LogisticsReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
