package org.hanse.escrow.statement;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.escrow.statement.BankBreak.Kind;
import org.hanse.escrow.statement.BankBreak.Outcome;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Page;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.ledger.AccountKind;
import org.hanse.ledger.Ledger;
import org.hanse.ledger.Posting;
import org.hanse.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Breaks between the bank's statements and our books: each opens one task, and a person closes it with a reason. */
@Service
@Transactional
public class Breaks {

    /** Key of the process of one break; its business key is the break's id. */
    static final String PROCESS = "bank-break";

    private final BreakRows rows;
    private final Ledger ledger;
    private final Processes processes;
    private final Journal journal;

    Breaks(BreakRows rows, Ledger ledger, Processes processes, Journal journal) {
        this.rows = rows;
        this.ledger = ledger;
        this.processes = processes;
        this.journal = journal;
    }

    /** Opens a break with its task; a known finding changes nothing. @return whether it is new */
    boolean found(BreakRows.Finding finding) {
        return rows.open(finding)
                .map(id -> {
                    processes.start(PROCESS, id.toString(), Map.of());
                    journal.record(
                            "escrow.break-found",
                            null,
                            Map.of(
                                    "break",
                                    id.toString(),
                                    "kind",
                                    finding.kind().name().toLowerCase(Locale.ROOT)));
                    return true;
                })
                .orElse(false);
    }

    /** One break. Staff only, by the row policies. */
    @Transactional(readOnly = true)
    public BankBreak get(UUID id) {
        return rows.get(id);
    }

    /** Open ones the oldest first, closed ones the newest first. */
    @Transactional(readOnly = true)
    public Page<BankBreak> list(boolean open, @Nullable String cursor, int size) {
        int limit = Math.clamp(size, 1, Page.MAX_SIZE);
        return Page.of(
                rows.list(open, cursor == null ? null : Ids.parse(cursor), limit + 1),
                limit,
                one -> one.id().toString());
    }

    /**
     * Closes a break with its reason. Only {@link Outcome#BANK_CHARGE} posts: CHARGES to BANK, once.
     *
     * @throws Refusal {@link StatementReason#ALREADY_EXPLAINED}, {@link StatementReason#NOT_BOOKED_YET},
     *     {@link StatementReason#NO_CHARGE}
     */
    void explain(UUID id, Outcome outcome, String explanation) {
        Scope.require("finance-officer");
        BankBreak open = rows.lock(id);
        if (open.outcome() != null) {
            throw new Refusal(StatementReason.ALREADY_EXPLAINED);
        }
        if (outcome == Outcome.BOOKED_MEANWHILE && !open.settledMeanwhile()) {
            throw Refusal.of(StatementReason.NOT_BOOKED_YET, "outcome");
        }
        if (outcome == Outcome.BANK_CHARGE) {
            charge(open, explanation);
        }
        rows.close(id, outcome, explanation.strip(), who());
        journal.record(
                "escrow.break-explained",
                null,
                Map.of(
                        "break",
                        id.toString(),
                        "outcome",
                        outcome.name().toLowerCase(Locale.ROOT),
                        "explanation",
                        explanation.strip()));
    }

    private void charge(BankBreak open, String explanation) {
        if (open.kind() != Kind.NOT_IN_BOOKS
                || open.settledMeanwhile()
                || !open.bank().isNegative()) {
            throw Refusal.of(StatementReason.NO_CHARGE, "outcome");
        }
        ledger.post(Posting.of("charge:" + open.id(), "BANK_CHARGE", null, String.valueOf(open.reference()))
                .debit(AccountKind.CHARGES, open.bank().abs())
                .credit(AccountKind.BANK, open.bank().abs())
                .because(explanation)
                .build());
    }

    private static String who() {
        return Scope.actor() instanceof Actor.Staff staff
                ? staff.name()
                : Scope.actor().auditName();
    }
}
