package org.hanse.portal.market;

import java.io.Serial;

/** The API said no to a player. */
final class Refused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;

    private final int status;

    Refused(String call, int status, String answer) {
        super(call + ": " + status + " " + answer);
        this.status = status;
    }

    /** Whether it may be different in a moment: the step before is still on its way. */
    boolean mayPass() {
        return status == CONFLICT || status == NOT_FOUND || status == FORBIDDEN;
    }
}
