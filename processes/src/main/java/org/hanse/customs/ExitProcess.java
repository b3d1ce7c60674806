package org.hanse.customs;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hanse.kernel.ShipmentId;
import org.hanse.workflow.OnTask;
import org.hanse.workflow.ProcessBean;
import org.hanse.workflow.TaskContext;
import org.hanse.workflow.TaskSubject;
import org.hanse.workflow.TaskSubjects;
import org.springframework.transaction.annotation.Transactional;

/** What the process {@code export-exit} calls, what completes its tasks, and what the inbox says about them. */
@ProcessBean("exits")
@Transactional
class ExitProcess implements TaskSubjects {

    private static final int REMIND_DAYS_BEFORE = 14;

    private final ExitProofs exits;
    private final ShipmentFacts facts;

    ExitProcess(ExitProofs exits, ShipmentFacts facts) {
        this.exits = exits;
        this.facts = facts;
    }

    /** The end of the last day for a proof, at the supplier's place. */
    public Date dueDate(String shipmentId) {
        return endOf(shipmentId, exits.get(ShipmentId.of(shipmentId)).dueOn());
    }

    /** When the supplier is reminded. */
    public Date remindOn(String shipmentId) {
        return endOf(shipmentId, exits.get(ShipmentId.of(shipmentId)).dueOn().minusDays(REMIND_DAYS_BEFORE));
    }

    private Date endOf(String shipmentId, LocalDate day) {
        return Date.from(day.plusDays(1)
                .atStartOfDay(exits.zone(ShipmentId.of(shipmentId)))
                .toInstant());
    }

    /** Whether what is at hand proves the exit. */
    public boolean enough(String shipmentId) {
        return exits.enough(ShipmentId.of(shipmentId));
    }

    /** Two weeks are left. */
    public void dueSoon(String shipmentId) {
        ExitFile file = exits.get(ShipmentId.of(shipmentId));
        exits.note(file, "exit-due-soon", List.of(file.dueOn().toString()));
    }

    /** Proved in time. */
    public void proved(String shipmentId) {
        exits.proved(ShipmentId.of(shipmentId));
    }

    /** Not proved in time. */
    public void bookProvisionally(String shipmentId) {
        exits.bookProvisionally(ShipmentId.of(shipmentId));
    }

    /** Still not proved. */
    public void stillUnproved(String shipmentId) {
        exits.note(exits.get(ShipmentId.of(shipmentId)), "exit-unproved", List.of());
    }

    /** Proved after all. */
    public void restore(String shipmentId) {
        exits.restore(ShipmentId.of(shipmentId));
    }

    /** The supplier brings a proof in time. */
    @OnTask("prove-exit")
    public Map<String, Object> prove(TaskContext task, BringExitProof command) {
        exits.bring(ShipmentId.of(task.businessKey()), command);
        return Map.of();
    }

    /** The supplier brings a proof after it was booked as taxed. */
    @OnTask("prove-exit-late")
    public Map<String, Object> proveLate(TaskContext task, BringExitProof command) {
        return prove(task, command);
    }

    @Override
    public String processKey() {
        return ExitProofs.PROCESS;
    }

    @Override
    public TaskSubject describe(TaskContext task) {
        ShipmentId shipment = ShipmentId.of(task.businessKey());
        ShipmentFacts.Whole whole = facts.of(shipment);
        ExitFile file = exits.get(shipment);
        Map<String, String> arguments = new HashMap<>();
        arguments.put("reference", whole.shipment().reference());
        arguments.put("shipment", shipment.toString());
        arguments.put("due", file.dueOn().toString());
        arguments.put("have", Integer.toString(file.proofs().size()));
        arguments.put("of", Integer.toString(ExitFile.Kind.values().length));
        return new TaskSubject(
                whole.shipment().reference(),
                whole.deal().lines().getFirst().product(),
                file.atRisk(),
                whole.deal().id().value(),
                null,
                arguments);
    }
}
