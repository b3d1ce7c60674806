package org.hanse.escrow;

import java.util.Map;
import org.hanse.audit.Journal;
import org.hanse.ledger.AccountKind;
import org.hanse.ledger.Ledger;
import org.hanse.ledger.Posting;
import org.hanse.workflow.Processes;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/**
 * What the bank says of our payments: booked (P5), refused (P4 reversed), given back (P7). An answer that comes again or
 * out of order changes nothing: each instruction knows what it has come to.
 */
@Component
class PayoutAnswers {

    /** The message to the payment's process; its variable {@code payoutOutcome} says how it ended. */
    static final String ANSWERED = "escrow.payout-answered";

    private final EscrowRows escrows;
    private final PaymentRows payments;
    private final Payouts payouts;
    private final Unexplained unexplained;
    private final Ledger ledger;
    private final Processes processes;
    private final Journal journal;

    PayoutAnswers(
            EscrowRows escrows,
            PaymentRows payments,
            Payouts payouts,
            Unexplained unexplained,
            Ledger ledger,
            Processes processes,
            Journal journal) {
        this.escrows = escrows;
        this.payments = payments;
        this.payouts = payouts;
        this.unexplained = unexplained;
        this.ledger = ledger;
        this.processes = processes;
        this.journal = journal;
    }

    void booked(Payment found, BankEntry entry) {
        String endToEndId = String.valueOf(entry.endToEndId());
        EscrowRow row = escrows.lock(found.deal());
        Payment payment = payments.get(found.id());
        PaymentRows.Heard heard = payments.heard(endToEndId);
        if (heard.rejected() || !payment.net().isEqual(entry.amount())) {
            unexplained.keep(entry, "debit", heard.rejected() ? "debit-after-rejection" : "amount-differs");
            return;
        }
        if (heard.booked()) {
            return;
        }
        ledger.post(Posting.of("booked:" + endToEndId, Transfers.PAYOUT_BOOKED, row.deal(), entry.servicerReference())
                .debit(AccountKind.TRANSIT, payment.net())
                .credit(AccountKind.BANK, payment.net())
                .because(endToEndId)
                .build());
        payments.booked(endToEndId);
        if (!heard.returned()) {
            EscrowState paid = payment.kind().isToSupplier() ? EscrowState.RELEASED : EscrowState.REFUNDED;
            payments.move(payment, Lifecycle.Event.DEBIT_BOOKED, paid);
            tell(row, payment, endToEndId, "booked");
        }
    }

    void reported(Payment found, PaymentStatus status) {
        EscrowRow row = escrows.lock(found.deal());
        Payment payment = payments.get(found.id());
        if (!payments.heard(status.endToEndId()).nothing()) {
            return;
        }
        payments.status(status.endToEndId(), status.code(), status.reason());
        if (status.outcome() != PaymentStatus.Outcome.REJECTED) {
            return;
        }
        ledger.post(Posting.of(
                        "rejected:" + status.endToEndId(),
                        Transfers.PAYOUT_REJECTED,
                        row.deal(),
                        String.valueOf(status.reason()))
                .debit(AccountKind.TRANSIT, payment.net())
                .credit(payment.kind().from(), payment.net())
                .because(status.endToEndId())
                .build());
        payments.rejected(status.endToEndId());
        payments.move(payment, Lifecycle.Event.REJECTED, EscrowState.PAYOUT_FAILED);
        tell(row, payment, status.endToEndId(), "rejected");
    }

    /** The return may be told before the debit that it undoes: both are posted, in whatever order they come. */
    void returned(Payment found, BankEntry entry) {
        String endToEndId = String.valueOf(entry.endToEndId());
        EscrowRow row = escrows.lock(found.deal());
        Payment payment = payments.get(found.id());
        Money missing = payment.net().minus(entry.amount());
        PaymentRows.Heard heard = payments.heard(endToEndId);
        if (heard.rejected() || missing.isNegative()) {
            unexplained.keep(entry, "credit", heard.rejected() ? "return-after-rejection" : "amount-differs");
            return;
        }
        if (heard.returned()) {
            return;
        }
        ledger.post(Posting.of(
                        "returned:" + endToEndId, Transfers.PAYOUT_RETURNED, row.deal(), String.valueOf(entry.reason()))
                .debit(AccountKind.BANK, entry.amount())
                .debit(AccountKind.CHARGES, missing)
                .credit(payment.kind().from(), payment.net())
                .because(endToEndId)
                .build());
        payments.returned(endToEndId);
        payments.status(endToEndId, "RTRN", entry.reason());
        payments.move(payment, Lifecycle.Event.RETURNED, EscrowState.PAYOUT_FAILED);
        boolean waiting = processes.isRunning(Payouts.PROCESS, payment.id().toString());
        // One that has heard of the booking no longer waits, though it may not have come to its end.
        if (!waiting || !tell(row, payment, endToEndId, "returned")) {
            payouts.start(row, payment, true);
        }
    }

    private boolean tell(EscrowRow row, Payment payment, String endToEndId, String outcome) {
        journal.record("escrow.payout-" + outcome, row.id(), Map.of("endToEndId", endToEndId));
        return processes.correlate(ANSWERED, payment.id().toString(), Map.of("payoutOutcome", outcome));
    }
}
