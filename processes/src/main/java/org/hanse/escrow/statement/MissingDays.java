package org.hanse.escrow.statement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.hanse.escrow.statement.BankBreak.Kind;
import org.hanse.kernel.BusinessCalendars;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Misses the statement of a business day of payments (TARGET): it has to be there by noon UTC of the next one. Asked of
 * accounts that have sent a statement before; a day is covered when a statement spans its noon.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MissingDays {

    private static final LocalTime NOON = LocalTime.NOON;

    private final JdbcClient jdbc;
    private final Breaks breaks;
    private final Clock clock;

    MissingDays(JdbcClient jdbc, Breaks breaks, Clock clock) {
        this.jdbc = jdbc;
        this.breaks = breaks;
        this.clock = clock;
    }

    /** An account in one currency, with the end of its newest statement. */
    record Account(String account, String currency, Instant covered) {}

    List<Account> accounts() {
        return jdbc.sql(
                        "select account, currency, max(to_at) as covered from escrow.statement group by account, currency")
                .query((row, n) -> new Account(
                        row.getString("account"),
                        row.getString("currency"),
                        row.getObject("covered", java.time.OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Whether the last business day that should be covered is. @return how many breaks are new */
    int look(Account account) {
        LocalDate missed = lastDue();
        if (!account.covered().isBefore(missed.atTime(NOON).toInstant(ZoneOffset.UTC))) {
            return 0;
        }
        boolean fresh = breaks.found(new BreakRows.Finding(
                "day|" + account.account() + "|" + account.currency() + "|" + missed,
                Kind.DAY_MISSING,
                account.account(),
                account.currency(),
                null,
                null,
                null,
                missed.toString(),
                0,
                0));
        return fresh ? 1 : 0;
    }

    /** The newest business day whose statement is due: the one before the last business day whose noon is past. */
    private LocalDate lastDue() {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (now.isBefore(day.atTime(NOON).toInstant(ZoneOffset.UTC))) {
            day = day.minusDays(1);
        }
        return businessDayUpTo(businessDayUpTo(day).minusDays(1));
    }

    private static LocalDate businessDayUpTo(LocalDate day) {
        LocalDate at = day;
        while (!BusinessCalendars.TARGET.isBusinessDay(at)) {
            at = at.minusDays(1);
        }
        return at;
    }
}
