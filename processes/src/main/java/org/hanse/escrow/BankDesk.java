package org.hanse.escrow;

import java.util.Optional;
import org.hanse.escrow.statement.BankStatement;
import org.hanse.escrow.statement.BankStatements;
import org.hanse.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what the bank says and gives each piece to whom it concerns; what fits nothing is kept for a person. */
@Service
@Transactional
class BankDesk implements BankReports {

    private final Credits credits;
    private final PaymentRows payments;
    private final PayoutAnswers answers;
    private final FundingReturns fundingReturns;
    private final SuspenseReturns suspenseReturns;
    private final Unexplained unexplained;
    private final BankStatements statements;

    BankDesk(
            Credits credits,
            PaymentRows payments,
            PayoutAnswers answers,
            FundingReturns fundingReturns,
            SuspenseReturns suspenseReturns,
            Unexplained unexplained,
            BankStatements statements) {
        this.credits = credits;
        this.payments = payments;
        this.answers = answers;
        this.fundingReturns = fundingReturns;
        this.suspenseReturns = suspenseReturns;
        this.unexplained = unexplained;
        this.statements = statements;
    }

    @Override
    public void creditBooked(BankEntry entry) {
        if (!entry.reversal()) {
            credits.booked(entry);
            return;
        }
        Optional<Payment> payment = payment(entry.endToEndId());
        if (payment.isPresent()) {
            answers.returned(payment.get(), entry);
        } else {
            unexplained.keep(entry, "credit", "return-of-unknown-payment");
        }
    }

    @Override
    public void debitBooked(BankEntry entry) {
        if (entry.reversal()) {
            fundingReturns.debited(entry);
            return;
        }
        Optional<Payment> payment = payment(entry.endToEndId());
        if (payment.isPresent()) {
            answers.booked(payment.get(), entry);
        } else if (entry.endToEndId() == null || !suspenseReturns.booked(entry, entry.endToEndId())) {
            unexplained.keep(entry, "debit", "debit-of-unknown-payment");
        }
    }

    @Override
    public void statusReported(PaymentStatus status) {
        Payment payment = payment(status.endToEndId())
                .orElseThrow(() -> new Refusal(EscrowReason.UNKNOWN_PAYMENT, status.endToEndId()));
        answers.reported(payment, status);
    }

    @Override
    public void statementTold(BankStatement statement) {
        statements.told(statement);
    }

    private Optional<Payment> payment(@org.jspecify.annotations.Nullable String endToEndId) {
        return endToEndId == null ? Optional.empty() : payments.byEndToEndId(endToEndId);
    }
}
