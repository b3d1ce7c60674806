package org.hanse.dispute;

import java.util.Map;
import java.util.UUID;
import org.hanse.deal.Claim;
import org.hanse.deal.Deal;
import org.hanse.deal.Deals;
import org.hanse.workflow.TaskContext;
import org.hanse.workflow.TaskSubject;
import org.hanse.workflow.TaskSubjects;
import org.springframework.stereotype.Component;

/** Says in the inbox what is disputed, in which deal, for how much. */
@Component
class DisputeSubjects implements TaskSubjects {

    private final DisputeStore store;
    private final Deals deals;

    DisputeSubjects(DisputeStore store, Deals deals) {
        this.store = store;
        this.deals = deals;
    }

    @Override
    public String processKey() {
        return Disputes.PROCESS;
    }

    @Override
    public TaskSubject describe(TaskContext task) {
        UUID id = UUID.fromString(task.businessKey());
        Dispute dispute = store.get(id);
        Claim claim = deals.claim(id);
        Deal deal = deals.get(claim.deal());
        return new TaskSubject(
                dispute.reference(),
                deal.reference(),
                dispute.disputed(),
                deal.id().value(),
                null,
                Map.of("deal", deal.reference(), "reason", dispute.reason()));
    }
}
