package org.hanse.escrow;

import java.util.Map;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.deal.Holds;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.ledger.AccountKind;
import org.hanse.ledger.Ledger;
import org.hanse.ledger.Posting;
import org.hanse.messaging.Outbox;
import org.hanse.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Money that goes out: approved by two above the limit, instructed once for each end-to-end id through the outbox,
 * owed until the bank has booked it (rules R4.1 rows 9 to 13).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Payouts {

    /** Key of the process of one payment; its business key is the payment's id. */
    static final String PROCESS = "escrow-payout";

    private final EscrowRows escrows;
    private final PaymentRows payments;
    private final PayeeAccounts payees;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Processes processes;
    private final Holds holds;
    private final Journal journal;

    Payouts(
            EscrowRows escrows,
            PaymentRows payments,
            PayeeAccounts payees,
            Ledger ledger,
            Outbox outbox,
            Processes processes,
            Holds holds,
            Journal journal) {
        this.escrows = escrows;
        this.payments = payments;
        this.payees = payees;
        this.ledger = ledger;
        this.outbox = outbox;
        this.processes = processes;
        this.holds = holds;
        this.journal = journal;
    }

    /** Asks for a payment of what the deal's accounts already owe, or for a release that is still to be checked. */
    Payment ask(EscrowRow row, PaymentKind kind, String key, @Nullable UUID claim, Shares shares, String evidence) {
        EscrowState state = switch (kind) {
            case RELEASE -> EscrowState.REQUESTED;
            case SPLIT -> EscrowState.RELEASING;
            case REFUND, OVERPAYMENT -> EscrowState.REFUNDING;
        };
        Payment payment = payments.insert(row, kind, key, claim, shares, state, evidence);
        start(row, payment, false);
        return payment;
    }

    /** Runs the process of a payment, from the beginning or from the point where the bank has given it back. */
    void start(EscrowRow row, Payment payment, boolean returned) {
        processes.start(
                PROCESS,
                payment.id().toString(),
                Map.of(
                        "dealId",
                        row.deal().toString(),
                        "returned",
                        returned,
                        "payee",
                        payment.kind().isToSupplier() ? "supplier:" + row.supplier() : "buyer:" + row.buyer()));
    }

    boolean needsTwo(EscrowRow row, Payment payment) {
        return payment.net().isGreaterThan(row.fourEyesAbove());
    }

    /** A finance officer agrees; the second one must be somebody else. */
    void approve(UUID id) {
        Scope.require("finance-officer");
        Payment payment = lock(id);
        holds.refuseMoney(payment.deal(), payment.heldKey());
        UUID me = person();
        if (payment.firstBy() == null) {
            payments.approve(payment, me, null);
        } else if (me.equals(payment.firstBy())) {
            throw new Refusal(EscrowReason.SECOND_PERSON_NEEDED);
        } else {
            payments.approve(payment, payment.firstBy(), me);
        }
        journal.record("escrow.payout-approved", payment.deal().value(), Map.of("payment", id.toString()));
    }

    /** Takes approvals back: somebody said no, or the account has changed. */
    void withdrawApprovals(UUID id) {
        payments.approve(lock(id), null, null);
    }

    /**
     * Instructs the bank: P4, the payment is in transit.
     *
     * @throws Refusal {@link EscrowReason#FROZEN}, {@link EscrowReason#PAYOUT_ACCOUNT_NOT_VERIFIED},
     *     {@link EscrowReason#SECOND_PERSON_NEEDED}
     */
    void instruct(UUID id) {
        Payment payment = lock(id);
        if (payment.state() == EscrowState.PAYOUT_SENT) {
            return;
        }
        EscrowRow row = escrows.get(payment.deal());
        if (row.state() == EscrowState.FROZEN) {
            throw new Refusal(EscrowReason.FROZEN);
        }
        holds.refuseMoney(payment.deal(), payment.heldKey());
        if (needsTwo(row, payment) && payment.secondBy() == null) {
            throw new Refusal(EscrowReason.SECOND_PERSON_NEEDED);
        }
        BankAccount account = payees.of(row, payment)
                .orElseThrow(() -> new Refusal(EscrowReason.PAYOUT_ACCOUNT_NOT_VERIFIED))
                .account();
        Payment moving = payments.move(payment, Lifecycle.Event.INSTRUCTED, EscrowState.PAYOUT_SENT);
        String endToEndId = escrows.nextEndToEndId(row);
        PaymentInstruction instruction = payees.instruction(row, moving, endToEndId);
        payments.sent(moving, instruction);
        ledger.post(Posting.of("sent:" + endToEndId, Transfers.PAYOUT_SENT, row.deal(), endToEndId)
                .debit(moving.kind().from(), moving.net())
                .credit(AccountKind.TRANSIT, moving.net())
                .because(moving.evidence())
                .build());
        outbox.tell(Bank.PORT, Bank.PAY, endToEndId, row.id(), instruction);
        journal.record(
                "escrow.payout-instructed",
                row.id(),
                Map.of("endToEndId", endToEndId, "amount", moving.net().toString(), "account", account.number()));
    }

    /** A new account is there: the payment may be instructed again, under a new end-to-end id. */
    void newAccount(UUID id) {
        Payment payment = lock(id);
        if (payment.state() == EscrowState.PAYOUT_FAILED) {
            payments.move(
                    payment,
                    Lifecycle.Event.NEW_ACCOUNT,
                    payment.kind().isToSupplier() ? EscrowState.RELEASING : EscrowState.REFUNDING);
            payments.approve(payment, null, null);
        }
    }

    /** The payment with its deal's row locked. */
    Payment lock(UUID id) {
        escrows.lock(payments.get(id).deal());
        return payments.get(id);
    }

    private static UUID person() {
        return switch (Scope.actor()) {
            case Actor.Staff staff -> staff.person().value();
            case Actor.Person someone -> someone.person().value();
            default -> throw new Refusal(EscrowReason.SECOND_PERSON_NEEDED);
        };
    }
}
