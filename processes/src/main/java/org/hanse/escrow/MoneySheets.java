package org.hanse.escrow;

import java.util.List;
import java.util.Optional;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Scope;
import org.hanse.ledger.Ledger;
import org.hanse.party.Account;
import org.hanse.tax.Invoices;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells where the money of a deal is, to its two companies and to staff; for others there is no such deal. */
@Service
@Transactional(readOnly = true)
public class MoneySheets {

    private final EscrowRows escrows;
    private final Escrows positions;
    private final EscrowHolders holders;
    private final PaymentRows payments;
    private final PayeeAccounts payees;
    private final CreditRows credits;
    private final WhyNots whyNots;
    private final Ledger ledger;
    private final Invoices invoices;

    MoneySheets(
            EscrowRows escrows,
            Escrows positions,
            EscrowHolders holders,
            PaymentRows payments,
            PayeeAccounts payees,
            CreditRows credits,
            WhyNots whyNots,
            Ledger ledger,
            Invoices invoices) {
        this.escrows = escrows;
        this.positions = positions;
        this.holders = holders;
        this.payments = payments;
        this.payees = payees;
        this.credits = credits;
        this.whyNots = whyNots;
        this.ledger = ledger;
        this.invoices = invoices;
    }

    /** Whether the deal's money goes through escrow, and the actor may see it. */
    public boolean exists(DealId deal) {
        return escrows.find(deal).isPresent();
    }

    /** One payment out of escrow, for who decides about it. */
    public Payment payment(java.util.UUID id) {
        return payments.get(id);
    }

    /** The account named for a payment that the bank could not make, for who confirms it; empty: the one on file. */
    public Optional<Account> namedAccount(Payment payment) {
        return payees.named(escrows.get(payment.deal()), payment);
    }

    /** The whole sheet. @throws org.hanse.kernel.Refusal {@link EscrowReason#NO_ESCROW} */
    public MoneySheet of(DealId deal) {
        EscrowRow row = escrows.get(deal);
        Position position = positions.position(deal);
        EscrowHolder holder = holders.get(row.holder());
        List<Payment> all = payments.of(deal);
        boolean showsShares = !isBuyer(row);
        return new MoneySheet(
                deal,
                row.dealReference(),
                position,
                request(row, position, holder),
                holder,
                whyNots.of(row, position, all),
                all.stream().map(payment -> outgoing(payment, showsShares)).toList(),
                credits.of(deal),
                ledger.statement(deal),
                invoices.of(deal.value()));
    }

    private static MoneySheet.@org.jspecify.annotations.Nullable PaymentRequest request(
            EscrowRow row, Position position, EscrowHolder holder) {
        if (!Funding.isOpen(row)) {
            return null;
        }
        Money open = position.outstanding().minus(row.tolerated());
        return new MoneySheet.PaymentRequest(
                open, row.reference(), holder.accountHolder(), holder.iban(), holder.bic(), row.fundingDueAt());
    }

    private static MoneySheet.Outgoing outgoing(Payment payment, boolean showsShares) {
        boolean shown = showsShares || !payment.kind().isToSupplier();
        return new MoneySheet.Outgoing(
                payment.id(),
                payment.kind().code(),
                payment.key(),
                payment.gross(),
                shown ? payment.commission() : null,
                shown ? payment.vat() : null,
                shown ? payment.net() : null,
                payment.state(),
                payment.evidence(),
                shown ? payment.endToEndId() : null,
                shown ? payment.bankReason() : null,
                payment.requestedAt(),
                payment.bookedAt());
    }

    private static boolean isBuyer(EscrowRow row) {
        Actor actor = Scope.actor();
        CompanyId company = actor.companyOrNull();
        return company != null && company.equals(row.buyer());
    }
}
