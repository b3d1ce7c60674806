package org.hanse.sourcing.auction;

import java.util.UUID;
import org.joda.money.Money;

/**
 * A supplier who may bid.
 *
 * @param id the bidder's own id in this auction; says nothing about the company
 * @param addend added to each of the own bids before they are compared; zero where the price alone counts
 * @param opened goods value of the opened offer in the auction's currency
 */
public record Entrant(UUID id, Money addend, Money opened) {}
