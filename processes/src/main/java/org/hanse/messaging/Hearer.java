package org.hanse.messaging;

/** Understands and applies one kind of incoming message; implemented in {@code integration}, which knows the standard. */
public interface Hearer {

    /** The kind, as given to {@link Inbox#receive}. */
    String kind();

    /**
     * Reads the stored message and calls the capability's service, in one transaction as the system actor.
     *
     * @throws NotDeliverable where it can never be understood: it goes to quarantine, in sight of the operator
     */
    void hear(HeardMessage message);
}
