package org.hanse.tax;

import org.hanse.kernel.Reason;

/** Why a tax matter is refused. */
public enum TaxReason implements Reason {
    /** Form or check digits of the VAT number are wrong, or the register is not asked for its state. */
    VAT_NUMBER_NOT_WELL_FORMED(Kind.INVALID),
    /** The register never got this question. */
    UNKNOWN_QUESTION(Kind.UNKNOWN),
    /** The buyer is no taxable person: Hanse is for businesses. */
    BUYER_NOT_TAXABLE(Kind.INVALID),
    /** A person has to decide: the place of supply follows a special rule. */
    DECIDED_BY_HAND(Kind.CONFLICT),
    /** No rate of the state is known for the day. */
    NO_RATE(Kind.CONFLICT),
    /** The invoice breaks rules of EN 16931. */
    INVOICE_WRONG(Kind.INVALID);

    private final Kind kind;

    TaxReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
