package org.hanse.ledger;

/** Kinds of account (rules R4.2); the same list stands in {@code ledger.account_kind}. */
public enum AccountKind {
    /** Asset: client money at the holder's bank. */
    BANK(false, false),
    /** Asset: the platform's own money. */
    BANK_OWN(false, false),
    /** Liability: credits that belong to no deal yet. */
    SUSPENSE(true, false),
    /** Income: commission. */
    COMM(true, false),
    /** Liability: value added tax on commission. */
    VAT_OUT(true, false),
    /** Gain (credit) or loss (debit) of exchange. */
    FX(true, false),
    /** Expense: bank charges and tolerated differences. */
    CHARGES(false, false),
    /** Liability: credits being allocated; zero after each allocation. */
    BUYER_CLR(true, true),
    /** Liability: held for the deal, free of claims. */
    ESCROW(true, true),
    /** Liability: held for the deal while a claim runs ({@code ESCROW:{deal}:CLAIM}). */
    ESCROW_CLAIM(true, true),
    /** Liability: owed to the supplier. */
    SUPP_PAY(true, true),
    /** Liability: owed back to the buyer. */
    REFUND_PAY(true, true),
    /** Liability: paid beyond what was due. */
    OVERPAY(true, true),
    /** Liability: payout instructed and not yet booked. */
    TRANSIT(true, true),
    /** Asset: claim on the buyer after a late return of funding. */
    CLAIM(false, true);

    private final boolean creditNormal;
    private final boolean ofDeal;

    AccountKind(boolean creditNormal, boolean ofDeal) {
        this.creditNormal = creditNormal;
        this.ofDeal = ofDeal;
    }

    /** Whether a credit makes it larger. */
    public boolean isCreditNormal() {
        return creditNormal;
    }

    /** Whether each deal has its own, which can never be negative. */
    public boolean isOfDeal() {
        return ofDeal;
    }
}
