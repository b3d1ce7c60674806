package org.hanse.deal;

import java.util.Map;
import org.hanse.kernel.DealId;
import org.hanse.kernel.RfqId;
import org.hanse.workflow.Processes;
import org.springframework.stereotype.Component;

/** Tells the request that an order came from how the supplier has answered; nothing waits where there was none. */
@Component
class Origin {

    private final DealRows deals;
    private final Processes processes;

    Origin(DealRows deals, Processes processes) {
        this.deals = deals;
        this.processes = processes;
    }

    /** The supplier said yes or no, or let the order lapse. */
    void answered(DealId id, boolean confirmed) {
        RfqId rfq = deals.get(id).rfq();
        if (rfq != null) {
            processes.correlate(confirmed ? "deal.confirmed" : "deal.refused", rfq.toString(), Map.of());
        }
    }
}
