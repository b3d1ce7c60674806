package org.hanse.sourcing.auction;

import org.joda.money.Money;

/**
 * Where a bidder stands.
 *
 * @param price the own last price
 * @param level compared amount: price and addend
 * @param place counts up over the auction; the lower one came first
 * @param bid false where it is only the opened offer
 */
public record Standing(Money price, Money level, int place, boolean bid) {}
