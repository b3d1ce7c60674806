package org.hanse.integration;

import org.hanse.kernel.Actor;
import org.hanse.kernel.Scope;
import org.hanse.messaging.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes outbox rows as a service would. */
@Component
public class Teller {

    private final Outbox outbox;
    private final TransactionTemplate transaction;

    Teller(Outbox outbox, TransactionTemplate transaction) {
        this.outbox = outbox;
        this.transaction = transaction;
    }

    public void tell(String port, String kind, String key, Object content) {
        Scope.run(
                new Actor.System("test"),
                () -> transaction.executeWithoutResult(status -> outbox.tell(port, kind, key, null, content)));
    }
}
