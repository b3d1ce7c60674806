package org.hanse.portal.demo;

import org.hanse.kernel.Reason;

/** Why the demo says no. */
enum DemoReason implements Reason {
    /** The data lies on a server that is not the demo's own. */
    EXTERNAL_DATABASE;

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
