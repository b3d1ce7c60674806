package org.hanse.escrow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import org.hanse.kernel.CompanyId;
import org.hanse.party.Account;
import org.hanse.party.BankAccounts;
import org.hanse.party.Companies;
import org.hanse.party.Iban;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * To which account a payment goes: the supplier's verified one, past its cooling-off (rules R4.1 rows 8 and 13); a
 * refund goes back to where the money came from, or to the buyer's verified account where that failed before.
 */
@Component
class PayeeAccounts {

    private static final int LONGEST_TEXT = 140;

    private final BankAccounts accounts;
    private final Companies companies;
    private final PaymentRows payments;
    private final CreditRows credits;
    private final EscrowHolders holders;
    private final Clock clock;

    PayeeAccounts(
            BankAccounts accounts,
            Companies companies,
            PaymentRows payments,
            CreditRows credits,
            EscrowHolders holders,
            Clock clock) {
        this.accounts = accounts;
        this.companies = companies;
        this.payments = payments;
        this.credits = credits;
        this.holders = holders;
        this.clock = clock;
    }

    /** Who is paid where. */
    record Payee(String name, BankAccount account, @Nullable String country) {}

    Optional<Payee> of(EscrowRow row, Payment payment) {
        if (payment.kind().isToSupplier()) {
            return verified(row.supplier(), row);
        }
        Optional<Payee> verified = verified(row.buyer(), row);
        boolean failedBefore = payment.endToEndId() != null;
        return failedBefore ? verified : payer(row).or(() -> verified);
    }

    /** The account that the payee has named for the payment after the bank could not make it; empty: the one on file. */
    Optional<Account> named(EscrowRow row, Payment payment) {
        CompanyId payee = payment.kind().isToSupplier() ? row.supplier() : row.buyer();
        return payments.namedAccount(payment.id())
                .flatMap(id -> accounts.of(payee).stream()
                        .filter(account -> account.id().equals(id))
                        .findFirst());
    }

    /** From when on the account named for the payment may be paid to; at once where it has no cooling-off. */
    Instant readyAt(EscrowRow row, Payment payment) {
        Instant now = clock.instant();
        return named(row, payment)
                .map(Account::usableFrom)
                .filter(usable -> usable.isAfter(now))
                .orElse(now);
    }

    PaymentInstruction instruction(EscrowRow row, Payment payment, String endToEndId) {
        Payee payee = of(row, payment).orElseThrow();
        EscrowHolder holder = holders.get(row.holder());
        boolean sepa = "EUR".equals(row.currency().getCode()) && payee.account().iban() != null;
        String buyer = companies.get(row.buyer()).name();
        String text = row.dealReference() + " " + payment.kind().code() + " " + payment.key();
        return new PaymentInstruction(
                endToEndId,
                payment.net(),
                BankAccount.iban(holder.iban(), holder.bic()),
                holder.accountHolder(),
                payee.account(),
                payee.name(),
                payee.country(),
                payment.kind().isToSupplier() ? buyer : null,
                null,
                text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text,
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                sepa ? PaymentInstruction.Charges.SERVICE_LEVEL : PaymentInstruction.Charges.SHARED);
    }

    private Optional<Payee> verified(CompanyId company, EscrowRow row) {
        return accounts.payoutAccount(company, row.currency().getCode())
                .map(account -> new Payee(account.holder(), bank(account), account.country()));
    }

    private Optional<Payee> payer(EscrowRow row) {
        return credits.of(row.deal()).stream()
                .filter(credit -> Iban.isValid(String.valueOf(credit.payerAccount())))
                .max(Comparator.comparing(Credit::receivedAt))
                .map(credit -> new Payee(
                        Optional.ofNullable(credit.payerName())
                                .orElseGet(() -> companies.get(row.buyer()).name()),
                        BankAccount.iban(String.valueOf(credit.payerAccount()), null),
                        null));
    }

    private static BankAccount bank(Account account) {
        return new BankAccount(
                account.iban(), account.number(), account.bic(), account.clearingSystem(), account.clearingMember());
    }
}
