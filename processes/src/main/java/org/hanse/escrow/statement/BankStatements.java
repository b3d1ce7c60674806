package org.hanse.escrow.statement;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hanse.audit.Journal;
import org.hanse.escrow.statement.BankBreak.Kind;
import org.hanse.messaging.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes statements in, each number once. A second copy changes nothing; the same number with other content is a break. */
@Service
@Transactional
public class BankStatements {

    private final StatementRows statements;
    private final Breaks breaks;
    private final Journal journal;

    BankStatements(StatementRows statements, Breaks breaks, Journal journal) {
        this.statements = statements;
        this.breaks = breaks;
        this.journal = journal;
    }

    /** Stores what the bank has told; it is compared a little later, when its notifications have had time to come. */
    public void told(BankStatement told) {
        String fingerprint = fingerprint(told);
        if (statements.store(told, fingerprint).isPresent()) {
            journal.record(
                    "escrow.statement-heard",
                    null,
                    Map.of(
                            "account", told.account(),
                            "number", told.currency() + " " + told.sequence(),
                            "closing", told.closing().toString()));
            return;
        }
        StatementRows.Row known = statements
                .byNumber(told.account(), told.currency(), told.year(), told.sequence())
                .orElseThrow();
        if (!known.fingerprint().equals(fingerprint)) {
            breaks.found(new BreakRows.Finding(
                    "changed|" + known.id() + "|" + fingerprint,
                    Kind.STATEMENT_CHANGED,
                    told.account(),
                    told.currency(),
                    known.id(),
                    null,
                    null,
                    told.bankId(),
                    told.closing().getAmountMinorLong(),
                    known.closingMinor()));
        }
    }

    /** The same for the same content, whatever the bank's ids of message and statement. */
    private static String fingerprint(BankStatement told) {
        StringBuilder all = new StringBuilder();
        all.append(told.opening()).append('|').append(told.closing()).append('|');
        told.lines()
                .forEach(line -> all.append(line.reference())
                        .append('|')
                        .append(line.signedMinor())
                        .append('|')
                        .append(line.bookedOn())
                        .append('|')
                        .append(line.endToEndId())
                        .append('\n'));
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
