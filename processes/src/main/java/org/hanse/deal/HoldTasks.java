package org.hanse.deal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.workflow.OnTask;
import org.hanse.workflow.ProcessBean;
import org.hanse.workflow.Processes;
import org.hanse.workflow.TaskContext;
import org.springframework.transaction.annotation.Transactional;

/** What the process {@code company-hold} calls, and what completes its task. */
@ProcessBean("holds")
@Transactional
class HoldTasks {

    /** The message, under a shipment's id, to whoever waits for a lifted hold. */
    static final String LIFTED = "deal.hold-lifted";

    private final Holds holds;
    private final HoldRows rows;
    private final ShipmentRows shipments;
    private final Diary diary;
    private final Processes processes;
    private final List<AwaitsLift> awaiting;
    private final Journal journal;
    private final Clock clock;

    HoldTasks(
            Holds holds,
            HoldRows rows,
            ShipmentRows shipments,
            Diary diary,
            Processes processes,
            List<AwaitsLift> awaiting,
            Journal journal,
            Clock clock) {
        this.holds = holds;
        this.rows = rows;
        this.shipments = shipments;
        this.diary = diary;
        this.processes = processes;
        this.awaiting = List.copyOf(awaiting);
        this.journal = journal;
        this.clock = clock;
    }

    /** Somebody of the company's trade compliance lets it go on. */
    @OnTask("lift-company-hold")
    public Map<String, Object> lift(TaskContext task, LiftCompanyHold command) {
        Scope.require(Holds.ROLE);
        Hold hold = holds.get(UUID.fromString(task.businessKey()));
        String reason = command.reason().strip();
        if (!rows.lift(hold.id(), Holds.name(), reason, clock.instant())) {
            throw new Refusal(DealReason.NOT_IN_THIS_STATE, holds.about(hold));
        }
        String about = holds.about(hold);
        diary.note(
                hold.deal(), hold.shipment(), "company-hold-lifted", List.of(about, holds.who(hold.company()), reason));
        journal.record(
                "deal.hold-lifted",
                hold.deal().value(),
                Map.of("about", about, "hold", hold.id().toString()));
        return Map.of();
    }

    /** Lets go on what waited, where nothing else holds it. */
    public void goOn(String holdId) {
        Hold hold = holds.get(UUID.fromString(holdId));
        shipments
                .ofDeal(hold.deal())
                .forEach(shipment -> processes.correlate(LIFTED, shipment.id().toString(), Map.of()));
        awaiting.forEach(one -> one.lifted(hold.deal()));
    }

    /** Both sides are reminded that it is still held. */
    public void lasts(String holdId) {
        Hold hold = holds.get(UUID.fromString(holdId));
        diary.note(
                hold.deal(),
                hold.shipment(),
                "company-hold-lasts",
                List.of(holds.about(hold), holds.who(hold.company())));
    }
}
