package org.hanse.sourcing;

import java.util.Map;
import org.hanse.kernel.RfqId;
import org.hanse.workflow.TaskContext;
import org.hanse.workflow.TaskSubject;
import org.hanse.workflow.TaskSubjects;
import org.springframework.stereotype.Component;

/** Says what the openers' tasks are about, and whose share it is. */
@Component
class SealedSubjects implements TaskSubjects {

    private static final Map<String, Integer> PLACES =
            Map.of("hand-in-first-share", 1, "hand-in-second-share", 2, "hand-in-recovery-share", 3);

    private final RfqRows requests;
    private final SealedRows rows;

    SealedSubjects(RfqRows requests, SealedRows rows) {
        this.requests = requests;
        this.rows = rows;
    }

    @Override
    public String processKey() {
        return "sealed-opening";
    }

    @Override
    public TaskSubject describe(TaskContext task) {
        Rfq rfq = requests.get(RfqId.of(task.businessKey()));
        String holder = rows.holders(rfq.id()).stream()
                .filter(one -> one.place() == PLACES.getOrDefault(task.taskKey(), 0))
                .map(SealedTender.Holder::name)
                .findFirst()
                .orElse("");
        return new TaskSubject(
                rfq.reference(), rfq.title(), null, null, rfq.id().value(), Map.of("holder", holder));
    }
}
