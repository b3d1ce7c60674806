package org.hanse.customs;

import org.hanse.kernel.Reason;

/** Why something about papers and customs is refused. */
public enum CustomsReason implements Reason {
    /** Only the supplier of the deal supplies its papers. */
    NOT_THE_SUPPLIER(Kind.FORBIDDEN),
    /** The code has not 6, 8 or 10 digits, or no chapter that exists. */
    HS_CODE_WRONG(Kind.INVALID),
    /** Each line needs a code and a country of origin. */
    LINE_NOT_CLASSIFIED(Kind.INVALID),
    /** Weights and packages of each line come first. */
    NOT_PACKED(Kind.CONFLICT),
    /** The line is not in the shipment, or stands twice. */
    WRONG_LINE(Kind.INVALID),
    /** Gross weight is less than net weight. */
    GROSS_BELOW_NET(Kind.INVALID),
    /** Hanse prints commercial invoice and packing list only. */
    NOT_PRINTED(Kind.INVALID),
    /** A fact is named that no paper says. */
    UNKNOWN_FACT(Kind.INVALID),
    /** Mandatory papers are missing. */
    PAPERS_MISSING(Kind.CONFLICT),
    /** The papers have been decided; nothing is supplied any more. */
    PAPERS_CLOSED(Kind.CONFLICT),
    /** Who sends back, accepts, holds or stops says why. */
    REASON_MISSING(Kind.INVALID),
    /** A set in which something differs is not cleared; it is sent back, accepted with a reason or held. */
    STILL_DIFFERS(Kind.CONFLICT),
    /** Who held the papers does not lift the hold alone. */
    SAME_PERSON(Kind.FORBIDDEN),
    /** The code is not one of those that are argued about. */
    NO_CANDIDATE(Kind.INVALID),
    /** A proof of this kind is at hand. */
    PROOF_THERE(Kind.CONFLICT),
    /** A movement reference number has two digits, a country and 14 letters or digits. */
    MRN_WRONG(Kind.INVALID),
    /** Nothing was typed, or too much. */
    READING_EMPTY(Kind.INVALID),
    /** A paper came in a new version while the reviewer was reading; argument: the papers' kinds. */
    CHANGED_WHILE_READING(Kind.CONFLICT);

    private final Kind kind;

    CustomsReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
