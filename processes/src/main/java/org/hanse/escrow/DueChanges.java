package org.hanse.escrow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.deal.Deal;
import org.hanse.deal.Deals;
import org.hanse.deal.OrderChanges;
import org.hanse.deal.PlanCondition;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Refusal;
import org.hanse.ledger.AccountKind;
import org.hanse.ledger.Ledger;
import org.hanse.ledger.Posting;
import org.hanse.workflow.Processes;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows a changed order with the money: what is due and the commission are worked out anew; the buyer pays the difference
 * within fourteen days, or gets back what is too much (rules R4.3 P6, without commission). Where the difference does not
 * come in time, the change falls: what was due before is due again. Only before anything was released.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DueChanges implements PlanCondition {

    /** How long the buyer has to pay a difference. */
    static final Duration TO_PAY = Duration.ofDays(14);

    private final EscrowRows escrows;
    private final DueRows dues;
    private final Openings openings;
    private final Balances balances;
    private final Payouts payouts;
    private final PaymentNotices notices;
    private final Deals deals;
    private final OrderChanges changes;
    private final Ledger ledger;
    private final Processes processes;
    private final Journal journal;
    private final Clock clock;

    DueChanges(
            EscrowRows escrows,
            DueRows dues,
            Openings openings,
            Balances balances,
            Payouts payouts,
            PaymentNotices notices,
            Deals deals,
            OrderChanges changes,
            Ledger ledger,
            Processes processes,
            Journal journal,
            Clock clock) {
        this.escrows = escrows;
        this.dues = dues;
        this.openings = openings;
        this.balances = balances;
        this.payouts = payouts;
        this.notices = notices;
        this.deals = deals;
        this.changes = changes;
        this.ledger = ledger;
        this.processes = processes;
        this.journal = journal;
        this.clock = clock;
    }

    /** Brings the escrow to the deal's total; a deal without escrow, or of the same total, is left alone. */
    void follow(DealId id, UUID change) {
        Deal deal = deals.get(id);
        if (escrows.find(id).isEmpty()) {
            return;
        }
        EscrowRow row = escrows.lock(id);
        if (row.due().isEqual(deal.total())) {
            return;
        }
        Lifecycle.next(Lifecycle.Of.ESCROW, row.state(), Lifecycle.Event.DUE_CHANGED, row.state());
        Money commission = openings.commissionOn(id, deal.total());
        boolean more = deal.total().isGreaterThan(row.due());
        boolean wasWhole = row.state() == EscrowState.FUNDED;
        Instant payBy = wasWhole && more ? clock.instant().plus(TO_PAY) : row.fundingDueAt();
        dues.change(row, deal.total(), commission, payBy, wasWhole && more ? change : null);
        journal.record(
                "escrow.due-changed",
                row.id(),
                Map.of("before", row.due().toString(), "after", deal.total().toString(), "change", change.toString()));
        settle(escrows.lock(id), change.toString(), true);
    }

    /**
     * The time to pay is over: where a change is what was not paid for, it falls and the money that was there before goes on.
     *
     * @return false where the deal itself was never paid
     */
    boolean fallBack(DealId id) {
        EscrowRow row = escrows.lock(id);
        DueRows.@Nullable Pending pending = dues.pending(row);
        if (pending == null) {
            return false;
        }
        changes.notPaid(pending.change());
        dues.change(row, pending.due(), pending.commission(), row.fundingDueAt(), null);
        journal.record(
                "escrow.change-not-paid",
                row.id(),
                Map.of(
                        "due",
                        pending.due().toString(),
                        "change",
                        pending.change().toString()));
        settle(escrows.lock(id), "back-" + pending.change(), false);
        return true;
    }

    /** What a change to this total would mean for the money; nothing is changed. */
    DueEffect effect(DealId id, Money total) {
        Money before = deals.get(id).total();
        Money zero = Money.zero(total.getCurrencyUnit());
        Money commissionBefore = openings.commissionOn(id, before);
        Money commissionAfter = openings.commissionOn(id, total);
        EscrowRow row = escrows.find(id).orElse(null);
        if (row == null) {
            return new DueEffect(commissionBefore, commissionAfter, zero, zero);
        }
        Money open = total.minus(row.tolerated()).minus(balances.funded(row));
        return new DueEffect(
                row.commission(),
                commissionAfter,
                open.isPositive() ? open : zero,
                open.isNegative() ? open.abs() : zero);
    }

    /** Goods are not planned while the buyer still has to pay for them. */
    @Override
    public void require(DealId deal) {
        escrows.find(deal).ifPresent(row -> {
            if (row.state() == EscrowState.PARTIALLY_FUNDED || row.state() == EscrowState.AWAITING_FUNDS) {
                throw new Refusal(EscrowReason.MONEY_STILL_AWAITED, row.due().toString());
            }
        });
    }

    /** @param tells whether the payment process waits for the word that all is there */
    private void settle(EscrowRow row, String key, boolean tells) {
        Money open = row.due().minus(row.tolerated()).minus(balances.funded(row));
        if (open.isPositive()) {
            ask(row);
            return;
        }
        if (open.isNegative()) {
            giveBack(row, open.abs(), key);
        }
        if (row.state() != EscrowState.FUNDED) {
            dues.settled(row);
            escrows.move(row, Lifecycle.Event.DUE_CHANGED, EscrowState.FUNDED, "paid in full");
            if (tells) {
                processes.correlate(Funding.CREDITED, row.deal().toString(), Map.of("fullyFunded", true));
            }
        }
    }

    private void ask(EscrowRow row) {
        if (row.state() == EscrowState.FUNDED) {
            escrows.move(row, Lifecycle.Event.DUE_CHANGED, EscrowState.PARTIALLY_FUNDED, "more is due");
            // The payment process asks for the rest, as it does when funding was taken back.
            processes.correlate(FundingReturns.RETURNED, row.deal().toString(), Map.of());
        } else {
            escrows.record(row, Lifecycle.Event.DUE_CHANGED.name(), row.state(), "another amount is due");
            notices.askForPayment(row);
        }
    }

    private void giveBack(EscrowRow row, Money tooMuch, String key) {
        ledger.post(Posting.of("change:" + key, Transfers.CHANGE_REFUND, row.deal(), key)
                .debit(AccountKind.ESCROW, tooMuch)
                .credit(AccountKind.REFUND_PAY, tooMuch)
                .because("order changed")
                .build());
        payouts.ask(row, PaymentKind.REFUND, "change-" + key, null, Shares.whole(tooMuch), "order changed");
    }
}
