package org.hanse.integration.wire;

import org.jspecify.annotations.Nullable;

/** The counterpart did not answer, or not with anything usable: it is tried again. */
public final class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what happened on the wire. */
    public NoAnswer(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
