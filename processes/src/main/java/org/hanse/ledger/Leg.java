package org.hanse.ledger;

import org.hanse.kernel.DealId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One side of a posting.
 *
 * @param account kind of account
 * @param deal whose account; null exactly for the platform's own
 * @param debit debit or credit
 * @param amount greater than zero
 */
public record Leg(AccountKind account, @Nullable DealId deal, boolean debit, Money amount) {

    public Leg {
        if (account.isOfDeal() != (deal != null)) {
            throw new IllegalArgumentException("Account " + account + " of " + deal);
        }
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("An entry is greater than zero, not " + amount);
        }
    }

    /** Minor units, positive for a debit, negative for a credit. */
    long signedMinor() {
        long minor = amount.getAmountMinorLong();
        return debit ? minor : -minor;
    }
}
