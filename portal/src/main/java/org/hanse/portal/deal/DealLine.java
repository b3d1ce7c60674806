package org.hanse.portal.deal;

import org.joda.money.Money;

/** A deal in the list: reference, the other side, goods, amount, whose move it is in words. */
record DealLine(String id, String reference, String partner, String goods, Money total, String move, boolean mine) {}
