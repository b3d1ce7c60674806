package org.hanse.escrow;

import java.util.Map;
import org.hanse.deal.AwaitsLift;
import org.hanse.kernel.DealId;
import org.hanse.workflow.Processes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has the payments of a deal looked at anew when a company no longer holds it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LiftedHolds implements AwaitsLift {

    private final PaymentRows payments;
    private final Processes processes;

    LiftedHolds(PaymentRows payments, Processes processes) {
        this.payments = payments;
        this.processes = processes;
    }

    @Override
    public void lifted(DealId deal) {
        for (Payment payment : payments.of(deal)) {
            processes.correlate("escrow.cleared", payment.id().toString(), Map.of());
        }
    }
}
