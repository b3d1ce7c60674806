package org.hanse.integration.wire;

import java.util.UUID;
import org.hanse.messaging.Envelope;
import org.jspecify.annotations.Nullable;

/** The envelope that this thread delivers, so that an exchange on a wire can be traced to its row of the outbox. */
public final class CurrentDelivery {

    private static final ThreadLocal<@Nullable Envelope> CURRENT = new ThreadLocal<>();

    private CurrentDelivery() {}

    /** Delivers with the envelope known to the wire. */
    public static void of(Envelope envelope, Runnable delivery) {
        CURRENT.set(envelope);
        try {
            delivery.run();
        } finally {
            CURRENT.remove();
        }
    }

    /** Row of the outbox, or null outside a delivery. */
    public static @Nullable UUID idOrNull() {
        Envelope envelope = CURRENT.get();
        return envelope == null ? null : envelope.id();
    }
}
