/**
 * Money that a licensed holder keeps for both sides: accounts, funding, release, refund, split; the bank is its port.
 */
@org.springframework.modulith.ApplicationModule
@org.jspecify.annotations.NullMarked
package org.hanse.escrow;
