package org.hanse.sourcing;

import org.hanse.kernel.Reason;

/** Why sourcing refuses. */
public enum SourcingReason implements Reason {
    /** The deadline lies in the past or further away than a year. */
    DEADLINE_NOT_AHEAD(Kind.INVALID),
    /** A supplier is named twice, or is the buyer's own company. */
    INVITED_TWICE(Kind.INVALID),
    /** An invitation needs a company or a mail address. */
    NOBODY_INVITED(Kind.INVALID),
    /** The request is in another state than the act needs. */
    NOT_NOW(Kind.CONFLICT),
    /** It has left the house already. */
    ALREADY_SENT(Kind.CONFLICT),
    /** The answer came at or after the deadline. */
    LATE(Kind.CONFLICT),
    /** Each line of the request needs one price. */
    LINE_NOT_PRICED(Kind.INVALID),
    /** The goods are priced with nothing. */
    PRICE_IS_ZERO(Kind.INVALID),
    /** The quotation ends before the buyer can compare it. */
    VALIDITY_TOO_SHORT(Kind.INVALID),
    /** Nothing stands that could be withdrawn. */
    NOTHING_TO_WITHDRAW(Kind.CONFLICT),
    /** The supplier has not been asked in this round. */
    NOT_IN_ROUND(Kind.CONFLICT),
    /** Not all have answered and the deadline is not over. */
    TOO_EARLY_TO_OPEN(Kind.CONFLICT),
    /** The supplier has replaced this quotation; the buyer looks at an old version. */
    OFFER_REPLACED(Kind.CONFLICT),
    /** The offer's validity is over. */
    OFFER_EXPIRED(Kind.CONFLICT),
    /** The offer no longer stands. */
    OFFER_GONE(Kind.CONFLICT),
    /** Each line that is not yet ordered is awarded once, no other. */
    LINE_NOT_AWARDED(Kind.INVALID),
    /** Less would be ordered than the supplier's least order. */
    BELOW_MINIMUM(Kind.CONFLICT),
    /** Another person than the proposer has to approve. */
    OWN_PROPOSAL(Kind.FORBIDDEN),
    /** The approver's own limit is lower than the amount. */
    ABOVE_OWN_LIMIT(Kind.FORBIDDEN),
    /** The six digits are wrong, used up or older than fifteen minutes. */
    CODE_WRONG(Kind.INVALID),
    /** The registration number's check character is wrong. */
    REGISTRATION_WRONG(Kind.INVALID),
    /** The company's name is needed with the first answer. */
    COMPANY_NEEDED(Kind.INVALID),
    /** The supplier is blocked by screening. */
    SUPPLIER_BLOCKED(Kind.CONFLICT),
    /** The supplier was asked and has not answered yet. */
    ASKED_ALREADY(Kind.CONFLICT),
    /** Nobody has asked for a longer validity. */
    NOTHING_TO_EXTEND(Kind.CONFLICT),
    /** The time for questions is over. */
    QUESTIONS_OVER(Kind.CONFLICT),
    /** The link's time is over: 30 days after the last deadline. */
    LINK_OVER(Kind.UNKNOWN),
    /** Everybody has answered, said no, or was not reached. */
    NOBODY_SILENT(Kind.CONFLICT),
    /** All who are silent were reminded within 24 hours. */
    REMINDED_TODAY(Kind.TOO_OFTEN),
    /** No more than twenty suppliers, twenty rounds. */
    TOO_MANY(Kind.INVALID);

    private final Kind kind;

    SourcingReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
