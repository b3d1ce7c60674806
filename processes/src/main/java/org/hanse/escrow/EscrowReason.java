package org.hanse.escrow;

import org.hanse.kernel.Reason;

/** Why money is not moved. */
public enum EscrowReason implements Reason {
    /** The state does not allow this event; nothing was posted. */
    ILLEGAL_EVENT(Kind.CONFLICT),
    /** There is no escrow for the deal. */
    NO_ESCROW(Kind.UNKNOWN),
    /** The amount is in another currency than the deal. */
    WRONG_CURRENCY(Kind.INVALID),
    /** The amount is zero or negative. */
    NOT_POSITIVE(Kind.INVALID),
    /** More than what is held and free. */
    NOT_ENOUGH_HELD(Kind.CONFLICT),
    /** A release is being checked, or a claim runs: the money cannot simply go back. */
    MONEY_SPOKEN_FOR(Kind.CONFLICT),
    /** The key was used for another amount. */
    KEY_USED_FOR_ANOTHER_AMOUNT(Kind.CONFLICT),
    /** Both parts do not add up to the disputed amount. */
    PARTS_DO_NOT_ADD_UP(Kind.INVALID),
    /** The claim is unknown or closed. */
    NO_OPEN_CLAIM(Kind.CONFLICT),
    /** Compliance has blocked the deal's money. */
    FROZEN(Kind.CONFLICT),
    /** The supplier's payout account is not verified, or in its cooling-off time. */
    PAYOUT_ACCOUNT_NOT_VERIFIED(Kind.CONFLICT),
    /** A second person has to decide, who did not decide first. */
    SECOND_PERSON_NEEDED(Kind.FORBIDDEN),
    /** No end-to-end id of ours. */
    UNKNOWN_PAYMENT(Kind.UNKNOWN),
    /** No holder with a licence is named: a deal cannot be paid into escrow. */
    NO_HOLDER(Kind.CONFLICT),
    /** The credit was already assigned. */
    CREDIT_ALREADY_ASSIGNED(Kind.CONFLICT),
    /** A side of the deal is not screened clear: no money is asked for yet. */
    PARTY_NOT_CLEAR(Kind.CONFLICT),
    /** A reason has to be given. */
    REASON_MISSING(Kind.INVALID),
    /** The buyer still has to pay for what was agreed; argument: what is due in all. */
    MONEY_STILL_AWAITED(Kind.CONFLICT);

    private final Kind kind;

    EscrowReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
