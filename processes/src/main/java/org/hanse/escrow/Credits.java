package org.hanse.escrow;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.ledger.AccountKind;
import org.hanse.ledger.Ledger;
import org.hanse.ledger.Posting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Money that comes in: each entry of the bank is applied once, put to its deal, or kept in suspense for a person. */
@Service
@Transactional
public class Credits {

    private final CreditRows credits;
    private final EscrowRows escrows;
    private final Matching matching;
    private final Funding funding;
    private final Ledger ledger;
    private final SuspenseReturns returns;
    private final Journal journal;

    Credits(
            CreditRows credits,
            EscrowRows escrows,
            Matching matching,
            Funding funding,
            Ledger ledger,
            SuspenseReturns returns,
            Journal journal) {
        this.credits = credits;
        this.escrows = escrows;
        this.matching = matching;
        this.funding = funding;
        this.ledger = ledger;
        this.returns = returns;
        this.journal = journal;
    }

    /** Applies a booked credit that is no return; a second copy changes nothing. */
    void booked(BankEntry entry) {
        credits.store(entry, identity(entry, "CRDT")).ifPresent(credit -> {
            switch (matching.find(credit, entry.itemised())) {
                case Matching.Found.Deal found -> put(credit, found);
                case Matching.Found.Doubt doubt -> suspend(credit, doubt.why(), doubt.proposal());
            }
        });
    }

    private void put(Credit credit, Matching.Found.Deal found) {
        EscrowRow row = escrows.lock(found.deal());
        if (Funding.isOpen(row)) {
            credits.matched(credit, found.deal(), found.by());
            funding.fund(row, credit, false);
        } else {
            suspend(credit, "not-expected", found.deal());
        }
    }

    /** Credits that wait for a person, the oldest first. Staff only, by the row policies. */
    @Transactional(readOnly = true)
    public List<Credit> suspense() {
        return credits.waiting();
    }

    /** One credit. */
    @Transactional(readOnly = true)
    public Credit get(UUID id) {
        return credits.get(id);
    }

    /** Credits that were put to a deal; the buyer's own and the staff's. */
    @Transactional(readOnly = true)
    public List<Credit> of(DealId deal) {
        return credits.of(deal);
    }

    /**
     * Puts a credit in suspense to a deal: SUSPENSE to BUYER_CLR, then as if it had been matched.
     *
     * @param reason why this deal, kept with the credit
     */
    public void assign(UUID credit, DealId deal, String reason) {
        Scope.require("finance-officer");
        Credit waiting = waiting(credit);
        requireReason(reason);
        EscrowRow row = escrows.lock(deal);
        row.positive(waiting.amount());
        if (!Funding.isOpen(row)) {
            throw new Refusal(
                    EscrowReason.ILLEGAL_EVENT,
                    Lifecycle.Event.CREDIT_MATCHED.name(),
                    row.state().name());
        }
        credits.matched(waiting, deal, "person");
        funding.fund(row, credits.get(credit), true);
        journal.record("escrow.credit-assigned", deal.value(), Map.of("credit", credit.toString(), "reason", reason));
    }

    /** Sends a credit in suspense back to the account it came from. */
    public void giveBack(UUID credit, String reason) {
        Scope.require("finance-officer");
        requireReason(reason);
        returns.instruct(waiting(credit), reason);
    }

    private Credit waiting(UUID id) {
        Credit credit = credits.lock(id);
        if (!credit.state().equals("suspense")) {
            throw new Refusal(EscrowReason.CREDIT_ALREADY_ASSIGNED);
        }
        return credit;
    }

    private void suspend(Credit credit, String why, @org.jspecify.annotations.Nullable DealId proposal) {
        credits.suspended(credit, why, proposal);
        ledger.post(Posting.of(credit.postingKey(), Transfers.CREDIT_SUSPENDED, null, credit.bankReference())
                .debit(AccountKind.BANK, credit.amount())
                .credit(AccountKind.SUSPENSE, credit.amount())
                .because(credit.payer())
                .build());
        journal.record(
                "escrow.credit-suspended",
                null,
                Map.of("amount", credit.amount().toString(), "why", why));
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw Refusal.of(EscrowReason.REASON_MISSING, "reason");
        }
    }

    /** What makes an entry itself (rules R4.2). */
    static String identity(BankEntry entry, String side) {
        return String.join(
                "|",
                entry.account(),
                entry.servicerReference(),
                String.valueOf(entry.endToEndId()),
                entry.amount().toString(),
                side);
    }
}
