package org.hanse.escrow;

/** States of money in escrow, of a shipment's share and of a payout leg (rules R4.1); never shown by these names. */
public enum EscrowState {
    /** Made, not yet agreed by both. */
    CREATED,
    /** The buyer has been asked to pay. */
    AWAITING_FUNDS,
    /** Some money came, some is outstanding. */
    PARTIALLY_FUNDED,
    /** All money came. */
    FUNDED,
    /** Goods are on their way. */
    SHIPPED,
    /** Goods arrived, the term for inspection runs. */
    INSPECTION,
    /** Goods accepted. */
    ACCEPTED,
    /** A release was asked for; its conditions are being checked. */
    REQUESTED,
    /** A payout was decided and not yet instructed. */
    RELEASING,
    /** The bank was instructed. */
    PAYOUT_SENT,
    /** The bank refused or returned the payout; the money is still owed. */
    PAYOUT_FAILED,
    /** Everything was paid to the supplier. */
    RELEASED,
    /** An amount is set aside for a claim. */
    DISPUTED,
    /** Money goes back to the buyer. */
    REFUNDING,
    /** Money went back to the buyer. */
    REFUNDED,
    /** Both got their part of a claim. */
    SPLIT,
    /** Ended before any money came. */
    CANCELLED,
    /** The buyer did not pay in time. */
    EXPIRED,
    /** Blocked by compliance; the state before is kept. */
    FROZEN,
    /** Funding was taken back by the buyer's bank after release. */
    RETURN_CLAIM;

    /** Whether nothing can follow. */
    public boolean isFinal() {
        return this == REFUNDED || this == SPLIT || this == CANCELLED || this == EXPIRED;
    }
}
