package org.hanse.integration.sandbox;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Draws the bank's statements (camt.053): at the turn of each day (UTC), and when asked for. Each covers what was booked
 * since the one before, whose closing balance it opens with; the book remembers what was drawn, so that a restart in the
 * middle sends the same one again.
 */
final class StatementDesk {

    private static final String DRAWN = "STATEMENT";
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final AccountBook book;
    private final Agenda agenda;
    private final Faults faults;
    private final Clock clock;
    private final BiConsumer<String, byte[]> drop;

    StatementDesk(AccountBook book, Agenda agenda, Faults faults, Clock clock, BiConsumer<String, byte[]> drop) {
        this.book = book;
        this.agenda = agenda;
        this.faults = faults;
        this.clock = clock;
        this.drop = drop;
        agenda.on("bank-statement", this::draw);
        agenda.every(LOOK, this::atTheTurnOfTheDay);
    }

    /** Sends one now. */
    void ask() {
        agenda.plan("statement " + UUID.randomUUID(), "bank-statement", Duration.ZERO, Map.of());
    }

    /** One account in one currency, as far as the book goes. */
    private static final class Running {
        private final String account;
        private final String currency;
        private final List<Map<String, String>> entries = new ArrayList<>();
        private BigDecimal balance = BigDecimal.ZERO;
        private BigDecimal opening = BigDecimal.ZERO;
        private int sequence;
        private String from = "";

        private Running(String account, String currency) {
            this.account = account;
            this.currency = currency;
        }

        void add(Map<String, String> entry) {
            BigDecimal amount = new BigDecimal(entry.get("amount"));
            balance = "CRDT".equals(entry.get("kind")) ? balance.add(amount) : balance.subtract(amount);
            entries.add(entry);
            if (from.isEmpty()) {
                from = day(entry).atStartOfDay().toInstant(ZoneOffset.UTC).toString();
            }
        }

        void close(Map<String, String> drawn) {
            entries.clear();
            opening = balance;
            sequence++;
            from = String.valueOf(drawn.get("to"));
        }
    }

    private void atTheTurnOfTheDay() {
        List<Map<String, String>> lines = book.lines();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate last = lines.stream()
                .filter(line -> DRAWN.equals(line.get("kind")))
                .map(line -> LocalDate.ofInstant(Instant.parse(line.get("to")), ZoneOffset.UTC))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> lines.stream()
                        .filter(StatementDesk::isEntry)
                        .map(StatementDesk::day)
                        .findFirst()
                        .orElse(today));
        if (last.isBefore(today)) {
            agenda.plan("statement up to " + today, "bank-statement", Duration.ZERO, Map.of());
        }
    }

    private void draw(Map<String, String> act) {
        String id = String.valueOf(act.get("agenda.id"));
        if (book.lines().stream().noneMatch(line -> id.equals(line.get("act")))) {
            running(null)
                    .values()
                    .forEach(one -> book.add(DRAWN, id + " " + one.account + " " + one.currency, facts(id, one)));
        }
        List<BankStatementPaper.Statement> drawn = running(id).values().stream()
                .filter(one -> one.sequence > 0)
                .map(one -> new BankStatementPaper.Statement(
                        one.account, one.currency, one.sequence, one.opening, one.balance, one.from, one.entries))
                .toList();
        if (drawn.isEmpty()) {
            return;
        }
        String message = "K" + Facts.idOf(id);
        byte[] paper = BankStatementPaper.statements(message, drawn, to(id));
        drop.accept("camt.053-" + message, paper);
        if (faults.strikes(BankDesk.NAME, Fault.DUPLICATE, "statement")) {
            drop.accept("camt.053-" + message + "-again", paper);
        }
    }

    private Map<String, String> facts(String act, Running one) {
        return Map.of(
                "act",
                act,
                "account",
                one.account,
                "currency",
                one.currency,
                "to",
                clock.instant().toString());
    }

    private Instant to(String act) {
        return book.lines().stream()
                .filter(line -> act.equals(line.get("act")))
                .map(line -> Instant.parse(line.get("to")))
                .findFirst()
                .orElseThrow();
    }

    /** Goes through the book: to its end, or up to the lines of one drawing, whose number then counts already. */
    private SortedMap<String, Running> running(@org.jspecify.annotations.Nullable String upTo) {
        SortedMap<String, Running> all = new TreeMap<>();
        List<String> done = new ArrayList<>();
        for (Map<String, String> line : book.lines()) {
            boolean drawn = DRAWN.equals(line.get("kind"));
            if (!drawn && !isEntry(line)) {
                continue;
            }
            String key = line.get("account") + " " + line.get("currency");
            Running one = all.computeIfAbsent(
                    key, k -> new Running(String.valueOf(line.get("account")), String.valueOf(line.get("currency"))));
            if (done.contains(key)) {
                continue;
            }
            if (drawn && upTo != null && upTo.equals(line.get("act"))) {
                one.sequence++;
                done.add(key);
            } else if (drawn) {
                one.close(line);
            } else {
                one.add(line);
            }
        }
        if (upTo != null) {
            all.keySet().retainAll(done);
        }
        return all;
    }

    private static boolean isEntry(Map<String, String> line) {
        return ("CRDT".equals(line.get("kind")) || "DBIT".equals(line.get("kind"))) && line.get("account") != null;
    }

    private static LocalDate day(Map<String, String> entry) {
        return LocalDate.ofInstant(Instant.parse(entry.get("at")), ZoneOffset.UTC);
    }
}
