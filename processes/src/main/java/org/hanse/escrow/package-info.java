/**
 * The money of a deal that a licensed holder keeps for both sides: asked for, seen at the bank, held, released, refunded,
 * split. The bank is its port. It speaks by the outbox only, posts to the ledger and keeps one row lock a deal.
 */
@org.springframework.modulith.ApplicationModule
@org.jspecify.annotations.NullMarked
package org.hanse.escrow;
