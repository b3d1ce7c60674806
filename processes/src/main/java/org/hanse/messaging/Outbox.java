package org.hanse.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The Tell lane's door: what a service wants told is a row, written in its own transaction and delivered later. */
public interface Outbox {

    /**
     * Asks for one delivery.
     *
     * @param port the counterpart's role, such as {@code bank}
     * @param kind what is told, such as {@code payment-instruction}
     * @param key makes it unique among its kind at this port: the same content told again changes nothing
     * @param dealId the deal it belongs to, or null
     * @param content a record of the port's own vocabulary, written as JSON
     * @throws org.hanse.kernel.Refusal {@link MessagingReason#TOLD_OTHERWISE} where this key has told something else
     */
    void tell(String port, String kind, String key, @Nullable UUID dealId, Object content);
}
