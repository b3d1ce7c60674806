package org.hanse.portal.sourcing;

import java.util.UUID;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.portal.web.Patience;
import org.hanse.sourcing.AskForQuotations;
import org.hanse.sourcing.AwardQuotation;
import org.hanse.sourcing.BeginAuction;
import org.hanse.sourcing.CorrectAddress;
import org.hanse.sourcing.DecideAward;
import org.hanse.sourcing.DecideQuotations;
import org.hanse.sourcing.DecideUnanswered;
import org.hanse.sourcing.Invitations;
import org.hanse.sourcing.Negotiate;
import org.hanse.sourcing.OpenQuotations;
import org.hanse.sourcing.Rfq;
import org.hanse.sourcing.RfqState;
import org.hanse.sourcing.Rfqs;
import org.hanse.sourcing.SourcingReason;
import org.hanse.sourcing.SplitAward;
import org.hanse.sourcing.asking.Drafts;
import org.hanse.workflow.TaskRow;
import org.hanse.workflow.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A buyer's acts on a request, each through the one door of its task. */
@Component
class BuyerActs {

    private final Rfqs rfqs;
    private final Invitations invitations;
    private final Drafts drafts;
    private final Tasks tasks;
    private final Patience patience;

    BuyerActs(Rfqs rfqs, Invitations invitations, Drafts drafts, Tasks tasks, Patience patience) {
        this.rfqs = rfqs;
        this.invitations = invitations;
        this.drafts = drafts;
        this.tasks = tasks;
        this.patience = patience;
    }

    /** Asks, and waits until the request has left the house where nothing holds it. */
    Rfq ask(AskForQuotations command) {
        return sent(rfqs.ask(command), command);
    }

    /** As {@link #ask(AskForQuotations)}, out of a draft, which is gone with it. */
    Rfq ask(UUID draft, AskForQuotations command) {
        return sent(drafts.send(draft, command), command);
    }

    /** Waits until a request just written has left the house where nothing holds it. */
    Rfq sent(RfqId id, AskForQuotations command) {
        if (command.undoSeconds() == null || command.undoSeconds() == 0) {
            patience.until(() -> rfqs.get(id).state() != RfqState.LEAVING);
        }
        return rfqs.get(id);
    }

    void open(RfqId id) {
        Rfq rfq = rfqs.get(id);
        boolean nobodyOpen = rfqs.invitations(id).stream()
                .noneMatch(one -> one.answeredAt() == null && one.declinedAt() == null && one.sentAt() != null);
        if (rfq.state() == RfqState.ASKING && nobodyOpen) {
            patience.until(() -> rfqs.get(id).state() != RfqState.ASKING);
        }
        if (rfqs.get(id).state() == RfqState.ASKING) {
            throw new Refusal(SourcingReason.TOO_EARLY_TO_OPEN, rfq.deadline());
        }
        complete(id, "open-quotations", new OpenQuotations());
    }

    /** Asks those again who have not answered, with so many working days more; 0 ends the request with the reason. */
    void decideUnanswered(RfqId id, int days, @Nullable String reason) {
        complete(id, "decide-unanswered", new DecideUnanswered(days, reason));
    }

    /** Sends the request to another address: through its task, where the mail came back and left one. */
    void correct(RfqId id, UUID invitation, String email) {
        TaskRow task = tasks.openOf(invitation.toString(), "correct-address");
        if (task == null) {
            invitations.correct(id, invitation, email);
        } else {
            tasks.complete(task.taskId(), new CorrectAddress(email));
        }
    }

    void award(RfqId id, AwardQuotation award) {
        awaitOpened(id);
        complete(id, "compare-quotations", DecideQuotations.award(award));
    }

    /** Orders lines from several suppliers, an order each. */
    void award(RfqId id, SplitAward split) {
        awaitOpened(id);
        complete(id, "compare-quotations", DecideQuotations.split(split));
    }

    void negotiate(RfqId id, Negotiate round) {
        awaitOpened(id);
        complete(id, "compare-quotations", DecideQuotations.negotiate(round));
    }

    /** Lets the suppliers of the standing offers underbid each other. */
    void auction(RfqId id, BeginAuction rules) {
        awaitOpened(id);
        complete(id, "compare-quotations", DecideQuotations.auction(rules));
    }

    void decideAward(RfqId id, DecideAward decision) {
        complete(id, "approve-award", decision);
    }

    private void awaitOpened(RfqId id) {
        if (rfqs.get(id).state() == RfqState.NEGOTIATING) {
            patience.until(() -> rfqs.get(id).state() == RfqState.OPENED);
        }
    }

    private void complete(RfqId id, String key, Object command) {
        TaskRow task = tasks.openOf(id.toString(), key);
        if (task == null) {
            throw new Refusal(SourcingReason.NOT_NOW, rfqs.get(id).reference());
        }
        tasks.complete(task.taskId(), command);
    }
}
