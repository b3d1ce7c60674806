package org.hanse.sourcing;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.workflow.OnTask;
import org.hanse.workflow.ProcessBean;
import org.hanse.workflow.TaskContext;
import org.springframework.transaction.annotation.Transactional;

/** What {@code rfq-negotiation} may call, and what completing its tasks does. */
@ProcessBean("sourcing")
@Transactional
public class SourcingProcess {

    private static final Duration SHORTEST_REMINDER = Duration.ofMinutes(5);

    private final RfqRows rows;
    private final Rfqs rfqs;
    private final InvitationRows invitations;
    private final Quotations quotations;
    private final Publications publications;
    private final Openings openings;
    private final Negotiations negotiations;
    private final Auctioneer auctioneer;
    private final Awards awards;
    private final Limits limits;
    private final Clock clock;

    SourcingProcess(
            RfqRows rows,
            Rfqs rfqs,
            InvitationRows invitations,
            Quotations quotations,
            Publications publications,
            Openings openings,
            Negotiations negotiations,
            Auctioneer auctioneer,
            Awards awards,
            Limits limits,
            Clock clock) {
        this.rows = rows;
        this.rfqs = rfqs;
        this.invitations = invitations;
        this.quotations = quotations;
        this.publications = publications;
        this.openings = openings;
        this.negotiations = negotiations;
        this.auctioneer = auctioneer;
        this.awards = awards;
        this.limits = limits;
        this.clock = clock;
    }

    /** Whether asking needs a colleague's approval: by the value of the target prices against the own limit. */
    public boolean askNeedsApproval(String rfqId) {
        Rfq rfq = rfq(rfqId);
        boolean needed = limits.needsApproval(rfq, "ask", limits.expected(rfq));
        rows.move(rfq, needed ? RfqState.IN_APPROVAL : RfqState.LEAVING);
        return needed;
    }

    /** The buyer's company, for the audience of a task. */
    public String buyer(String rfqId) {
        return rfq(rfqId).buyer().toString();
    }

    /** The invited company, for the audience of a task. */
    public String supplier(String invitationId) {
        return requireNonNull(invitation(invitationId).supplier()).toString();
    }

    /** Whether the invited supplier is a company that Hanse knows, so that it gets a task. */
    public boolean hasAccount(String invitationId) {
        return invitation(invitationId).supplier() != null;
    }

    /** Whether the request stays for a while in which it can be taken back. */
    public boolean mayBeTakenBack(String rfqId) {
        return rfq(rfqId).leavesAt() != null;
    }

    /** When the time to take it back is over. */
    public Date leavesAt(String rfqId) {
        return Date.from(requireNonNullElse(rfq(rfqId).leavesAt(), clock.instant()));
    }

    /** Sends the request to the chosen suppliers. */
    public void publish(String rfqId) {
        publications.publish(rfq(rfqId));
    }

    /** Invitations that wait for an answer. */
    public List<String> outstanding(String rfqId) {
        return invitations.of(RfqId.of(rfqId)).stream()
                .filter(one -> one.state() == InvitationState.SENT || one.state() == InvitationState.OPENED)
                .map(one -> one.id().toString())
                .toList();
    }

    /** Until when answers are valid. */
    public Date deadline(String rfqId) {
        return Date.from(rfq(rfqId).deadline());
    }

    /** When to remind those who have not answered: after two thirds of the time. */
    public Date remindAt(String rfqId) {
        return reminder(rfq(rfqId).deadline());
    }

    /** Reminds a supplier, unless he has said no or has answered meanwhile. */
    public void remindSupplier(String invitationId) {
        publications.remind(invitation(invitationId));
    }

    /** Ends the time for answers. @return how many stand */
    public int closeAnswers(String rfqId) {
        return publications.closeAnswers(rfq(rfqId));
    }

    /** Reminds the buyer's people of a task of theirs. */
    public void remindBuyer(String rfqId, String what) {
        publications.remindBuyer(rfq(rfqId), what);
    }

    /** Ends the request. */
    public void close(String rfqId, String reason) {
        Rfq rfq = rfq(rfqId);
        rfqs.close(rfq, requireNonNullElse(rfq.closeReason(), reason));
    }

    /** Invitations asked in the round that have not answered. */
    public List<String> roundOutstanding(String rfqId) {
        return negotiations.outstanding(rfq(rfqId)).stream().map(UUID::toString).toList();
    }

    /** Until when improved answers are valid. */
    public Date roundDeadline(String rfqId) {
        return Date.from(negotiations.round(rfq(rfqId)).deadline());
    }

    /** When to remind those who have not answered in the round. */
    public Date remindInRoundAt(String rfqId) {
        return reminder(negotiations.round(rfq(rfqId)).deadline());
    }

    /** Opens the improved answers. */
    public void openRound(String rfqId) {
        openings.openRound(rows.lock(RfqId.of(rfqId)));
    }

    /** Opens the deal. */
    public void makeAward(String rfqId) {
        awards.make(rows.lock(RfqId.of(rfqId)));
    }

    /** Tells winner and losers. */
    public void tellSuppliers(String rfqId) {
        awards.tell(rfq(rfqId));
    }

    /** Whether the ordered supplier has not said no. */
    public boolean orderStands(String rfqId) {
        return "confirmed".equals(orders(rfqId));
    }

    /** What all suppliers who were ordered from have said: {@code confirmed}, {@code waiting} or {@code refused}. */
    public String orders(String rfqId) {
        return awards.answers(rfq(rfqId));
    }

    /** Back to the comparison without the supplier who said no. */
    public void fallBack(String rfqId) {
        awards.fallBack(rows.lock(RfqId.of(rfqId)));
    }

    /** A colleague decides whether the request goes out. */
    @OnTask("approve-request")
    public Map<String, Object> approveRequest(TaskContext task, DecideAward command) {
        Rfq rfq = rfqs.own(RfqId.of(task.businessKey()));
        if (Scope.actor() instanceof Actor.Person person
                && person.person().value().equals(rfq.buyerPerson())) {
            throw new Refusal(SourcingReason.OWN_PROPOSAL, rfq.buyerContact());
        }
        if (command.approve()) {
            rows.move(rfq, RfqState.LEAVING);
        }
        return Map.of("approved", command.approve());
    }

    /** A supplier with an account answers. */
    @OnTask("quote-rfq")
    public Map<String, Object> quote(TaskContext task, SubmitQuotation command) {
        quotations.record(quotations.own(RfqId.of(task.businessKey())), command);
        return Map.of();
    }

    /** A supplier of a negotiation round answers. */
    @OnTask("quote-again")
    public Map<String, Object> quoteAgain(TaskContext task, SubmitQuotation command) {
        return quote(task, command);
    }

    /** Nobody has answered: ask again or end. */
    @OnTask("decide-unanswered")
    public Map<String, Object> decideUnanswered(TaskContext task, DecideUnanswered command) {
        Rfq rfq = rfqs.own(RfqId.of(task.businessKey()));
        if (command.extendDays() > 0) {
            publications.askAgain(rfq, command.extendDays());
        }
        return Map.of(
                "askAgain",
                command.extendDays() > 0,
                "closeReason",
                shortened(requireNonNullElse(command.reason(), "nobody-answered")));
    }

    /** One person of the buyer's opens the answers. */
    @OnTask("open-quotations")
    public Map<String, Object> open(TaskContext task, OpenQuotations command) {
        openings.open(rfqs.own(RfqId.of(task.businessKey())));
        return Map.of();
    }

    /** The buyer decides. */
    @OnTask("compare-quotations")
    public Map<String, Object> decide(TaskContext task, DecideQuotations command) {
        Rfq rfq = rfqs.own(RfqId.of(task.businessKey()));
        return switch (command.decision()) {
            case AWARD ->
                Map.of("decision", "award", "approvalNeeded", awards.propose(rfq, required(command.award(), "award")));
            case SPLIT ->
                Map.of("decision", "award", "approvalNeeded", awards.propose(rfq, required(command.split(), "split")));
            case NEGOTIATE -> {
                int round = negotiations.begin(rfq, required(command.negotiate(), "negotiate"), Names.acting());
                yield Map.of("decision", "negotiate", "round", round);
            }
            case AUCTION -> {
                auctioneer.begin(rfq, required(command.auction(), "auction"), Names.acting());
                rows.move(rfq, RfqState.AUCTION);
                yield Map.of("decision", "auction");
            }
            case CANCEL -> Map.of("decision", "cancel", "closeReason", shortened(required(command.reason(), "reason")));
        };
    }

    /** A colleague decides about an award. */
    @OnTask("approve-award")
    public Map<String, Object> approveAward(TaskContext task, DecideAward command) {
        awards.decide(rfqs.own(RfqId.of(task.businessKey())), command);
        return Map.of("approved", command.approve());
    }

    private static <T> T required(@org.jspecify.annotations.Nullable T value, String field) {
        if (value == null) {
            throw Refusal.of(org.hanse.kernel.KernelReason.INVALID_FIELD, field, "");
        }
        return value;
    }

    private static String shortened(String reason) {
        return reason.length() > 300 ? reason.substring(0, 300) : reason;
    }

    private Date reminder(Instant deadline) {
        Instant now = clock.instant();
        Duration left = Duration.between(now, deadline);
        Duration wait = left.multipliedBy(2).dividedBy(3);
        return Date.from(now.plus(wait.compareTo(SHORTEST_REMINDER) < 0 ? SHORTEST_REMINDER : wait));
    }

    private Rfq rfq(String id) {
        return rows.get(RfqId.of(id));
    }

    private Invitation invitation(String id) {
        return invitations.get(UUID.fromString(id));
    }
}
