package org.hanse.dispute;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.deal.Claim;
import org.hanse.deal.Deal;
import org.hanse.deal.Deals;
import org.hanse.dispute.Dispute.How;
import org.hanse.dispute.Dispute.State;
import org.hanse.dispute.DisputeStore.Words;
import org.hanse.dispute.Statement.Kind;
import org.hanse.dispute.Statement.Side;
import org.hanse.escrow.Escrows;
import org.hanse.workflow.ProcessBean;
import org.joda.money.Money;
import org.springframework.transaction.annotation.Transactional;

/** What the process {@code dispute-resolution} calls. */
@ProcessBean("dispute")
@Transactional
public class DisputeProcess {

    private final DisputeStore store;
    private final Voices voices;
    private final Deals deals;
    private final Escrows escrows;
    private final Journal journal;
    private final Clock clock;

    DisputeProcess(DisputeStore store, Voices voices, Deals deals, Escrows escrows, Journal journal, Clock clock) {
        this.store = store;
        this.voices = voices;
        this.deals = deals;
        this.escrows = escrows;
        this.journal = journal;
        this.clock = clock;
    }

    /** Opens the dispute of a claim and sets its amount aside in escrow; the rest of the deal's money flows on. */
    public void freeze(String claimId) {
        Claim claim = deals.claim(UUID.fromString(claimId));
        Deal deal = deals.get(claim.deal());
        if (deal.escrow()) {
            escrows.holdClaim(claim.deal(), claim.id(), claim.amount());
        }
        store.add(
                claim.id(),
                claim.deal(),
                claim.shipment(),
                new DisputeStore.Parties(deal.buyer(), deal.seller()),
                claim.amount(),
                claim.reason(),
                deal.escrow(),
                voices.due(deal.seller(), DisputeClock.ANSWER_BUSINESS_DAYS));
        store.say(claim.id(), Side.BUYER, Kind.CLAIM, Words.of(claim.reason(), claim.amount()), "");
        journal.record(
                "dispute.opened",
                claim.deal().value(),
                Map.of("claim", claimId, "amount", claim.amount().toString()));
    }

    /** Until when the present step has to be done, ISO 8601. */
    public String due(String claimId) {
        return get(claimId).dueAt().toString();
    }

    /** Notes that the supplier did not answer in time. */
    public void noteSilence(String claimId) {
        store.say(UUID.fromString(claimId), Side.SUPPLIER, Kind.SILENCE, Words.of(""), "Hanse");
    }

    /** The week of negotiation runs, counted from the opening. */
    public void negotiate(String claimId) {
        Dispute dispute = get(claimId);
        store.step(dispute.id(), State.NEGOTIATION, dispute.negotiationEnds());
    }

    /** Whose turn it is, as the task's audience: the side that did not speak last. */
    public String turn(String claimId) {
        Dispute dispute = get(claimId);
        Side last = store.last(dispute, Kind.ANSWER, Kind.OFFER).orElseThrow().side();
        return last == Side.SUPPLIER ? "buyer:" + dispute.buyer() : "supplier:" + dispute.seller();
    }

    /** Both sides give evidence, five business days each at their own place. */
    public void mediate(String claimId) {
        Dispute dispute = get(claimId);
        store.step(dispute.id(), State.EVIDENCE, voices.dueOfBoth(dispute, DisputeClock.EVIDENCE_BUSINESS_DAYS));
    }

    /** The mediator has five business days. */
    public void awaitProposal(String claimId) {
        store.step(UUID.fromString(claimId), State.PROPOSAL, voices.mediatorDue());
    }

    /** Whether both sides accepted the mediator's proposal; silence is no acceptance. */
    public boolean bothAccept(String claimId) {
        Dispute dispute = get(claimId);
        List<Statement> said = store.statements(dispute);
        int proposal = said.indexOf(store.last(dispute, Kind.PROPOSAL).orElseThrow());
        List<Statement> after = said.subList(proposal, said.size());
        return accepted(after, Side.BUYER) && accepted(after, Side.SUPPLIER);
    }

    /** Each side has fourteen days to bring the case before the arbiter. */
    public void awaitFiling(String claimId) {
        store.step(UUID.fromString(claimId), State.FILING, DisputeClock.filingEnds(clock.instant()));
    }

    /** The mediator's proposal becomes the outcome: both accepted it, or nobody filed. */
    public void adoptProposal(String claimId) {
        Dispute dispute = get(claimId);
        Money part = Objects.requireNonNull(
                store.last(dispute, Kind.PROPOSAL).orElseThrow().buyerPart());
        Outcome outcome =
                Outcome.ofParts(dispute.disputed(), part, dispute.disputed().minus(part));
        store.decide(dispute.id(), How.PROPOSAL, outcome);
    }

    /** Executes the outcome: the escrow refunds the buyer's part and pays out the supplier's. */
    public void execute(String claimId) {
        Dispute dispute = store.lock(UUID.fromString(claimId), State.DECIDED);
        Outcome outcome = Objects.requireNonNull(dispute.outcome());
        if (dispute.inEscrow()) {
            Money fee = dispute.inspectionFee();
            Money ofSupplier = fee == null
                    ? Money.zero(dispute.disputed().getCurrencyUnit())
                    : outcome.inspectionFee(fee).supplierBears();
            escrows.settleClaim(dispute.deal(), dispute.id(), outcome.buyerPart(), outcome.supplierPart(), ofSupplier);
        }
        store.executed(dispute.id(), clock.instant().plus(DisputeClock.APPEAL));
        store.say(dispute.id(), Side.PLATFORM, Kind.EXECUTED, Words.of("", outcome.buyerPart()), "Hanse");
        deals.noteClaimClosed(dispute.deal(), dispute.id());
        journal.record(
                "dispute.executed",
                dispute.deal().value(),
                Map.of(
                        "dispute", dispute.reference(),
                        "buyer", outcome.buyerPart().toString(),
                        "supplier", outcome.supplierPart().toString()));
    }

    /** The term for an appeal is over. */
    public void close(String claimId) {
        store.step(UUID.fromString(claimId), State.CLOSED, clock.instant());
    }

    /** Writes down that a step of the platform's own people waits longer than it should. */
    public void noteWaiting(String claimId) {
        Dispute dispute = get(claimId);
        journal.record("dispute.overdue", dispute.deal().value(), Map.of("dispute", dispute.reference()));
    }

    private Dispute get(String claimId) {
        return store.get(UUID.fromString(claimId));
    }

    private static boolean accepted(List<Statement> said, Side side) {
        return said.stream().anyMatch(s -> s.side() == side && s.kind() == Kind.ACCEPTED);
    }
}
