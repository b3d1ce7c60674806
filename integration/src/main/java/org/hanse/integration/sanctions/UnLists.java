package org.hanse.integration.sanctions;

import java.util.Map;
import org.hanse.integration.wire.HttpWire;
import org.hanse.messaging.Inbox;
import org.hanse.messaging.NotDeliverable;
import org.hanse.messaging.Sha256;
import org.hanse.screening.ListRequest;
import org.hanse.screening.SanctionsLists;
import org.springframework.stereotype.Component;

/** Fetches the UN consolidated list; an edition that is new by its hash goes into the inbox. */
@Component
class UnLists implements SanctionsLists {

    static final String ROUTE = "un-list";
    static final String KIND = "un-consolidated";
    static final String SOURCE = "UN";

    private final HttpWire wire;
    private final Inbox inbox;

    UnLists(HttpWire wire, Inbox inbox) {
        this.wire = wire;
        this.inbox = inbox;
    }

    @Override
    public void fetch(ListRequest request) {
        if (!SOURCE.equals(request.source())) {
            throw new NotDeliverable("No route to the list of " + request.source());
        }
        byte[] file = wire.fetch(ROUTE, PORT, KIND);
        inbox.receive(PORT, "sha256:" + Sha256.of(file), KIND, Map.of("source", SOURCE), file);
    }
}
