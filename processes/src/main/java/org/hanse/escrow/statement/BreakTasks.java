package org.hanse.escrow.statement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.escrow.statement.BankBreak.Outcome;
import org.hanse.workflow.OnTask;
import org.hanse.workflow.ProcessBean;
import org.hanse.workflow.TaskContext;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the diagram {@code bank-break} calls, and its one task. */
@ProcessBean("bankBreaks")
@Transactional(propagation = Propagation.MANDATORY)
public class BreakTasks {

    private final Breaks breaks;
    private final Journal journal;

    BreakTasks(Breaks breaks, Journal journal) {
        this.breaks = breaks;
        this.journal = journal;
    }

    /** Says how a break is closed and why. */
    public record ExplainBreak(
            @NotNull Outcome outcome,
            @NotBlank @Size(max = 1000) String reason) {}

    /** A finance officer has found out. */
    @OnTask("clarify-break")
    public Map<String, Object> clarify(TaskContext task, ExplainBreak explained) {
        breaks.explain(UUID.fromString(task.businessKey()), explained.outcome(), explained.reason());
        return Map.of();
    }

    /** Keeps in the journal that nobody has found out for a day. */
    public void noteLate(String breakId) {
        journal.record("escrow.break-late", null, Map.of("break", breakId));
    }
}
