package org.hanse.escrow;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.deal.Holds;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Refusal;
import org.hanse.ledger.AccountKind;
import org.hanse.ledger.Ledger;
import org.hanse.ledger.Posting;
import org.hanse.screening.Screenings;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Money that becomes the supplier's (rules R4.1 row 8, R4.3 P3): asked for by the deal, posted once all is in order. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Releases {

    private final EscrowRows escrows;
    private final PaymentRows payments;
    private final Payouts payouts;
    private final PayeeAccounts payees;
    private final Balances balances;
    private final Screenings screenings;
    private final CommissionInvoices invoices;
    private final Ledger ledger;
    private final Holds holds;
    private final Journal journal;

    Releases(
            EscrowRows escrows,
            PaymentRows payments,
            Payouts payouts,
            PayeeAccounts payees,
            Balances balances,
            Screenings screenings,
            CommissionInvoices invoices,
            Ledger ledger,
            Holds holds,
            Journal journal) {
        this.escrows = escrows;
        this.payments = payments;
        this.payouts = payouts;
        this.payees = payees;
        this.balances = balances;
        this.screenings = screenings;
        this.invoices = invoices;
        this.ledger = ledger;
        this.holds = holds;
        this.journal = journal;
    }

    void request(DealId deal, String key, Money gross, String evidence) {
        EscrowRow row = escrows.lock(deal);
        row.positive(gross);
        Optional<Payment> before = payments.find(deal, PaymentKind.RELEASE, key);
        if (before.isPresent()) {
            if (!before.get().gross().isEqual(gross)) {
                throw new Refusal(EscrowReason.KEY_USED_FOR_ANOTHER_AMOUNT, key);
            }
            return;
        }
        Lifecycle.next(Lifecycle.Of.ESCROW, row.state(), Lifecycle.Event.RELEASE, row.state());
        Money free = balances.free(row);
        if (gross.isGreaterThan(free)) {
            throw new Refusal(EscrowReason.NOT_ENOUGH_HELD, gross.toString(), free.toString());
        }
        payouts.ask(row, PaymentKind.RELEASE, key, null, Shares.whole(gross), evidence);
        escrows.record(row, Lifecycle.Event.RELEASE.name(), row.state(), key + " " + gross);
        journal.record("escrow.release-requested", row.id(), Map.of("key", key, "gross", gross.toString()));
    }

    /**
     * What stands against the payment: {@code none}, {@code account}, {@code frozen}, {@code held} by a company's own
     * compliance officer, {@code screening}, or {@code funds} where the buyer's bank has taken the money back.
     */
    String obstacle(UUID id) {
        Payment payment = payouts.lock(id);
        EscrowRow row = escrows.get(payment.deal());
        if (row.state() == EscrowState.FROZEN) {
            return "frozen";
        }
        if (holds.stopsMoney(payment.deal(), payment.heldKey())) {
            return "held";
        }
        if (payment.state() == EscrowState.REQUESTED && !isCovered(row, payment)) {
            return "funds";
        }
        if (payees.of(row, payment).isEmpty()) {
            return "account";
        }
        return isClear(row, payment) ? "none" : "screening";
    }

    /** Posts the release (P3), where it is one that was not yet posted. */
    void post(UUID id) {
        Payment payment = payouts.lock(id);
        payouts.newAccount(id);
        EscrowRow row = escrows.get(payment.deal());
        if (payment.state() != EscrowState.REQUESTED) {
            invoices.issue(row, payment);
            return;
        }
        Lifecycle.next(Lifecycle.Of.ESCROW, row.state(), Lifecycle.Event.RELEASE, row.state());
        Money commission = row.shareOf(payment.gross());
        Shares shares = Shares.withCommission(payment.gross(), commission, row.vat());
        ledger.post(Posting.of("release:" + payment.id(), Transfers.RELEASED, row.deal(), payment.key())
                .debit(AccountKind.ESCROW, shares.gross())
                .credit(AccountKind.SUPP_PAY, shares.net())
                .credit(AccountKind.COMM, shares.commission())
                .credit(AccountKind.VAT_OUT, shares.vat())
                .because(payment.evidence())
                .build());
        escrows.close(row, shares.gross(), commission);
        payments.move(payment, Lifecycle.Event.RELEASE, EscrowState.RELEASING);
        payments.released(payment, shares);
        invoices.issue(row, payments.get(id));
        journal.record(
                "escrow.released",
                row.id(),
                Map.of(
                        "key",
                        payment.key(),
                        "gross",
                        shares.gross().toString(),
                        "net",
                        shares.net().toString()));
    }

    private boolean isCovered(EscrowRow row, Payment payment) {
        return Lifecycle.allows(Lifecycle.Of.ESCROW, row.state(), Lifecycle.Event.RELEASE)
                && !payment.gross().isGreaterThan(balances.held(row));
    }

    /** Both sides are screened before each payout; a party never screened is not clear. */
    private boolean isClear(EscrowRow row, Payment payment) {
        var company = payment.kind().isToSupplier() ? row.supplier() : row.buyer();
        return screenings.isClear(company)
                || screenings.screen(company, "payout").outcome() == Screenings.Outcome.CLEAR;
    }
}
