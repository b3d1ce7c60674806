package org.hanse.escrow;

import java.math.BigDecimal;
import java.util.Map;
import org.hanse.audit.Journal;
import org.hanse.ledger.AccountKind;
import org.hanse.ledger.Ledger;
import org.hanse.ledger.Posting;
import org.hanse.workflow.Processes;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/**
 * Puts a matched credit into the escrow of its deal (rules R4.3, P1 and P2): what is due is held, what is too much is
 * owed back, a small shortfall of a payment that lost charges on its way is forgiven where the operator allows it.
 */
@Component
class Funding {

    /** The message to the deal's payment process; its variable {@code fullyFunded} says whether all is there. */
    static final String CREDITED = "escrow.credited";

    private static final BigDecimal LARGEST_RATE_DIFFERENCE = new BigDecimal("0.05");

    private final EscrowRows escrows;
    private final Ledger ledger;
    private final Balances balances;
    private final Payouts payouts;
    private final Processes processes;
    private final Journal journal;

    Funding(
            EscrowRows escrows,
            Ledger ledger,
            Balances balances,
            Payouts payouts,
            Processes processes,
            Journal journal) {
        this.escrows = escrows;
        this.ledger = ledger;
        this.balances = balances;
        this.payouts = payouts;
        this.processes = processes;
        this.journal = journal;
    }

    /** Whether a credit may go into this escrow at all. */
    static boolean isOpen(EscrowRow row) {
        return Lifecycle.allows(Lifecycle.Of.ESCROW, row.state(), Lifecycle.Event.CREDIT_MATCHED);
    }

    /** Allocates a credit to its deal; the row is locked. */
    void fund(EscrowRow row, Credit credit, boolean fromSuspense) {
        Money outstanding = row.due().minus(row.tolerated()).minus(balances.funded(row));
        Money difference = rateDifference(row, credit, outstanding);
        Money cleared = credit.amount().plus(difference);
        book(row, credit, difference, cleared, fromSuspense);
        boolean over = cleared.isGreaterThan(outstanding);
        Money allocated = over ? outstanding : cleared;
        Money forgiven = forgiven(row, credit, outstanding.minus(allocated));
        hold(row, credit, allocated, forgiven);
        Money tooMuch = cleared.minus(allocated);
        if (!tooMuch.isZero()) {
            ledger.post(Posting.of("over:" + credit.id(), Transfers.OVERPAID, row.deal(), credit.bankReference())
                    .debit(AccountKind.BUYER_CLR, tooMuch)
                    .credit(AccountKind.OVERPAY, tooMuch)
                    .build());
        }
        boolean full = allocated.plus(forgiven).isEqual(outstanding);
        EscrowRow moved = escrows.move(
                row,
                Lifecycle.Event.CREDIT_MATCHED,
                full ? EscrowState.FUNDED : EscrowState.PARTIALLY_FUNDED,
                credit.amount().toString());
        if (!tooMuch.isZero()) {
            payouts.ask(
                    moved, PaymentKind.OVERPAYMENT, credit.id().toString(), null, Shares.whole(tooMuch), "overpaid");
        }
        journal.record(
                "escrow.credit-matched",
                row.id(),
                Map.of(
                        "amount",
                        credit.amount().toString(),
                        "state",
                        moved.state().name()));
        processes.correlate(CREDITED, row.deal().toString(), Map.of("fullyFunded", full));
    }

    private void book(EscrowRow row, Credit credit, Money difference, Money cleared, boolean fromSuspense) {
        Posting.Draft draft = fromSuspense
                ? Posting.of("assign:" + credit.id(), Transfers.CREDIT_ASSIGNED, row.deal(), credit.bankReference())
                        .debit(AccountKind.SUSPENSE, credit.amount())
                : Posting.of(credit.postingKey(), Transfers.CREDIT_BOOKED, row.deal(), credit.bankReference())
                        .debit(AccountKind.BANK, credit.amount());
        if (difference.isPositive()) {
            draft.debit(AccountKind.FX, difference);
        } else {
            draft.credit(AccountKind.FX, difference.abs());
        }
        ledger.post(draft.credit(AccountKind.BUYER_CLR, cleared)
                .because(credit.payer())
                .build());
    }

    private void hold(EscrowRow row, Credit credit, Money allocated, Money forgiven) {
        ledger.post(Posting.of("fund:" + credit.id(), Transfers.FUNDED, row.deal(), credit.bankReference())
                .debit(AccountKind.BUYER_CLR, allocated)
                .debit(AccountKind.CHARGES, forgiven)
                .credit(AccountKind.ESCROW, allocated.plus(forgiven))
                .because(credit.payer())
                .build());
    }

    /** What the platform bears where it has locked the rate and the bank converted at another one. */
    private static Money rateDifference(EscrowRow row, Credit credit, Money outstanding) {
        Money none = Money.zero(row.currency());
        if (row.locked() == null || credit.sepa()) {
            return none;
        }
        Money difference = outstanding.minus(credit.amount());
        BigDecimal limit = row.due().getAmount().multiply(LARGEST_RATE_DIFFERENCE);
        return difference.getAmount().abs().compareTo(limit) <= 0 ? difference : none;
    }

    private static Money forgiven(EscrowRow row, Credit credit, Money shortfall) {
        boolean allowed = !credit.sepa() || row.tolerateSepa();
        return allowed && !shortfall.isGreaterThan(row.tolerance()) ? shortfall : Money.zero(row.currency());
    }
}
