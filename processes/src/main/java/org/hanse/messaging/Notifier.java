package org.hanse.messaging;

/** Brings a notice to a person, by mail. Told through {@link Notices} and the outbox only. */
public interface Notifier {

    /** The port's name at the outbox. */
    String PORT = "notifier";

    /** The kind of message that carries a {@link Notice}. */
    String MAIL = "mail";

    /** Sends one notice; the key of its outbox row is its message id, so that a second copy can be told apart. */
    void send(Notice notice, String key);
}
