package org.hanse.escrow.statement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Scope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks again and again: compares statements that have come, finds late bookings for what was missing, misses days. Each
 * step in a transaction of its own, so that one that fails stops no other.
 */
@Service
public class Reconciliation {

    private static final Actor ACTOR = new Actor.System("engine");

    private final StatementRows statements;
    private final BreakRows breaks;
    private final StatementCheck check;
    private final MissingDays days;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration grace;

    /**
     * Makes it.
     *
     * @param grace how long a statement waits for notifications that the bank sent before it
     */
    Reconciliation(
            StatementRows statements,
            BreakRows breaks,
            StatementCheck check,
            MissingDays days,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${hanse.escrow.statement-grace:10m}") Duration grace) {
        this.statements = statements;
        this.breaks = breaks;
        this.check = check;
        this.days = days;
        this.transaction = transaction;
        this.clock = clock;
        this.grace = grace;
    }

    /** Looks once. @return how many breaks are new */
    @Scheduled(
            fixedDelayString = "${hanse.escrow.statement-look:20s}",
            initialDelayString = "${hanse.escrow.statement-look:20s}")
    public int look() {
        Instant ripe = clock.instant().minus(grace);
        int found = 0;
        for (UUID statement : asEngine(breaks::statementsWithOpenEntries)) {
            asEngine(() -> {
                check.matchLate(statement);
                return true;
            });
        }
        for (UUID statement : asEngine(() -> statements.toCompare(ripe))) {
            found += asEngine(() -> check.compare(statement));
        }
        for (MissingDays.Account account : asEngine(days::accounts)) {
            found += asEngine(() -> days.look(account));
        }
        return found;
    }

    private <T> T asEngine(Supplier<T> work) {
        return Scope.as(ACTOR, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
