package org.hanse.escrow;

import java.util.Map;
import org.hanse.audit.Journal;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Refusal;
import org.hanse.ledger.AccountKind;
import org.hanse.ledger.Ledger;
import org.hanse.ledger.Posting;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Money that goes back before shipment: cancelled by both, or not paid in time (rules R4.1 rows 4, 16; R4.3 P6). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Refunds {

    private final EscrowRows escrows;
    private final Payouts payouts;
    private final Balances balances;
    private final Ledger ledger;
    private final Journal journal;

    Refunds(EscrowRows escrows, Payouts payouts, Balances balances, Ledger ledger, Journal journal) {
        this.escrows = escrows;
        this.payouts = payouts;
        this.balances = balances;
        this.ledger = ledger;
        this.journal = journal;
    }

    void cancel(DealId deal, String reason) {
        back(deal, Lifecycle.Event.CANCEL, EscrowState.CANCELLED, reason);
    }

    void expire(DealId deal) {
        back(deal, Lifecycle.Event.FUNDING_DEADLINE, EscrowState.EXPIRED, "not paid in time");
    }

    private void back(DealId deal, Lifecycle.Event event, EscrowState withoutMoney, String reason) {
        EscrowRow row = escrows.lock(deal);
        Money held = balances.held(row);
        if (balances.inClaim(row).isPositive() || !balances.free(row).isEqual(held)) {
            throw new Refusal(EscrowReason.MONEY_SPOKEN_FOR);
        }
        EscrowRow moved = escrows.move(row, event, held.isZero() ? withoutMoney : EscrowState.REFUNDING, reason);
        if (held.isPositive()) {
            ledger.post(Posting.of("refund:" + deal, Transfers.REFUND_DUE, deal, event.name())
                    .debit(AccountKind.ESCROW, held)
                    .credit(AccountKind.REFUND_PAY, held)
                    .because(reason)
                    .build());
            escrows.close(moved, held, moved.commissionOpen());
            payouts.ask(moved, PaymentKind.REFUND, "all", null, Shares.whole(held), reason);
        }
        journal.record(
                "escrow." + withoutMoney.name().toLowerCase(java.util.Locale.ROOT),
                row.id(),
                Map.of("held", held.toString(), "reason", reason));
    }
}
