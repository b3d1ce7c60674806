package org.hanse.escrow.statement;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.escrow.statement.BankBreak.Kind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares one statement: with its neighbours in the bank's count, with itself, entry by entry with our bookings, and
 * our bookings of its time with it. What we booked after its end is in flight and no break.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StatementCheck {

    private final StatementRows statements;
    private final Breaks breaks;
    private final Journal journal;
    private final Duration tolerance;

    /**
     * Makes it.
     *
     * @param tolerance how far the bank's clock and ours may differ: a booking so shortly before the end of a statement
     *     may stand on the next one
     */
    StatementCheck(
            StatementRows statements,
            Breaks breaks,
            Journal journal,
            @Value("${hanse.escrow.statement-tolerance:5m}") Duration tolerance) {
        this.statements = statements;
        this.breaks = breaks;
        this.journal = journal;
        this.tolerance = tolerance;
    }

    /** Compares, once. @return how many breaks are new */
    int compare(UUID id) {
        Optional<StatementRows.Row> taken = statements.take(id);
        if (taken.isEmpty()) {
            return 0;
        }
        StatementRows.Row statement = taken.get();
        int found = chain(statement) + sum(statement) + entries(statement);
        statements.compared(statement);
        found += statements
                .after(statement)
                .filter(StatementRows.Row::compared)
                .map(this::chain)
                .orElse(0);
        found += unlisted(statement.currency());
        journal.record(
                "escrow.statement-compared",
                null,
                Map.of(
                        "account",
                        statement.account(),
                        "number",
                        statement.currency() + " " + statement.sequence(),
                        "breaks",
                        Integer.toString(found)));
        return found;
    }

    /** Looks whether bookings have come meanwhile for entries that stand open. Closes nothing. */
    void matchLate(UUID id) {
        statements.get(id).ifPresent(statement -> {
            List<Comparison.Booking> bookings = statements.unlisted(statement.currency());
            Comparison.pair(statements.unmatched(id), bookings).stream()
                    .filter(Comparison.Pair::agrees)
                    .forEach(pair -> statements.match(id, pair));
        });
    }

    private int chain(StatementRows.Row statement) {
        Optional<StatementRows.Row> before = statements.before(statement);
        if (before.isEmpty()) {
            long carried = carried(statement);
            return carried == statement.openingMinor()
                    ? 0
                    : found(statement, "opening|", Kind.OPENING_DIFFERS, statement.openingMinor(), carried);
        }
        if (!statement.follows(before.get())) {
            return found(
                    statement,
                    "gap|" + before.get().id() + "|",
                    Kind.STATEMENT_MISSING,
                    statement.openingMinor(),
                    before.get().closingMinor());
        }
        return before.get().closingMinor() == statement.openingMinor()
                ? 0
                : found(
                        statement,
                        "opening|",
                        Kind.OPENING_DIFFERS,
                        statement.openingMinor(),
                        before.get().closingMinor());
    }

    /** What we had booked before the first statement begins; with a second account of the currency nobody can say. */
    private long carried(StatementRows.Row first) {
        boolean alone = statements.newest().stream()
                .noneMatch(other -> other.currency().equals(first.currency())
                        && !other.account().equals(first.account()));
        return alone
                ? statements
                        .unlisted(first.currency(), Instant.EPOCH, first.from().minusMillis(1))
                        .stream()
                        .mapToLong(Comparison.Booking::amountMinor)
                        .sum()
                : first.openingMinor();
    }

    private int sum(StatementRows.Row statement) {
        long computed = statement.openingMinor() + statements.sumOf(statement.id());
        return computed == statement.closingMinor()
                ? 0
                : found(statement, "sum|", Kind.DOES_NOT_ADD_UP, statement.closingMinor(), computed);
    }

    private int entries(StatementRows.Row statement) {
        int found = 0;
        List<Comparison.Booking> bookings = statements.unlisted(statement.currency());
        for (Comparison.Pair pair : Comparison.pair(statements.unmatched(statement.id()), bookings)) {
            statements.match(statement.id(), pair);
            if (!pair.agrees()) {
                found += breaks.found(finding(statement, pair)) ? 1 : 0;
            }
        }
        return found;
    }

    private BreakRows.Finding finding(StatementRows.Row statement, Comparison.Pair pair) {
        Comparison.Entry entry = pair.entry();
        Kind kind = !pair.bookings().isEmpty()
                ? pair.hasOtherSign() ? Kind.SIGN_DIFFERS : Kind.AMOUNT_DIFFERS
                : statements.wasListed(statement, entry.reference()) ? Kind.LISTED_TWICE : Kind.NOT_IN_BOOKS;
        return new BreakRows.Finding(
                "entry|" + statement.id() + "|" + entry.no(),
                kind,
                statement.account(),
                statement.currency(),
                statement.id(),
                entry.no(),
                pair.bookings().isEmpty() ? null : pair.bookings().getFirst().transfer(),
                entry.reference(),
                entry.amountMinor(),
                pair.booksMinor());
    }

    /** Bookings of ours that should stand on a statement by now. While a number is missing, they may stand on that one. */
    private int unlisted(String currency) {
        List<StatementRows.Row> newest = statements.newest().stream()
                .filter(row -> row.currency().equals(currency))
                .toList();
        int found = 0;
        Instant end = newest.stream()
                .map(StatementRows.Row::to)
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH)
                .minus(tolerance);
        if (newest.isEmpty() || newest.stream().anyMatch(this::hasGap)) {
            return 0;
        }
        StatementRows.Row last = newest.getFirst();
        Instant begin = statements.chain(last.account(), currency).getFirst().from();
        for (Comparison.Booking booking : statements.unlisted(currency, begin, end)) {
            boolean fresh = breaks.found(new BreakRows.Finding(
                    "booking|" + booking.transfer(),
                    Kind.NOT_ON_STATEMENT,
                    last.account(),
                    currency,
                    last.id(),
                    null,
                    booking.transfer(),
                    booking.reference() == null ? booking.endToEndId() : booking.reference(),
                    0,
                    booking.amountMinor()));
            found += fresh ? 1 : 0;
        }
        return found;
    }

    private boolean hasGap(StatementRows.Row newest) {
        List<StatementRows.Row> chain = statements.chain(newest.account(), newest.currency());
        for (int i = 1; i < chain.size(); i++) {
            if (!chain.get(i).follows(chain.get(i - 1)) || !chain.get(i - 1).compared()) {
                return true;
            }
        }
        return false;
    }

    private int found(StatementRows.Row statement, String identity, Kind kind, long bank, long books) {
        boolean fresh = breaks.found(new BreakRows.Finding(
                identity + statement.id(),
                kind,
                statement.account(),
                statement.currency(),
                statement.id(),
                null,
                null,
                statement.currency() + " " + statement.sequence(),
                bank,
                books));
        return fresh ? 1 : 0;
    }
}
