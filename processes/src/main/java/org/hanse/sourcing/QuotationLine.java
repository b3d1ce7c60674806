package org.hanse.sourcing;

import org.hanse.kernel.UnitPrice;
import org.joda.money.Money;

/** A priced line; the amount is quantity × price, rounded once. */
public record QuotationLine(int no, UnitPrice price, Money amount) {}
