package org.hanse.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hanse.deal.Deals;
import org.hanse.deal.PlanShipments;
import org.hanse.deal.ReceiveGoods;
import org.hanse.deal.Shipments;
import org.hanse.deal.Trade;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.kernel.ShipmentId;
import org.hanse.kernel.TestClock;
import org.hanse.kernel.database.HanseTest;
import org.hanse.workflow.EngineDriver;
import org.hanse.workflow.TaskRow;
import org.hanse.workflow.Tasks;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@HanseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisputeResolutionProcessTest {

    private static final Actor MARTA = staff("Marta Lindqvist", "mediator");
    private static final Actor HENRIK = staff("Henrik Sand", "arbiter");

    @Autowired
    private Trade trade;

    @Autowired
    private Deals deals;

    @Autowired
    private Shipments shipments;

    @Autowired
    private Disputes disputes;

    @Autowired
    private Tasks tasks;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private Clock clock;

    private CompanyId buyer;
    private CompanyId seller;
    private DealId deal;
    private UUID claim;

    @BeforeEach
    void twenty_of_960_castings_arrive_broken() {
        buyer = trade.aBuyer();
        seller = trade.aSupplier();
        deal = trade.open(trade.castings(buyer, seller, false, List.of()));
        ShipmentId shipment = trade.confirmedFundedAndPlanned(deal, new PlanShipments(List.of()))
                .getFirst();
        trade.released(shipment);
        trade.handOver(shipment);
        trade.told(() -> shipments.shipped(shipment, clock.instant()));
        trade.told(() -> shipments.arrived(shipment, clock.instant()));
        trade.complete(
                buyer,
                "buyer",
                shipment.toString(),
                "receive-goods",
                new ReceiveGoods(List.of(new ReceiveGoods.ReceivedLine(
                        1, new BigDecimal("960"), new BigDecimal("20"), "20 cracked on arrival"))));
        claim = trade.claims(deal).getFirst();
        run();
    }

    @AfterEach
    void back_to_the_present() {
        ((TestClock) clock).reset();
    }

    @AfterAll
    void every_flow_node_was_passed() {
        assertThat(engine.missed(Disputes.PROCESS)).isEmpty();
    }

    @Test
    void a_supplier_who_concedes_gives_all_of_it_back() {
        assertThat(dispute().disputed()).isEqualTo(Money.parse("EUR 975.00"));
        act(seller, "supplier", "answer-claim", new AnswerClaim(AnswerClaim.Choice.ACCEPT, null, "our packing"));
        assertThat(dispute().outcome()).isEqualTo(outcome("EUR 975.00", "EUR 0.00"));
        assertThat(dispute().how()).isEqualTo(Dispute.How.CONCEDED);
        assertThat(dispute().state()).isEqualTo(Dispute.State.EXECUTED);
        ((TestClock) clock).advance(Duration.ofDays(15));
        run();
        assertThat(dispute().state()).isEqualTo(Dispute.State.CLOSED);
    }

    @Test
    void both_agree_on_seventy_thirty_to_the_cent() {
        act(seller, "supplier", "answer-claim", offer("50"));
        act(buyer, "buyer", "answer-offer", counter("80"));
        act(seller, "supplier", "answer-offer", counter("70"));
        assertThatThrownBy(() -> act(seller, "supplier", "answer-offer", counter("60")))
                .as("it is the buyer's turn")
                .isInstanceOf(NullPointerException.class);
        act(buyer, "buyer", "answer-offer", new AnswerOffer(AnswerOffer.Choice.ACCEPT, null, "agreed"));
        assertThat(dispute().outcome()).isEqualTo(outcome("EUR 682.50", "EUR 292.50"));
        assertThat(dispute().how()).isEqualTo(Dispute.How.AGREED);
        appealIsHeard();
    }

    @Test
    void what_was_contested_cannot_be_accepted_but_withdrawn_by_the_buyer_alone() {
        contest();
        assertThatThrownBy(() -> act(buyer, "buyer", "answer-offer", choice(AnswerOffer.Choice.ACCEPT)))
                .isInstanceOf(Refusal.class);
        act(buyer, "buyer", "answer-offer", counter("10"));
        assertThatThrownBy(() -> act(seller, "supplier", "answer-offer", choice(AnswerOffer.Choice.WITHDRAW)))
                .isInstanceOf(Refusal.class);
        act(seller, "supplier", "answer-offer", counter("0"));
        act(buyer, "buyer", "answer-offer", choice(AnswerOffer.Choice.WITHDRAW));
        assertThat(dispute().outcome()).isEqualTo(outcome("EUR 0.00", "EUR 975.00"));
    }

    @Test
    void silence_brings_the_mediator_whose_proposal_both_accept() {
        past(dispute().dueAt());
        assertThat(dispute().state()).isEqualTo(Dispute.State.EVIDENCE);
        act(buyer, "buyer", "give-buyer-evidence", new GiveEvidence("photographs of the cracks", null));
        act(seller, "supplier", "give-supplier-evidence", new GiveEvidence("packing list with inner boxes", null));
        past(dispute().dueAt());
        propose("70");
        act(buyer, "buyer", "answer-proposal-as-buyer", new AnswerProposal(true, null));
        act(seller, "supplier", "answer-proposal-as-supplier", new AnswerProposal(true, null));
        assertThat(dispute().how()).isEqualTo(Dispute.How.PROPOSAL);
        assertThat(dispute().outcome()).isEqualTo(outcome("EUR 682.50", "EUR 292.50"));
    }

    @Test
    void a_week_without_agreement_brings_the_mediator_and_a_proposal_nobody_fights_is_executed() {
        contest();
        past(dispute().negotiationEnds());
        past(dispute().dueAt());
        propose("33.33");
        past(dispute().dueAt());
        assertThat(dispute().state()).isEqualTo(Dispute.State.FILING);
        past(dispute().dueAt());
        assertThat(dispute().outcome()).isEqualTo(outcome("EUR 324.97", "EUR 650.03"));
    }

    @Test
    void the_arbiter_is_not_the_mediator() {
        contest();
        act(buyer, "buyer", "answer-offer", choice(AnswerOffer.Choice.ESCALATE));
        past(dispute().dueAt());
        propose("20");
        act(buyer, "buyer", "answer-proposal-as-buyer", new AnswerProposal(false, "too little"));
        act(seller, "supplier", "answer-proposal-as-supplier", new AnswerProposal(true, null));
        trade.as(buyer, "buyer", () -> {
            disputes.file(claim, "the photographs were not looked at");
            return true;
        });
        past(dispute().dueAt());
        Actor both = new Actor.Staff(((Actor.Staff) MARTA).person(), "Marta Lindqvist", Set.of("arbiter"), "dispute");
        assertThatThrownBy(() -> award(both)).isInstanceOf(Refusal.class);
        award(HENRIK);
        assertThat(dispute().outcome()).isEqualTo(outcome("EUR 390.00", "EUR 585.00"));
        assertThat(dispute().arbiterName()).isEqualTo("Henrik Sand");
    }

    @Test
    void a_third_company_sees_nothing_of_it() {
        CompanyId third = trade.aBuyer();
        assertThatThrownBy(() -> trade.as(third, "buyer", () -> disputes.get(claim)))
                .isInstanceOf(Refusal.class);
        trade.as(buyer, "buyer", () -> {
            disputes.addEvidence(claim, "a picture", null);
            return true;
        });
        assertThat(trade.as(seller, "supplier", () -> disputes.statements(claim)))
                .extracting(Statement::text)
                .contains("a picture");
        assertThat(trade.as(third, "buyer", () -> disputes.page(null, 50)).items())
                .isEmpty();
    }

    private void appealIsHeard() {
        trade.as(seller, "supplier", () -> {
            disputes.appeal(claim, "new facts");
            return true;
        });
        ((TestClock) clock).advance(Duration.ofDays(15));
        run();
        Scope.run(
                HENRIK,
                () -> tasks.complete(
                        open("review-appeal").taskId(),
                        new ReviewAppeal(ReviewAppeal.Decision.REFUSED, "nothing new")));
        assertThat(dispute().state()).isEqualTo(Dispute.State.CLOSED);
    }

    private void contest() {
        act(seller, "supplier", "answer-claim", new AnswerClaim(AnswerClaim.Choice.CONTEST, null, "not our fault"));
    }

    private void propose(String percent) {
        Scope.run(
                MARTA,
                () -> tasks.complete(
                        open("propose-settlement").taskId(),
                        new ProposeSettlement(new BigDecimal(percent), "both have a point", null)));
        run();
    }

    private void award(Actor arbiter) {
        Scope.run(
                arbiter,
                () -> tasks.complete(
                        open("make-award").taskId(), new MakeAward(new BigDecimal("40"), "by the photographs", null)));
        run();
    }

    private TaskRow open(String key) {
        return Objects.requireNonNull(tasks.openOf(claim.toString(), key), key);
    }

    private void act(CompanyId company, String role, String key, Object command) {
        trade.complete(company, role, claim.toString(), key, command);
    }

    private void past(Instant due) {
        ((TestClock) clock).advance(Duration.between(clock.instant(), due).plusMinutes(1));
        run();
    }

    private void run() {
        engine.runDueJobs(claim.toString());
    }

    private Dispute dispute() {
        return trade.arrange(() -> disputes.get(claim));
    }

    private static AnswerClaim offer(String percent) {
        return new AnswerClaim(AnswerClaim.Choice.OFFER, new BigDecimal(percent), "some of it");
    }

    private static AnswerOffer counter(String percent) {
        return new AnswerOffer(AnswerOffer.Choice.COUNTER, new BigDecimal(percent), null);
    }

    private static AnswerOffer choice(AnswerOffer.Choice choice) {
        return new AnswerOffer(choice, null, null);
    }

    private static Outcome outcome(String buyerPart, String supplierPart) {
        return new Outcome(Money.parse(buyerPart), Money.parse(supplierPart));
    }

    private static Actor staff(String name, String role) {
        return new Actor.Staff(new PersonId(UUID.randomUUID()), name, Set.of(role), "dispute");
    }
}
