package org.hanse.escrow;

import org.joda.money.Money;

/**
 * What a changed order means for the money; all in the deal's currency.
 *
 * @param commissionBefore the supplier's commission as it stands
 * @param commissionAfter the commission on the changed total, by the tariff of today
 * @param toPay what the buyer then has to pay into escrow, what is open already included
 * @param toGiveBack what the buyer gets back
 */
public record DueEffect(Money commissionBefore, Money commissionAfter, Money toPay, Money toGiveBack) {}
