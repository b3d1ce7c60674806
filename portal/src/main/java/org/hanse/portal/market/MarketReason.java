package org.hanse.portal.market;

import org.hanse.kernel.Reason;

/** Why the demo market says no. */
enum MarketReason implements Reason {
    /** Enough runs wait already. */
    TOO_MANY_RUNS;

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
