package org.hanse.escrow;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.DealId;
import org.hanse.ledger.AccountKind;
import org.hanse.ledger.Ledger;
import org.hanse.ledger.Posting;
import org.hanse.workflow.Processes;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The buyer's bank takes funding back (MD06, AM04, FOCR). Before release it comes out of what is held (P8a) and the deal
 * waits for money again; afterwards the platform has a claim on the buyer, who is blocked (P8b).
 */
@Component
class FundingReturns {

    static final String RETURNED = "escrow.funding-returned";

    private final EscrowRows escrows;
    private final Balances balances;
    private final Unexplained unexplained;
    private final Ledger ledger;
    private final Processes processes;
    private final Journal journal;
    private final JdbcClient jdbc;

    FundingReturns(
            EscrowRows escrows,
            Balances balances,
            Unexplained unexplained,
            Ledger ledger,
            Processes processes,
            Journal journal,
            JdbcClient jdbc) {
        this.escrows = escrows;
        this.balances = balances;
        this.unexplained = unexplained;
        this.ledger = ledger;
        this.processes = processes;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    void debited(BankEntry entry) {
        Optional<DealId> deal = dealOf(entry);
        if (deal.isEmpty()) {
            unexplained.keep(entry, "debit", "return-of-unknown-credit");
            return;
        }
        EscrowRow row = escrows.lock(deal.get());
        String key = "funding-returned:" + Credits.identity(entry, "DBIT");
        if (ledger.isPosted(key)) {
            return;
        }
        Money held = balances.held(row);
        if (Lifecycle.allows(Lifecycle.Of.ESCROW, row.state(), Lifecycle.Event.FUNDING_RETURNED)
                && row.state() != EscrowState.RELEASED
                && !entry.amount().isGreaterThan(held)) {
            before(row, entry, key, held);
        } else {
            afterwards(row, entry, key);
        }
    }

    private void before(EscrowRow row, BankEntry entry, String key, Money held) {
        ledger.post(Posting.of(key, Transfers.FUNDING_RETURNED, row.deal(), reason(entry))
                .debit(AccountKind.ESCROW, entry.amount())
                .credit(AccountKind.BANK, entry.amount())
                .because(entry.servicerReference())
                .build());
        boolean some = held.isGreaterThan(entry.amount());
        escrows.move(
                row,
                Lifecycle.Event.FUNDING_RETURNED,
                some ? EscrowState.PARTIALLY_FUNDED : EscrowState.AWAITING_FUNDS,
                reason(entry));
        journal.record(
                "escrow.funding-returned",
                row.id(),
                Map.of("amount", entry.amount().toString()));
        processes.correlate(RETURNED, row.deal().toString(), Map.of());
    }

    private void afterwards(EscrowRow row, BankEntry entry, String key) {
        ledger.post(Posting.of(key, Transfers.FUNDING_RETURNED_LATE, row.deal(), reason(entry))
                .debit(AccountKind.CLAIM, entry.amount())
                .credit(AccountKind.BANK, entry.amount())
                .because(entry.servicerReference())
                .build());
        escrows.blockBuyer(row);
        if (row.state() == EscrowState.RELEASED) {
            escrows.move(row, Lifecycle.Event.FUNDING_RETURNED, EscrowState.RETURN_CLAIM, reason(entry));
        }
        journal.record(
                "escrow.return-claim", row.id(), Map.of("amount", entry.amount().toString()));
    }

    /** The credit that is taken back: by its reference, its end-to-end id, or its amount and account, if only one fits. */
    private Optional<DealId> dealOf(BankEntry entry) {
        var found = jdbc.sql("""
                        select distinct deal_id from escrow.credit
                         where state = 'matched' and currency = :currency and amount_minor = :amount
                           and (reference = :reference or end_to_end_id = :e2e
                             or (:reference is null and :e2e is null and payer_account = :account)) limit 2
                        """)
                .param("currency", entry.amount().getCurrencyUnit().getCode())
                .param("amount", entry.amount().getAmountMinorLong())
                .param("reference", entry.reference(), java.sql.Types.VARCHAR)
                .param("e2e", entry.endToEndId(), java.sql.Types.VARCHAR)
                .param("account", entry.otherAccount(), java.sql.Types.VARCHAR)
                .query((row, n) -> new DealId(row.getObject(1, UUID.class)))
                .list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static String reason(BankEntry entry) {
        return String.valueOf(entry.reason());
    }
}
