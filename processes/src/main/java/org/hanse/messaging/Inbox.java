package org.hanse.messaging;

import java.util.Map;

/** The Hear lane's door: what comes in is stored under its message id first, then applied once. */
public interface Inbox {

    /**
     * Stores a message as it came, in its own transaction, and has it applied soon after.
     *
     * @param counterpart the sender's role, such as {@code bank}
     * @param messageId the sender's own id of the message; a second copy is recorded as such and changes nothing
     * @param kind selects the {@link Hearer}, such as {@code camt.054}
     * @param headers what the wire said beside the body, without secrets
     * @return false where this message id was already there
     */
    boolean receive(String counterpart, String messageId, String kind, Map<String, String> headers, byte[] body);

    /**
     * Asks, while a message is heard, whether one thing that it tells is new: an event or an entry can stand in two
     * messages and counts once. Remembered in the hearer's transaction.
     *
     * @param item the counterpart's own id of the thing
     */
    boolean firstTime(HeardMessage message, String item);
}
