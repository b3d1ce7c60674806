package org.hanse.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that waits for a person.
 *
 * @param id the dead letter
 * @param lane whether it was to leave or had come in
 * @param message row of the outbox or the inbox
 * @param counterpart the other side's role
 * @param kind what it says
 * @param why it was given up
 * @param attempts made before
 * @param at when it was given up
 * @param state whether somebody has decided
 * @param decidedBy who, as in the audit journal, or null
 * @param reason why it was thrown away, or null
 */
public record DeadLetter(
        UUID id,
        Lane lane,
        UUID message,
        String counterpart,
        String kind,
        String why,
        int attempts,
        Instant at,
        State state,
        @Nullable String decidedBy,
        @Nullable String reason) {

    /** Which way it went. */
    public enum Lane {
        TELL,
        HEAR
    }

    /** Its life. */
    public enum State {
        OPEN,
        RETRIED,
        DISCARDED
    }
}
