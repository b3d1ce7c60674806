package org.hanse.messaging;

/** Delivers what the outbox holds for one port; implemented in {@code integration}, called by the dispatcher alone. */
public interface Delivery {

    /** The counterpart's role, as in {@link Outbox#tell}. */
    String port();

    /**
     * Delivers one message, idempotently over there by the envelope's key.
     *
     * @throws NotDeliverable where it will never work: dead letter at once; any other exception is tried again
     */
    void deliver(Envelope envelope);
}
