package org.hanse.messaging;

import java.util.UUID;
import org.hanse.kernel.Page;
import org.jspecify.annotations.Nullable;

/** Keeps every exchange with a counterpart byte for byte, for the operator to read. */
public interface Exchanges {

    /** Records what was sent; in its own transaction. What a delivery sends is recorded when its batch is settled. */
    void sent(Sent sent);

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
