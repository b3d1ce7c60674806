package org.hanse.escrow;

import java.util.Locale;
import org.hanse.ledger.AccountKind;

/** Why money leaves escrow, to whom, and from which account of the deal. */
public enum PaymentKind {
    /** To the supplier, for what was accepted. */
    RELEASE(AccountKind.SUPP_PAY),
    /** To the supplier, its part of a settled claim. */
    SPLIT(AccountKind.SUPP_PAY),
    /** Back to the buyer. */
    REFUND(AccountKind.REFUND_PAY),
    /** Back to the buyer, who paid too much. */
    OVERPAYMENT(AccountKind.OVERPAY);

    private final AccountKind from;

    PaymentKind(AccountKind from) {
        this.from = from;
    }

    /** The account of the deal that owes it. */
    public AccountKind from() {
        return from;
    }

    /** Whether the supplier gets it. */
    public boolean isToSupplier() {
        return from == AccountKind.SUPP_PAY;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PaymentKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
