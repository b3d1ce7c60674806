package org.hanse.escrow.statement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.hanse.escrow.BankReports;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Scope;
import org.hanse.ledger.AccountKind;
import org.hanse.ledger.Ledger;
import org.hanse.ledger.Posting;
import org.hanse.workflow.EngineDriver;
import org.hanse.workflow.Tasks;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets tests post bookings, play the bank's statements and the finance officer; each test with a currency of its own. */
@Component
class StatementsInTests {

    private static final Actor TEST = new Actor.System("test");
    private static final Actor BANK = new Actor.System("messaging");
    private static final Actor OFFICER = new Actor.Staff(PersonId.next(), "Tomasz", Set.of("finance-officer"), "test");

    private final BankReports bank;
    private final Ledger ledger;
    private final Reconciliation reconciliation;
    private final StatementRows statements;
    private final Standings standings;
    private final Breaks breaks;
    private final Tasks tasks;
    private final EngineDriver engine;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    StatementsInTests(
            BankReports bank,
            Ledger ledger,
            Reconciliation reconciliation,
            StatementRows statements,
            Standings standings,
            Breaks breaks,
            Tasks tasks,
            EngineDriver engine,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.bank = bank;
        this.ledger = ledger;
        this.reconciliation = reconciliation;
        this.statements = statements;
        this.standings = standings;
        this.breaks = breaks;
        this.tasks = tasks;
        this.engine = engine;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** We book what the bank notified: positive for money in, in minor units. */
    void book(String currency, String reference, long minor) {
        Money amount = Currencies.ofMinor(currency, Math.abs(minor));
        Posting.Draft draft = Posting.of("test:" + UUID.randomUUID(), "CREDIT_SUSPENDED", null, reference);
        arrange(() -> ledger.post(
                minor > 0
                        ? draft.debit(AccountKind.BANK, amount)
                                .credit(AccountKind.SUSPENSE, amount)
                                .build()
                        : draft.debit(AccountKind.SUSPENSE, amount)
                                .credit(AccountKind.BANK, amount)
                                .build()));
    }

    /** The bank's side, drawn up line by line; what is opened with is what the last one closed with. */
    final class Account {
        private final String account = "TEST-" + UUID.randomUUID();
        private final String currency;
        private final List<BankStatement.Line> lines = new ArrayList<>();
        private long sequence;
        private long balance;
        private Instant from = clock.instant().minus(Duration.ofDays(1));

        private Account(String currency) {
            this.currency = currency;
        }

        Account line(String reference, long minor) {
            return line(reference, minor, null, false);
        }

        Account line(
                String reference, long minor, @org.jspecify.annotations.Nullable String endToEndId, boolean reversal) {
            lines.add(new BankStatement.Line(
                    reference,
                    minor > 0,
                    Currencies.ofMinor(currency, Math.abs(minor)),
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                    endToEndId,
                    reversal,
                    "PMNT/RCDT/ESCT",
                    null,
                    null));
            return this;
        }

        /** Closes it. The time that it covers ends now. */
        BankStatement draw() {
            long opening = balance;
            balance += lines.stream().mapToLong(BankStatement.Line::signedMinor).sum();
            Instant to = clock.instant();
            BankStatement drawn = statement(++sequence, opening, balance, from, to);
            from = to;
            lines.clear();
            return drawn;
        }

        BankStatement statement(long number, long opening, long closing, Instant begin, Instant end) {
            return new BankStatement(
                    "S-" + UUID.randomUUID(),
                    account,
                    number,
                    Currencies.ofMinor(currency, opening),
                    Currencies.ofMinor(currency, closing),
                    begin,
                    end,
                    lines);
        }

        String number() {
            return account;
        }
    }

    Account account(String currency) {
        return new Account(currency);
    }

    /** The bank sends it, and we look. */
    void send(BankStatement statement) {
        tell(statement);
        reconciliation.look();
    }

    /** The bank sends it. */
    void tell(BankStatement statement) {
        Scope.run(BANK, () -> transaction.executeWithoutResult(status -> bank.statementTold(statement)));
    }

    void look() {
        reconciliation.look();
    }

    /** Kinds of the currency's open breaks, with the reference. */
    List<String> open(String currency) {
        return breaks(currency).stream()
                .map(one -> one.kind() + " " + one.reference())
                .sorted()
                .toList();
    }

    List<BankBreak> breaks(String currency) {
        return arrange(() -> breaks.list(true, null, 200)).items().stream()
                .filter(one -> one.bank().getCurrencyUnit().getCode().equals(currency))
                .toList();
    }

    BankBreak get(UUID id) {
        return arrange(() -> breaks.get(id));
    }

    Standing standing(String currency) {
        return arrange(standings::all).stream()
                .filter(one -> one.currency().equals(currency))
                .findFirst()
                .orElseThrow();
    }

    /** A finance officer completes the task of the break. */
    void explain(BankBreak open, BankBreak.Outcome outcome, String reason) {
        String key = open.id().toString();
        Scope.run(
                OFFICER,
                () -> tasks.complete(
                        Objects.requireNonNull(tasks.openOf(key, "clarify-break"))
                                .taskId(),
                        new BreakTasks.ExplainBreak(outcome, reason)));
        engine.runDueJobs(key);
    }

    boolean hasTask(BankBreak one) {
        return Scope.as(OFFICER, () -> tasks.openOf(one.id().toString(), "clarify-break")) != null;
    }

    void runJobs(BankBreak one) {
        engine.runDueJobs(one.id().toString());
    }

    /** How many transfers the ledger has; a comparison adds none. */
    long transfers() {
        return arrange(() -> jdbc.sql("select count(*) from ledger.transfer")
                .query(Long.class)
                .single());
    }

    /** How many statements of the account are stored. */
    int stored(Account account, String currency) {
        return arrange(() -> statements.chain(account.number(), currency)).size();
    }

    <T> T arrange(Supplier<T> work) {
        return Scope.as(TEST, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
