package org.hanse.portal.sourcing;

import java.util.List;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.portal.web.Patience;
import org.hanse.sourcing.AskSealed;
import org.hanse.sourcing.HandInShare;
import org.hanse.sourcing.Rfq;
import org.hanse.sourcing.RfqState;
import org.hanse.sourcing.Rfqs;
import org.hanse.sourcing.SealedReason;
import org.hanse.sourcing.SealedTenders;
import org.hanse.sourcing.SourcingReason;
import org.hanse.workflow.TaskRow;
import org.hanse.workflow.Tasks;
import org.springframework.stereotype.Component;

/** What buyers and openers do with a sealed tender, each through the one door of its task. */
@Component
class TenderActs {

    private static final List<String> TASKS =
            List.of("hand-in-first-share", "hand-in-second-share", "hand-in-recovery-share");

    private final SealedTenders tenders;
    private final Rfqs rfqs;
    private final Tasks tasks;
    private final Patience patience;

    TenderActs(SealedTenders tenders, Rfqs rfqs, Tasks tasks, Patience patience) {
        this.tenders = tenders;
        this.rfqs = rfqs;
        this.tasks = tasks;
        this.patience = patience;
    }

    /** Asks, and waits until the request has left the house where nothing holds it. */
    Rfq ask(AskSealed command) {
        RfqId id = tenders.ask(command);
        Integer undo = command.request().undoSeconds();
        if (undo == null || undo == 0) {
            patience.until(() -> rfqs.get(id).state() != RfqState.LEAVING);
        }
        return rfqs.get(id);
    }

    /** Hands in a share; its first byte says whose place it is. @throws Refusal NOT_YET before the deadline */
    void handIn(RfqId id, byte[] share) {
        Rfq rfq = rfqs.get(id);
        int place = share.length == 0 ? 0 : share[0];
        if (place < 1 || place > TASKS.size()) {
            throw new Refusal(SealedReason.WRONG_SHARE);
        }
        if (rfq.state() == RfqState.ASKING) {
            throw new Refusal(SealedReason.NOT_YET, rfq.deadline());
        }
        TaskRow task = tasks.openOf(id.toString(), TASKS.get(place - 1));
        if (task == null) {
            throw rfq.state() == RfqState.READY
                    ? new Refusal(KernelReason.NOT_ALLOWED)
                    : new Refusal(SourcingReason.NOT_NOW, rfq.reference());
        }
        tasks.complete(task.taskId(), new HandInShare(share));
    }
}
