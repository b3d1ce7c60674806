package org.hanse.party;

import org.hanse.kernel.Reason;

/** Why something about a company's data is refused. */
public enum PartyReason implements Reason {
    /** The number's form or check digit is wrong. */
    WRONG_IDENTIFIER(Kind.INVALID),
    /** The IBAN's country, length or check digits are wrong. */
    WRONG_IBAN(Kind.INVALID),
    /** An account needs an IBAN, or a number with the bank's BIC or clearing code. */
    ACCOUNT_INCOMPLETE(Kind.INVALID),
    /** The account was verified or closed meanwhile. */
    ACCOUNT_NOT_CLAIMED(Kind.CONFLICT),
    /** Who added an account does not verify it. */
    SAME_PERSON(Kind.FORBIDDEN),
    /** A share lies above 0 and up to 100 percent. */
    WRONG_SHARE(Kind.INVALID),
    /** Five codes went to the address within the hour. */
    TOO_MANY_CODES(Kind.TOO_OFTEN),
    /** Somebody with this address is registered. */
    ADDRESS_KNOWN(Kind.CONFLICT),
    /** A company has no such role to give. */
    ROLE_UNKNOWN(Kind.INVALID),
    /** A limit is kept in the currency of the company's books. */
    LIMIT_IN_BASE_CURRENCY(Kind.INVALID),
    /** Somebody has to be able to invite. */
    LAST_ADMINISTRATOR(Kind.CONFLICT),
    /** Nobody decides how much he may order alone. */
    OWN_LIMIT(Kind.FORBIDDEN),
    /** Who stands in is another person of the same company. */
    STAND_IN_COLLEAGUE(Kind.INVALID),
    /** An absence ends today or later, not before it begins, and does not last longer; argument: days. */
    ABSENCE_DAYS(Kind.INVALID),
    /** There is a stand-in for some of these days; arguments: first and last day. */
    ABSENCE_OVERLAPS(Kind.CONFLICT);

    private final Kind kind;

    PartyReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
