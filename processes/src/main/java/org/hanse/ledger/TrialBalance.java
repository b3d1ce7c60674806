package org.hanse.ledger;

import org.joda.money.Money;

/** Sum of all debits and of all credits in one currency; they are equal, always. */
public record TrialBalance(String currency, Money debits, Money credits) {

    /** Debits less credits: zero. */
    public Money difference() {
        return debits.minus(credits);
    }
}
