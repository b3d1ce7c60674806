package org.hanse.dispute;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hanse.dispute.Dispute.How;
import org.hanse.dispute.Dispute.State;
import org.hanse.dispute.DisputeStore.Words;
import org.hanse.dispute.Statement.Kind;
import org.hanse.dispute.Statement.Side;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.Refusal;
import org.hanse.workflow.OnTask;
import org.hanse.workflow.ProcessBean;
import org.hanse.workflow.TaskContext;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** What people do in {@code dispute-resolution}. */
@ProcessBean("disputeTasks")
@Transactional
public class DisputeTasks {

    private static final String ANSWER = "answer";
    private static final BigDecimal ALL = new BigDecimal(100);

    private final DisputeStore store;
    private final Voices voices;
    private final Clock clock;

    DisputeTasks(DisputeStore store, Voices voices, Clock clock) {
        this.store = store;
        this.voices = voices;
        this.clock = clock;
    }

    /** The supplier concedes, offers or contests. */
    @OnTask("answer-claim")
    public Map<String, Object> answer(TaskContext task, AnswerClaim command) {
        Dispute dispute = lock(task, State.ANSWER);
        switch (command.choice()) {
            case ACCEPT -> {
                Outcome all = Outcome.byShare(dispute.disputed(), ALL);
                voices.say(dispute, Kind.ACCEPTED, Words.of(command.note(), all.buyerPart()));
                store.decide(dispute.id(), How.CONCEDED, all);
            }
            case OFFER -> offer(dispute, command.percentToBuyer(), command.note());
            case CONTEST -> voices.say(dispute, Kind.ANSWER, Words.of(command.note()));
        }
        return Map.of(ANSWER, command.choice() == AnswerClaim.Choice.ACCEPT ? "accept" : "contest");
    }

    /** The side whose turn it is accepts, counters, calls the mediator or takes the claim back. */
    @OnTask("answer-offer")
    public Map<String, Object> answerOffer(TaskContext task, AnswerOffer command) {
        Dispute dispute = lock(task, State.NEGOTIATION);
        Side me = voices.party(dispute);
        return switch (command.choice()) {
            case ACCEPT -> accept(dispute, me, command.note());
            case COUNTER -> {
                offer(dispute, command.percentToBuyer(), command.note());
                yield Map.of(ANSWER, "counter");
            }
            case ESCALATE -> {
                voices.say(dispute, Kind.ESCALATED, Words.of(command.note()));
                yield Map.of(ANSWER, "escalate");
            }
            case WITHDRAW -> withdraw(dispute, me, command.note());
        };
    }

    /** The buyer's evidence for the mediator. */
    @OnTask("give-buyer-evidence")
    public Map<String, Object> buyerEvidence(TaskContext task, GiveEvidence command) {
        return evidence(task, command);
    }

    /** The supplier's evidence for the mediator. */
    @OnTask("give-supplier-evidence")
    public Map<String, Object> supplierEvidence(TaskContext task, GiveEvidence command) {
        return evidence(task, command);
    }

    /** The mediator proposes. */
    @OnTask("propose-settlement")
    public Map<String, Object> propose(TaskContext task, ProposeSettlement command) {
        Dispute dispute = lock(task, State.PROPOSAL);
        Actor.Staff mediator = Voices.staff();
        Outcome proposal = Outcome.byShare(dispute.disputed(), command.percentToBuyer());
        store.mediator(dispute.id(), mediator);
        store.inspectionFee(dispute.id(), fee(dispute, command.inspectionFee()));
        store.say(
                dispute.id(),
                Side.MEDIATOR,
                Kind.PROPOSAL,
                Words.of(command.reason(), proposal.buyerPart()),
                mediator.name());
        store.step(dispute.id(), State.ACCEPTANCE, voices.dueOfBoth(dispute, DisputeClock.ACCEPTANCE_BUSINESS_DAYS));
        return Map.of();
    }

    /** The buyer's answer to the proposal. */
    @OnTask("answer-proposal-as-buyer")
    public Map<String, Object> buyerAnswers(TaskContext task, AnswerProposal command) {
        return answerProposal(task, command);
    }

    /** The supplier's answer to the proposal. */
    @OnTask("answer-proposal-as-supplier")
    public Map<String, Object> supplierAnswers(TaskContext task, AnswerProposal command) {
        return answerProposal(task, command);
    }

    /** The arbiter awards; who mediated may not. */
    @OnTask("make-award")
    public Map<String, Object> award(TaskContext task, MakeAward command) {
        Dispute dispute = lock(task, State.ARBITRATION);
        Actor.Staff arbiter = notTheMediator(dispute);
        Outcome award = Outcome.byShare(dispute.disputed(), command.percentToBuyer());
        store.arbiter(dispute.id(), arbiter);
        store.inspectionFee(dispute.id(), fee(dispute, command.inspectionFee()));
        store.say(
                dispute.id(), Side.ARBITER, Kind.AWARD, Words.of(command.reason(), award.buyerPart()), arbiter.name());
        store.decide(dispute.id(), How.AWARD, award);
        return Map.of();
    }

    /** An arbiter decides about an appeal; who mediated may not. */
    @OnTask("review-appeal")
    public Map<String, Object> reviewAppeal(TaskContext task, ReviewAppeal command) {
        Dispute dispute = lock(task, State.EXECUTED);
        Actor.Staff arbiter = notTheMediator(dispute);
        String text = command.decision().name() + ": " + command.reason();
        store.say(dispute.id(), Side.ARBITER, Kind.APPEAL_DECIDED, Words.of(text), arbiter.name());
        store.step(dispute.id(), State.CLOSED, clock.instant());
        return Map.of();
    }

    private Map<String, Object> accept(Dispute dispute, Side me, @Nullable String note) {
        Money part = store.last(dispute, Kind.OFFER)
                .filter(offer -> offer.side() == me.other())
                .map(Statement::buyerPart)
                .orElseThrow(() -> new Refusal(DisputeReason.NO_OFFER));
        voices.say(dispute, Kind.ACCEPTED, Words.of(note, part));
        store.decide(
                dispute.id(),
                How.AGREED,
                Outcome.ofParts(dispute.disputed(), part, dispute.disputed().minus(part)));
        return Map.of(ANSWER, "accept");
    }

    private Map<String, Object> withdraw(Dispute dispute, Side me, @Nullable String note) {
        if (me != Side.BUYER) {
            throw new Refusal(DisputeReason.ONLY_THE_BUYER);
        }
        voices.say(dispute, Kind.WITHDRAWN, Words.of(note));
        store.decide(dispute.id(), How.WITHDRAWN, Outcome.byShare(dispute.disputed(), BigDecimal.ZERO));
        return Map.of(ANSWER, "withdraw");
    }

    private static @Nullable Money fee(Dispute dispute, @Nullable BigDecimal fee) {
        return fee == null ? null : Currencies.amount(dispute.disputed().getCurrencyUnit(), fee);
    }

    private void offer(Dispute dispute, @Nullable BigDecimal percentToBuyer, @Nullable String note) {
        if (percentToBuyer == null) {
            throw Refusal.of(DisputeReason.SHARE_MISSING, "percentToBuyer");
        }
        Outcome offer = Outcome.byShare(dispute.disputed(), percentToBuyer);
        voices.say(dispute, Kind.OFFER, Words.of(note, offer.buyerPart()));
    }

    private Map<String, Object> evidence(TaskContext task, GiveEvidence command) {
        Dispute dispute = lock(task, State.EVIDENCE);
        voices.party(dispute);
        voices.say(dispute, Kind.EVIDENCE, new Words(command.text(), command.documentId(), null));
        return Map.of();
    }

    private Map<String, Object> answerProposal(TaskContext task, AnswerProposal command) {
        Dispute dispute = lock(task, State.ACCEPTANCE);
        voices.party(dispute);
        voices.say(dispute, command.accept() ? Kind.ACCEPTED : Kind.DECLINED, Words.of(command.note()));
        return Map.of();
    }

    private Dispute lock(TaskContext task, State state) {
        return store.lock(UUID.fromString(task.businessKey()), state);
    }

    private static Actor.Staff notTheMediator(Dispute dispute) {
        Actor.Staff staff = Voices.staff();
        if (Objects.equals(dispute.mediator(), staff.person().value())) {
            throw new Refusal(DisputeReason.SAME_PERSON);
        }
        return staff;
    }
}
