package org.hanse.sourcing;

import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.hanse.kernel.RfqId;
import org.hanse.workflow.OnTask;
import org.hanse.workflow.ProcessBean;
import org.hanse.workflow.TaskContext;
import org.springframework.transaction.annotation.Transactional;

/** What {@code undelivered-invitation} may call, and what its task does. */
@ProcessBean("undelivered")
@Transactional
public class InvitationProcess {

    private final RfqRows rows;
    private final InvitationRows invitations;
    private final Invitations acts;

    InvitationProcess(RfqRows rows, InvitationRows invitations, Invitations acts) {
        this.rows = rows;
        this.invitations = invitations;
        this.acts = acts;
    }

    /** The buyer's company, for the audience of the task. */
    public String buyer(String rfqId) {
        return rows.get(RfqId.of(rfqId)).buyer().toString();
    }

    /** Until when another address still helps. */
    public Date deadline(String rfqId) {
        return Date.from(rows.get(RfqId.of(rfqId)).deadline());
    }

    /** The request goes to another address. */
    @OnTask("correct-address")
    public Map<String, Object> correct(TaskContext task, CorrectAddress command) {
        Invitation one = invitations.get(UUID.fromString(task.businessKey()));
        acts.correct(one.rfq(), one.id(), command.email());
        return Map.of();
    }
}
