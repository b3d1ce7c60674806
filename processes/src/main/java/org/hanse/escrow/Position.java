package org.hanse.escrow;

import org.joda.money.Money;

/**
 * Where each cent of a deal is. Always {@code funded = held + inClaim + released + refunded} (invariant I3).
 *
 * @param state internal name of the state; pages speak people's words
 * @param due what the buyer has to pay in all
 * @param funded what came in for the deal, without overpayment
 * @param held what lies in escrow and is free of claims
 * @param inClaim what is set aside while claims run
 * @param released gross amount released to the supplier, commission and its VAT included
 * @param refunded what went, or is on its way, back to the buyer
 */
public record Position(
        EscrowState state, Money due, Money funded, Money held, Money inClaim, Money released, Money refunded) {

    /** What the buyer still has to pay; never negative. */
    public Money outstanding() {
        Money open = due.minus(funded);
        return open.isNegative() ? Money.zero(due.getCurrencyUnit()) : open;
    }
}
