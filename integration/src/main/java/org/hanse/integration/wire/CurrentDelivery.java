package org.hanse.integration.wire;

import java.util.List;
import java.util.UUID;
import org.hanse.messaging.Envelope;
import org.hanse.messaging.Sent;
import org.jspecify.annotations.Nullable;

/**
 * The delivery that this thread is at: an exchange on a wire can be traced to its row of the outbox, and is written down
 * together with the batch.
 */
public final class CurrentDelivery {

    private static final ThreadLocal<@Nullable CurrentDelivery> CURRENT = new ThreadLocal<>();

    private final Envelope envelope;
    private final List<Sent> sent;

    private CurrentDelivery(Envelope envelope, List<Sent> sent) {
        this.envelope = envelope;
        this.sent = sent;
    }

    /** Delivers with the envelope known to the wire; what the wire sends is added to the list. */
    public static void of(Envelope envelope, List<Sent> sent, Runnable delivery) {
        CURRENT.set(new CurrentDelivery(envelope, sent));
        try {
            delivery.run();
        } finally {
            CURRENT.remove();
        }
    }

    /** Row of the outbox, or null outside a delivery. */
    static @Nullable UUID idOrNull() {
        CurrentDelivery current = CURRENT.get();
        return current == null ? null : current.envelope.id();
    }

    /** Keeps what was sent until the batch is settled. @return false outside a delivery */
    static boolean keep(Sent sent) {
        CurrentDelivery current = CURRENT.get();
        return current != null && current.sent.add(sent);
    }
}
