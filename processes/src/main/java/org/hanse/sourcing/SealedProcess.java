package org.hanse.sourcing;

import java.util.List;
import java.util.Map;
import org.hanse.kernel.RfqId;
import org.hanse.workflow.OnTask;
import org.hanse.workflow.ProcessBean;
import org.hanse.workflow.TaskContext;
import org.springframework.transaction.annotation.Transactional;

/** What {@code sealed-opening} may call, and what handing in a share does. */
@ProcessBean("sealing")
@Transactional
public class SealedProcess {

    private final RfqRows requests;
    private final SealedRows rows;
    private final SealedOpenings openings;
    private final Publications publications;

    SealedProcess(RfqRows requests, SealedRows rows, SealedOpenings openings, Publications publications) {
        this.requests = requests;
        this.rows = rows;
        this.openings = openings;
        this.publications = publications;
    }

    /** Whether the request is opened by two people. */
    public boolean isSealed(String rfqId) {
        return requests.get(RfqId.of(rfqId)).kind() == RfqKind.SEALED;
    }

    /** The places of the shares of the key. */
    public List<Integer> places(String rfqId) {
        return holders(rfqId).stream().map(SealedTender.Holder::place).toList();
    }

    /** Whose task it is to hand in the share: a role within the buyer's company, or of the platform's staff. */
    public String audience(String rfqId, int place) {
        String role = holders(rfqId).stream()
                .filter(holder -> holder.place() == place)
                .map(SealedTender.Holder::role)
                .findFirst()
                .orElseThrow();
        return OpeningKeys.RECOVERY_ROLE.equals(role)
                ? role
                : role + ":" + requests.get(RfqId.of(rfqId)).buyer();
    }

    /** Whether two shares were in and everything is open. */
    public boolean opened(String rfqId) {
        return rows.isOpened(RfqId.of(rfqId));
    }

    /** A share that waited half an hour for the other counts no longer. */
    public void lapse(String rfqId, int place) {
        rows.lapse(RfqId.of(rfqId), place);
    }

    /** Reminds the buyer that the envelopes are still closed. */
    public void remind(String rfqId) {
        publications.remindBuyer(requests.get(RfqId.of(rfqId)), "opening");
    }

    /** The buyer's first opener hands in. */
    @OnTask("hand-in-first-share")
    public Map<String, Object> handInFirst(TaskContext task, HandInShare command) {
        return handIn(task, 1, command);
    }

    /** The buyer's second opener, of another role, hands in. */
    @OnTask("hand-in-second-share")
    public Map<String, Object> handInSecond(TaskContext task, HandInShare command) {
        return handIn(task, 2, command);
    }

    /** The platform's compliance hands in the recovery share. */
    @OnTask("hand-in-recovery-share")
    public Map<String, Object> handInRecovery(TaskContext task, HandInShare command) {
        return handIn(task, 3, command);
    }

    private Map<String, Object> handIn(TaskContext task, int place, HandInShare command) {
        openings.handIn(RfqId.of(task.businessKey()), place, command.share());
        return Map.of();
    }

    private List<SealedTender.Holder> holders(String rfqId) {
        return rows.holders(RfqId.of(rfqId));
    }
}
