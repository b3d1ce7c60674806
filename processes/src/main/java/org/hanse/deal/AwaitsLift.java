package org.hanse.deal;

import org.hanse.kernel.DealId;

/** A room whose work waits while a deal is held; told in the transaction that lifts the hold. */
public interface AwaitsLift {

    /** A hold of the deal was lifted; another one may still be in force. */
    void lifted(DealId deal);
}
