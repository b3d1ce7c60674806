package org.hanse.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps every exchange with a counterpart byte for byte, for the operator to read. */
public interface Exchanges {

    /** Records what was sent, and what came back on the same wire where there was an answer. */
    void sent(
            String counterpart,
            String kind,
            @Nullable UUID outboxId,
            byte[] request,
            byte @Nullable [] answer,
            String outcome);
}
