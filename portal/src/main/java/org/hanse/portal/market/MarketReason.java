package org.hanse.portal.market;

import org.hanse.kernel.Reason;

/** Why the demo market says no. */
enum MarketReason implements Reason {
    /** Enough runs wait already. */
    TOO_MANY_RUNS,
    /** One of the companies is played by nobody. */
    NOT_OF_THE_DEMO,
    /** Somebody else has the deal played at this moment. */
    PLAYED_ALREADY,
    /** A sealed request is answered with the browser's own keys. */
    SEALED;

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
