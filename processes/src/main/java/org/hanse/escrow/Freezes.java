package org.hanse.escrow;

import java.util.Map;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.Actor;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Blocks a deal's money after a hit, and lifts the block when two officers say so (rules R4.1 rows 18 and 19). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Freezes {

    private final EscrowRows escrows;
    private final PaymentRows payments;
    private final Processes processes;
    private final Journal journal;

    Freezes(EscrowRows escrows, PaymentRows payments, Processes processes, Journal journal) {
        this.escrows = escrows;
        this.payments = payments;
        this.processes = processes;
        this.journal = journal;
    }

    void freeze(DealId deal, String reason) {
        EscrowRow row = escrows.lock(deal);
        if (row.state() == EscrowState.FROZEN) {
            return;
        }
        escrows.move(row, Lifecycle.Event.FREEZE, EscrowState.FROZEN, null);
        escrows.freezeReason(row, reason, null);
        journal.record("escrow.frozen", row.id(), Map.of("reason", reason));
    }

    boolean clear(DealId deal, String disposition) {
        Scope.require("compliance-officer");
        EscrowRow row = escrows.lock(deal);
        EscrowState before = row.stateBefore();
        if (before == null) {
            throw new Refusal(
                    EscrowReason.ILLEGAL_EVENT,
                    Lifecycle.Event.CLEAR.name(),
                    row.state().name());
        }
        if (disposition.isBlank()) {
            throw Refusal.of(EscrowReason.REASON_MISSING, "disposition");
        }
        UUID me = officer();
        journal.record("escrow.clearing-agreed", row.id(), Map.of("disposition", disposition));
        if (row.clearedBy() == null) {
            escrows.freezeReason(row, disposition, me);
            return false;
        }
        if (row.clearedBy().equals(me)) {
            throw new Refusal(EscrowReason.SECOND_PERSON_NEEDED);
        }
        escrows.move(row, Lifecycle.Event.CLEAR, before, disposition);
        escrows.freezeReason(row, null, null);
        for (Payment payment : payments.of(deal)) {
            processes.correlate("escrow.cleared", payment.id().toString(), Map.of());
        }
        return true;
    }

    private static UUID officer() {
        @Nullable Actor actor = Scope.actorOrNull();
        if (actor instanceof Actor.Staff staff) {
            return staff.person().value();
        }
        throw new Refusal(EscrowReason.SECOND_PERSON_NEEDED);
    }
}
