package org.hanse.escrow;

import java.util.Map;
import java.util.UUID;
import org.hanse.deal.Deal;
import org.hanse.deal.Deals;
import org.hanse.workflow.TaskContext;
import org.hanse.workflow.TaskSubject;
import org.hanse.workflow.TaskSubjects;
import org.springframework.stereotype.Component;

/** Says in the inbox what a payment's tasks are about. */
@Component
class EscrowSubjects implements TaskSubjects {

    private final PaymentRows payments;
    private final EscrowRows escrows;
    private final Deals deals;

    EscrowSubjects(PaymentRows payments, EscrowRows escrows, Deals deals) {
        this.payments = payments;
        this.escrows = escrows;
        this.deals = deals;
    }

    @Override
    public String processKey() {
        return Payouts.PROCESS;
    }

    @Override
    public TaskSubject describe(TaskContext task) {
        Payment payment = payments.get(UUID.fromString(task.businessKey()));
        EscrowRow row = escrows.get(payment.deal());
        Deal deal = deals.get(payment.deal());
        String title = deal.lines().isEmpty() ? "" : deal.lines().getFirst().product();
        return new TaskSubject(
                row.dealReference(),
                title,
                payment.net(),
                row.id(),
                deal.rfq() == null ? null : deal.rfq().value(),
                Map.of(
                        "amount",
                        payment.net().toString(),
                        "kind",
                        payment.kind().code()));
    }
}
