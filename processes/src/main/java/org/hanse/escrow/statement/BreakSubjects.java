package org.hanse.escrow.statement;

import java.util.Map;
import java.util.UUID;
import org.hanse.workflow.TaskContext;
import org.hanse.workflow.TaskSubject;
import org.hanse.workflow.TaskSubjects;
import org.springframework.stereotype.Component;

/** Says in the inbox what a break is about. */
@Component
class BreakSubjects implements TaskSubjects {

    private final Breaks breaks;

    BreakSubjects(Breaks breaks) {
        this.breaks = breaks;
    }

    @Override
    public String processKey() {
        return Breaks.PROCESS;
    }

    @Override
    public TaskSubject describe(TaskContext task) {
        BankBreak open = breaks.get(UUID.fromString(task.businessKey()));
        String reference = open.reference() == null ? open.account() : open.reference();
        return new TaskSubject(
                reference,
                open.account(),
                open.difference().abs(),
                null,
                null,
                Map.of("amount", open.difference().abs().toString()));
    }
}
