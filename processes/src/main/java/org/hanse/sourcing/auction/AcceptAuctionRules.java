package org.hanse.sourcing.auction;

import jakarta.validation.constraints.AssertTrue;

/** A supplier accepts the rules of an auction. @param accepted must be true: who does not accept does nothing */
public record AcceptAuctionRules(@AssertTrue boolean accepted) {}
