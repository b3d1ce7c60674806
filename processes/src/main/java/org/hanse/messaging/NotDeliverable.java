package org.hanse.messaging;

/** A message that will never be taken or understood, however often it is tried. */
public final class NotDeliverable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says why, in words that an operator understands. */
    public NotDeliverable(String why) {
        super(why);
    }

    /** Says why, with the technical cause. */
    public NotDeliverable(String why, Throwable cause) {
        super(why, cause);
    }
}
