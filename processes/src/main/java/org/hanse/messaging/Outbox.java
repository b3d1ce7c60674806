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
     * @param key makes it unique at this port: a second call with the same key changes nothing
     * @param dealId the deal it belongs to, or null
     * @param content a record of the port's own vocabulary, written as JSON
     */
    void tell(String port, String kind, String key, @Nullable UUID dealId, Object content);
}
