package org.hanse.escrow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hanse.kernel.Actor;
import org.hanse.kernel.BusinessCalendars;
import org.hanse.kernel.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends back what nobody has put to a deal within ten business days of payments (rules R4.3, TARGET), to the account
 * that it came from. Where none is known, the credit stays and says so: a person has to find out.
 */
@Service
public class SuspenseTerm {

    /** Why a credit is still there after its term; see {@code escrow.suspense.why}. */
    static final String NO_ACCOUNT = "overdue-without-account";

    private static final Logger LOG = LoggerFactory.getLogger(SuspenseTerm.class);
    private static final Actor ACTOR = new Actor.System("engine");

    private final CreditRows credits;
    private final SuspenseReturns returns;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int days;

    SuspenseTerm(
            CreditRows credits,
            SuspenseReturns returns,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${hanse.escrow.suspense-days:10}") int days) {
        this.credits = credits;
        this.returns = returns;
        this.transaction = transaction;
        this.clock = clock;
        this.days = days;
    }

    /** Looks once; each credit in a transaction of its own. @return how many are sent back */
    @Scheduled(
            fixedDelayString = "${hanse.escrow.suspense-look:1h}",
            initialDelayString = "${hanse.escrow.suspense-look:1h}")
    public int look() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<UUID> waiting = Scope.as(
                ACTOR, () -> transaction.execute(status -> credits.waitingBookedBefore(today.minusDays(days))));
        int sent = 0;
        for (UUID id : waiting) {
            sent += Scope.as(ACTOR, () -> transaction.execute(status -> sendBack(id, today))) ? 1 : 0;
        }
        return sent;
    }

    private boolean sendBack(UUID id, LocalDate today) {
        Credit credit = credits.lock(id);
        if (!credit.state().equals("suspense")
                || !BusinessCalendars.TARGET.lastDay(credit.bookedOn(), days).isBefore(today)) {
            return false;
        }
        if (!SuspenseReturns.hasAccount(credit)) {
            LOG.warn("Credit {} is overdue in suspense and has no account to go back to", id);
            credits.suspended(credit, NO_ACCOUNT, credit.proposedDeal());
            return false;
        }
        returns.instruct(credit, "not assigned within " + days + " business days");
        return true;
    }
}
