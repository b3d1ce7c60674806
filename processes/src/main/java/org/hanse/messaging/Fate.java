package org.hanse.messaging;

import java.time.Instant;
import java.util.List;

/**
 * What became of messages that left, for the room that told them. Called in the transaction that settles them, as the
 * messaging's own actor; a room that does not know a key does nothing.
 */
public interface Fate {

    /** The kind of message that it asks about, such as {@link Notifier#MAIL}. */
    String kind();

    /** The counterpart has them. @param at the moment of the settling (UTC) */
    void delivered(List<String> keys, Instant at);

    /** Never. @param why in the counterpart's own words */
    void undeliverable(String key, String why);
}
