package org.hanse.escrow;

import org.hanse.ledger.AccountKind;
import org.hanse.ledger.Ledger;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Reads from the ledger what stands where for one deal. */
@Component
class Balances {

    private final Ledger ledger;
    private final PaymentRows payments;

    Balances(Ledger ledger, PaymentRows payments) {
        this.ledger = ledger;
        this.payments = payments;
    }

    Money held(EscrowRow row) {
        return ledger.balance(row.deal(), AccountKind.ESCROW, row.currency());
    }

    Money inClaim(EscrowRow row) {
        return ledger.balance(row.deal(), AccountKind.ESCROW_CLAIM, row.currency());
    }

    /** Held, and not asked for by a release that is still being checked. */
    Money free(EscrowRow row) {
        return held(row).minus(payments.requested(row));
    }

    /** What came in for the deal and was neither taken back nor given back since the order became smaller. */
    Money funded(EscrowRow row) {
        return ledger.moved(
                row.deal(),
                AccountKind.ESCROW,
                row.currency(),
                Transfers.FUNDED,
                Transfers.FUNDING_RETURNED,
                Transfers.CHANGE_REFUND);
    }

    Money released(EscrowRow row) {
        return out(row, Transfers.RELEASED, true);
    }

    Money refunded(EscrowRow row) {
        return out(row, Transfers.REFUND_DUE, false);
    }

    /** Whether anything that left the escrow is not yet booked by the bank. */
    boolean allBooked(EscrowRow row) {
        return payments.of(row.deal()).stream()
                .allMatch(p -> p.state() == EscrowState.RELEASED || p.state() == EscrowState.REFUNDED);
    }

    private Money out(EscrowRow row, String kind, boolean toSupplier) {
        Money direct = ledger.moved(row.deal(), AccountKind.ESCROW, row.currency(), kind)
                .negated();
        Money fromClaims = payments.of(row.deal()).stream()
                .filter(p -> p.claim() != null && p.kind().isToSupplier() == toSupplier)
                .map(Payment::gross)
                .reduce(Money.zero(row.currency()), Money::plus);
        return direct.plus(fromClaims);
    }
}
