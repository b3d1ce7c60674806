package org.hanse.escrow;

import java.util.Map;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.deal.Deals;
import org.hanse.kernel.DealId;
import org.hanse.workflow.Processes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What follows once the bank has booked a payment: the deal is told, and the escrow ends when nothing is left in it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Closings {

    static final String PAID_OUT = "escrow.paid-out";
    static final String RELEASED = "escrow.released";

    private final EscrowRows escrows;
    private final PaymentRows payments;
    private final PartRows parts;
    private final Balances balances;
    private final Deals deals;
    private final Processes processes;
    private final Journal journal;

    Closings(
            EscrowRows escrows,
            PaymentRows payments,
            PartRows parts,
            Balances balances,
            Deals deals,
            Processes processes,
            Journal journal) {
        this.escrows = escrows;
        this.payments = payments;
        this.parts = parts;
        this.balances = balances;
        this.deals = deals;
        this.processes = processes;
        this.journal = journal;
    }

    void paidOut(UUID id) {
        Payment payment = payments.get(id);
        EscrowRow row = escrows.lock(payment.deal());
        if (payments.get(id).state() == EscrowState.PAYOUT_FAILED) {
            // Given back since it was booked: the deal hears of it when it is paid again.
            return;
        }
        boolean empty = finish(row);
        if (payment.kind() == PaymentKind.RELEASE) {
            tellDeal(payment);
        }
        processes.correlate(PAID_OUT, row.deal().toString(), Map.of("moneyLeft", !empty));
    }

    private void tellDeal(Payment payment) {
        DealId deal = payment.deal();
        boolean heard = processes.correlate(RELEASED, deal.toString(), Map.of("releaseKey", payment.key()));
        if (!heard) {
            deals.notePaidOut(deal, payment.key());
        }
    }

    /** @return whether nothing is left: held, in claims or on its way */
    private boolean finish(EscrowRow row) {
        boolean empty = balances.held(row).isZero() && balances.inClaim(row).isZero() && balances.allBooked(row);
        if (!empty) {
            return false;
        }
        EscrowState end = end(row);
        if (Lifecycle.allows(Lifecycle.Of.ESCROW, row.state(), Lifecycle.Event.ALL_PAID)) {
            escrows.move(row, Lifecycle.Event.ALL_PAID, end, null);
            journal.record("escrow.ended", row.id(), Map.of("state", end.name()));
        }
        return true;
    }

    private EscrowState end(EscrowRow row) {
        if (parts.anySplit(row)) {
            return EscrowState.SPLIT;
        }
        return balances.released(row).isZero() ? EscrowState.REFUNDED : EscrowState.RELEASED;
    }
}
