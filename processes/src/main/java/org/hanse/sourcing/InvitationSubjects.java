package org.hanse.sourcing;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hanse.workflow.TaskContext;
import org.hanse.workflow.TaskSubject;
import org.hanse.workflow.TaskSubjects;
import org.springframework.stereotype.Component;

/** Says which address a mail came back from, and why. */
@Component
class InvitationSubjects implements TaskSubjects {

    private final RfqRows rows;
    private final InvitationRows invitations;

    InvitationSubjects(RfqRows rows, InvitationRows invitations) {
        this.rows = rows;
        this.invitations = invitations;
    }

    @Override
    public String processKey() {
        return InvitationCare.PROCESS;
    }

    @Override
    public TaskSubject describe(TaskContext task) {
        Invitation one = invitations.get(UUID.fromString(task.businessKey()));
        Rfq rfq = rows.get(one.rfq());
        Map<String, String> arguments = Map.of(
                "address",
                one.email(),
                "why",
                Objects.requireNonNullElse(one.course().bounce(), ""));
        return new TaskSubject(
                rfq.reference(), rfq.title(), null, null, rfq.id().value(), arguments);
    }
}
