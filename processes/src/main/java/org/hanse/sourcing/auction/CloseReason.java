package org.hanse.sourcing.auction;

/** Why an auction is over. */
public enum CloseReason {
    /** Its end has come. */
    TIME_OVER,
    /** One bidder alone confirmed the price. */
    ONE_LEFT,
    /** Nobody confirmed the price; the earliest of the round before wins. */
    NOBODY_LEFT,
    /** A bidder took the price. */
    PRICE_TAKEN,
    /** The called price has reached its limit. */
    LIMIT_REACHED,
    /** All rounds have been played. */
    ROUNDS_OVER,
    /** No supplier had accepted the rules when it was to begin. */
    NOBODY_CAME,
    /** The buyer called it off; no bid counts. */
    CALLED_OFF
}
