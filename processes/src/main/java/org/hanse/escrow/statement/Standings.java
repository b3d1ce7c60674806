package org.hanse.escrow.statement;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hanse.kernel.Currencies;
import org.hanse.ledger.AccountKind;
import org.hanse.ledger.Ledger;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says for each currency whether our books agree with the bank's newest statements; staff only. */
@Service
@Transactional(readOnly = true)
public class Standings {

    private final StatementRows statements;
    private final BreakRows breaks;
    private final Ledger ledger;

    Standings(StatementRows statements, BreakRows breaks, Ledger ledger) {
        this.statements = statements;
        this.breaks = breaks;
        this.ledger = ledger;
    }

    /** All currencies that the books or a statement know, by their codes. */
    public List<Standing> all() {
        List<StatementRows.Row> newest = statements.newest();
        List<BankBreak> open = breaks.open();
        SortedSet<String> currencies = new TreeSet<>();
        ledger.trialBalance().forEach(line -> currencies.add(line.currency()));
        newest.forEach(row -> currencies.add(row.currency()));
        return currencies.stream()
                .map(currency -> standing(currency, newest, open))
                .toList();
    }

    private Standing standing(String currency, List<StatementRows.Row> newest, List<BankBreak> open) {
        List<StatementRows.Row> here =
                newest.stream().filter(row -> row.currency().equals(currency)).toList();
        Set<Long> named = new HashSet<>(breaks.transfersOfBreaks(currency));
        List<Comparison.Booking> flying = statements.unlisted(currency).stream()
                .filter(booking -> !named.contains(booking.transfer()))
                .toList();
        return new Standing(
                currency,
                here.stream()
                        .map(row -> new Standing.Newest(
                                row.account(),
                                row.sequence(),
                                row.to(),
                                Currencies.ofMinor(currency, row.closingMinor())))
                        .toList(),
                sum(currency, here.stream().map(StatementRows.Row::closingMinor)),
                ledger.balance(AccountKind.BANK, Currencies.of(currency)),
                sum(currency, flying.stream().map(Comparison.Booking::amountMinor)),
                flying.size(),
                (int) open.stream().filter(one -> of(one).equals(currency)).count(),
                open.stream()
                        .filter(one -> of(one).equals(currency))
                        .map(BankBreak::openedAt)
                        .min(Comparator.<Instant>naturalOrder())
                        .orElse(null));
    }

    private static String of(BankBreak one) {
        return one.bank().getCurrencyUnit().getCode();
    }

    private static Money sum(String currency, Stream<Long> minors) {
        return Currencies.ofMinor(currency, minors.mapToLong(Long::longValue).sum());
    }
}
