package org.hanse.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.hanse.customs.CustomsAnswer;
import org.hanse.customs.PaperTrail;
import org.hanse.customs.Papers;
import org.hanse.escrow.EscrowState;
import org.hanse.escrow.MoneyInTests;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Reason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.ShipmentId;
import org.hanse.kernel.TestClock;
import org.hanse.kernel.database.HanseTest;
import org.hanse.workflow.EngineDriver;
import org.hanse.workflow.Tasks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Trade compliance of either company holds its deal: customs, carrier and money wait until the same company lifts it. */
@HanseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompanyHoldProcessTest {

    private static final String ROLE = "trade-compliance";

    @Autowired
    private Trade trade;

    @Autowired
    private Holds holds;

    @Autowired
    private Deals deals;

    @Autowired
    private Papers papers;

    @Autowired
    private PaperTrail trail;

    @Autowired
    private MoneyInTests money;

    @Autowired
    private Tasks tasks;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private Clock clock;

    @AfterAll
    void every_step_of_the_diagram_was_walked() {
        assertThat(engine.missed("company-hold")).isEmpty();
    }

    @AfterEach
    void back_to_today() {
        ((TestClock) clock).reset();
    }

    @Test
    void nothing_goes_to_customs_or_to_the_carrier_while_the_buyer_holds_the_deal() {
        DealId deal = funded();
        ShipmentId shipment = shipment(deal);
        Hold hold = hold(buyer(deal), deal, null, "Dual use is not decided");
        trail.supply(shipment, "412.0");
        assertThat(trade.arrange(() -> papers.sheet(shipment)).declaration()).isNull();
        pass(Duration.ofDays(4), hold, shipment);
        assertThat(trade.arrange(() -> papers.sheet(shipment)).declaration())
                .as("neither after a day")
                .isNull();
        assertThat(kinds(deal, seller(deal))).contains("company-hold", "company-hold-lasts");
        lift(buyer(deal), hold, "Not dual use, expert opinion of 27 November");
        engine.runDueJobs(shipment.toString());
        assertThat(Objects.requireNonNull(
                                trade.arrange(() -> papers.sheet(shipment)).declaration())
                        .state())
                .isEqualTo("sent");
        assertThat(kinds(deal, seller(deal))).contains("company-hold-lifted");
    }

    @Test
    void the_supplier_may_hold_one_shipment_and_then_does_not_hand_it_over() {
        DealId deal = funded();
        ShipmentId shipment = shipment(deal);
        trail.supply(shipment, "412.0");
        Hold hold = hold(seller(deal), deal, shipment, "The licence is missing");
        trail.customsSays(shipment, CustomsAnswer.Outcome.QUERY, "Is it dual use?", 1);
        refused(
                DealReason.HELD,
                () -> trade.complete(
                        seller(deal),
                        "supplier",
                        shipment.toString(),
                        "answer-customs",
                        new org.hanse.customs.AnswerCustoms("No")));
        trail.customsSays(shipment, CustomsAnswer.Outcome.RELEASED, null, 2);
        refused(DealReason.HELD, () -> trade.handOver(shipment));
        lift(seller(deal), hold, "The licence is there");
        trade.complete(
                seller(deal),
                "supplier",
                shipment.toString(),
                "ship-goods",
                new org.hanse.logistics.HandOverGoods("HNSU1234563", "SEAL1", 20, new java.math.BigDecimal("412.0")));
        assertThat(kinds(deal, buyer(deal))).contains("handed-over");
    }

    @Test
    void no_money_leaves_escrow_while_either_company_holds_the_deal() {
        DealId deal = trade.open(trade.castings(trade.aBuyer(), trade.aSupplier(), true, deposit(30)));
        Hold hold = hold(seller(deal), deal, null, "We look at the end use");
        money.verifiedAccount(seller(deal), "NL91ABNA0417164300");
        trade.complete(seller(deal), "supplier", deal.toString(), "confirm-order", new ConfirmOrder(true, "SO", null));
        money.fund(deal);
        money.runPayments(deal);
        assertThat(money.payments(deal).getFirst().state())
                .as("the deposit waits")
                .isEqualTo(EscrowState.REQUESTED);
        Hold second = hold(buyer(deal), deal, null, "So do we");
        lift(seller(deal), hold, "Civil use");
        money.runPayments(deal);
        assertThat(money.payments(deal).getFirst().state())
                .as("the buyer still holds it")
                .isEqualTo(EscrowState.REQUESTED);
        lift(buyer(deal), second, "Agreed");
        money.runPayments(deal);
        assertThat(money.payments(deal).getFirst().state()).isNotEqualTo(EscrowState.REQUESTED);
    }

    @Test
    void a_payment_that_was_released_before_is_not_agreed_to_while_it_is_held() {
        DealId deal = trade.open(trade.castings(trade.aBuyer(), trade.aSupplier(), true, deposit(70)));
        money.verifiedAccount(seller(deal), "NL91ABNA0417164300");
        trade.complete(seller(deal), "supplier", deal.toString(), "confirm-order", new ConfirmOrder(true, "SO", null));
        money.fund(deal);
        money.runPayments(deal);
        assertThat(money.payments(deal).getFirst().state()).isEqualTo(EscrowState.RELEASING);
        hold(buyer(deal), deal, null, "The certificate is false");
        refused(DealReason.HELD, () -> money.agreeByTwo(money.payments(deal).getFirst()));
    }

    @Test
    void only_the_role_of_the_own_company_holds_and_lifts_and_says_why_once() {
        DealId deal = funded();
        CompanyId stranger = trade.aBuyer();
        refused(KernelReason.NOT_ALLOWED, () -> trade.as(buyer(deal), "buyer", () -> holds.hold(deal, because("x"))));
        refused(
                KernelReason.NOT_ALLOWED,
                () -> trade.asStaff("compliance-officer", () -> holds.hold(deal, because("x"))));
        refused(KernelReason.UNKNOWN, () -> hold(stranger, deal, null, "x"));
        Hold hold = hold(buyer(deal), deal, null, "Open question");
        refused(DealReason.HELD_ALREADY, () -> hold(buyer(deal), deal, null, "Once more"));
        assertThat(trade.as(seller(deal), ROLE, () -> holds.open(deal)))
                .as("both sides read it")
                .hasSize(1);
        assertThat(trade.as(
                        seller(deal),
                        ROLE,
                        () -> java.util.Optional.ofNullable(
                                tasks.openOf(hold.id().toString(), "lift-company-hold"))))
                .as("the other side cannot lift it")
                .isEmpty();
        assertThat(trade.as(
                        buyer(deal),
                        "buyer",
                        () -> java.util.Optional.ofNullable(
                                tasks.openOf(hold.id().toString(), "lift-company-hold"))))
                .as("nor a colleague without the role")
                .isEmpty();
        lift(buyer(deal), hold, "Answered");
        assertThat(trade.arrange(() -> holds.of(deal)).getFirst().liftReason()).isEqualTo("Answered");
    }

    private static List<PlanStep> deposit(int percent) {
        return List.of(new PlanStep(PlanStep.DEPOSIT, percent), new PlanStep(PlanStep.ACCEPTANCE, 100 - percent));
    }

    private DealId funded() {
        return trade.open(trade.castings(trade.aBuyer(), trade.aSupplier(), false, List.of()));
    }

    private ShipmentId shipment(DealId deal) {
        return trade.confirmedFundedAndPlanned(deal, new PlanShipments(null)).getFirst();
    }

    private Hold hold(CompanyId company, DealId deal, @Nullable ShipmentId shipment, String reason) {
        return trade.as(
                company,
                ROLE,
                () -> holds.hold(deal, new HoldDeal(shipment == null ? null : shipment.toString(), reason)));
    }

    private static HoldDeal because(String reason) {
        return new HoldDeal(null, reason);
    }

    private void lift(CompanyId company, Hold hold, String reason) {
        trade.complete(company, ROLE, hold.id().toString(), "lift-company-hold", new LiftCompanyHold(reason));
    }

    private void pass(Duration time, Hold hold, ShipmentId shipment) {
        ((TestClock) clock).advance(time);
        engine.runDueJobs(hold.id().toString());
        engine.runDueJobs(shipment.toString());
    }

    private CompanyId buyer(DealId deal) {
        return trade.arrange(() -> deals.get(deal)).buyer();
    }

    private CompanyId seller(DealId deal) {
        return trade.arrange(() -> deals.get(deal)).seller();
    }

    private List<String> kinds(DealId deal, CompanyId reader) {
        return trade.as(reader, "supplier", () -> deals.timeline(deal)).stream()
                .map(TimelineEntry::kind)
                .toList();
    }

    private static void refused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
