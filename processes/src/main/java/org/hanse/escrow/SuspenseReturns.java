package org.hanse.escrow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.hanse.audit.Journal;
import org.hanse.kernel.Refusal;
import org.hanse.ledger.AccountKind;
import org.hanse.ledger.Ledger;
import org.hanse.ledger.Posting;
import org.hanse.messaging.Outbox;
import org.springframework.stereotype.Component;

/** Gives money back that belongs to no deal. The books change when the bank has booked it: SUSPENSE to BANK. */
@Component
class SuspenseReturns {

    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");

    private final CreditRows credits;
    private final EscrowHolders holders;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Journal journal;
    private final Clock clock;

    SuspenseReturns(
            CreditRows credits, EscrowHolders holders, Ledger ledger, Outbox outbox, Journal journal, Clock clock) {
        this.credits = credits;
        this.holders = holders;
        this.ledger = ledger;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether it is known where the money came from: a name, and an account that we can pay to. */
    static boolean hasAccount(Credit credit) {
        String account = credit.payerAccount();
        return credit.payerName() != null
                && account != null
                && IBAN.matcher(account).matches();
    }

    void instruct(Credit credit, String reason) {
        String account = credit.payerAccount();
        String name = credit.payerName();
        if (account == null || name == null || !hasAccount(credit)) {
            throw new Refusal(EscrowReason.PAYOUT_ACCOUNT_NOT_VERIFIED);
        }
        EscrowHolder holder =
                holders.forCurrency(credit.amount().getCurrencyUnit().getCode());
        String id = "HANSE-S" + credit.id().toString().replace("-", "").substring(8, 32);
        credits.returning(credit, id);
        outbox.tell(
                Bank.PORT,
                Bank.PAY,
                id,
                null,
                new PaymentInstruction(
                        id,
                        credit.amount(),
                        BankAccount.iban(holder.iban(), holder.bic()),
                        holder.accountHolder(),
                        BankAccount.iban(account, null),
                        name,
                        null,
                        null,
                        null,
                        "Return " + credit.bankReference(),
                        LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC),
                        PaymentInstruction.Charges.SERVICE_LEVEL));
        journal.record(
                "escrow.credit-given-back", null, Map.of("credit", credit.id().toString(), "reason", reason));
    }

    /** @return false where the end-to-end id is of no such return */
    boolean booked(BankEntry entry, String endToEndId) {
        return credits.byReturnId(endToEndId)
                .map(credit -> {
                    ledger.post(Posting.of(
                                    "given-back:" + credit.id(),
                                    Transfers.CREDIT_GIVEN_BACK,
                                    null,
                                    entry.servicerReference())
                            .debit(AccountKind.SUSPENSE, credit.amount())
                            .credit(AccountKind.BANK, credit.amount())
                            .build());
                    credits.returned(credit);
                    return true;
                })
                .orElse(false);
    }
}
