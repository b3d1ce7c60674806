package org.hanse.workflow;

import org.hanse.kernel.Reason;

/** Why a task cannot be worked on. */
public enum WorkflowReason implements Reason {
    /** Someone completed it before; arguments: name, time. */
    ALREADY_DONE(Kind.CONFLICT),
    /** The process went on without it, by a time-out or a cancellation. */
    NO_LONGER_NEEDED(Kind.CONFLICT),
    /** Somebody else has claimed it; argument: name. */
    CLAIMED_BY_OTHER(Kind.CONFLICT),
    /** The colleague does not hold the task's role; argument: name. */
    DELEGATE_LACKS_ROLE(Kind.INVALID),
    /** There is no such incident, or it is resolved. */
    NO_SUCH_INCIDENT(Kind.UNKNOWN);

    private final Kind kind;

    WorkflowReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
