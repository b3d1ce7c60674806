package org.hanse.messaging;

import java.util.UUID;
import org.hanse.kernel.Page;
import org.jspecify.annotations.Nullable;

/** Keeps every exchange with a counterpart byte for byte, for the operator to read. */
public interface Exchanges {

    /** Records what was sent, and what came back on the same wire where there was an answer; in its own transaction. */
    void sent(
            String counterpart,
            String kind,
            @Nullable UUID outboxId,
            byte[] request,
            byte @Nullable [] answer,
            String outcome);

    /**
     * The newest exchanges first; for operators, compliance and finance officers and auditors.
     *
     * @param counterpart only this one's, or null for all
     * @param cursor of the page before, or null
     */
    Page<Exchange> list(@Nullable String counterpart, @Nullable String cursor, int size);

    /** One exchange with its bytes. */
    Exchange.Whole get(UUID id);
}
