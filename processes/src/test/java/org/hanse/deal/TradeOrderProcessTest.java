package org.hanse.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hanse.escrow.EscrowReason;
import org.hanse.escrow.Escrows;
import org.hanse.escrow.MoneyInTests;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.ShipmentId;
import org.hanse.kernel.TestClock;
import org.hanse.kernel.database.HanseTest;
import org.hanse.pricing.TransportMode;
import org.hanse.screening.DecideHit;
import org.hanse.screening.Market;
import org.hanse.workflow.EngineDriver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** The course of a deal; what happens to one of its shipments is told in {@link TradeShipmentProcessTest}. */
@HanseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TradeOrderProcessTest {

    private static final PlanShipments EVERYTHING = new PlanShipments(null);

    @Autowired
    private Trade trade;

    @Autowired
    private MoneyInTests money;

    @Autowired
    private Market market;

    @Autowired
    private Escrows escrows;

    @Autowired
    private Deals deals;

    @Autowired
    private Shipments shipments;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private Clock clock;

    @AfterAll
    void every_step_of_the_diagram_was_walked() {
        assertThat(engine.missed("trade-order")).isEmpty();
    }

    @AfterEach
    void back_to_today() {
        ((TestClock) clock).reset();
    }

    @Test
    void a_deal_runs_from_order_to_closing_and_says_at_each_step_whose_move_it_is() {
        DealId deal = open(true, List.of(new PlanStep(PlanStep.DEPOSIT, 30), new PlanStep(PlanStep.ACCEPTANCE, 70)));
        assertThat(moves(deal)).containsExactly("SUPPLIER confirm-order");
        confirm(deal, true);
        assertThat(moves(deal)).containsExactly("BUYER fund-escrow");
        money.fund(deal);
        assertThat(state(deal)).isEqualTo(DealState.FUNDED);
        assertThat(releases(deal)).containsExactly("deposit EUR 14625.00");
        assertThat(moves(deal)).containsExactly("SUPPLIER plan-shipments");
        ShipmentId shipment = plan(deal, EVERYTHING).getFirst();
        assertThat(moves(deal)).first().asString().startsWith("SUPPLIER");
        deliver(deal, shipment, new ReceiveGoods(null));
        assertThat(releases(deal)).containsExactlyInAnyOrder("deposit EUR 14625.00", shipment + " EUR 34125.00");
        assertThat(state(deal)).isEqualTo(DealState.SETTLED);
        trade.message("escrow.released", deal.toString(), Map.of("releaseKey", "deposit"));
        assertThat(state(deal)).isEqualTo(DealState.SETTLED);
        trade.message("escrow.released", deal.toString(), Map.of("releaseKey", shipment.toString()));
        assertThat(state(deal)).isEqualTo(DealState.CLOSED);
        pass(Duration.ofDays(15), deal);
        assertThat(engine.passed("trade-order"))
                .contains(
                        "order-placed",
                        "release-deposit",
                        "deliver-shipments",
                        "wait-for-money",
                        "note-payout",
                        "payout-noted",
                        "buyer-does-not-rate",
                        "supplier-does-not-rate",
                        "deal-closed");
    }

    @Test
    void what_is_missing_stays_on_the_order_and_is_planned_again() {
        DealId deal = open(true, List.of());
        confirm(deal, true);
        money.fund(deal);
        ShipmentId first = plan(deal, oneOf("960")).getFirst();
        deliver(deal, first, counted("960", "20", "broken"));
        assertThat(releases(deal)).containsExactly(first + " EUR 45825.00");
        assertThat(moves(deal)).contains("SUPPLIER plan-shipments");
        List<ShipmentId> both = plan(deal, EVERYTHING);
        deliver(deal, both.get(1), new ReceiveGoods(null));
        assertThat(releases(deal)).contains(both.get(1) + " EUR 1950.00");
        assertThat(state(deal)).isEqualTo(DealState.SETTLED);
    }

    @Test
    void a_deal_with_an_open_claim_does_not_close_before_the_claim_does() {
        DealId deal = open(false, List.of());
        confirm(deal, true);
        assertThat(state(deal)).isEqualTo(DealState.FUNDED);
        ShipmentId shipment = plan(deal, EVERYTHING).getFirst();
        deliver(deal, shipment, counted("1000", "20", "broken"));
        assertThat(releases(deal)).isEmpty();
        assertThat(state(deal)).isEqualTo(DealState.SETTLED);
        pass(Duration.ofDays(15), deal);
        assertThat(kinds(deal)).contains("claim-opened", "money-late");
        trade.arrange(() -> {
            deals.noteClaimClosed(deal, claimOf(deal));
            deals.noteClaimClosed(deal, claimOf(deal));
            return true;
        });
        engine.runDueJobs(deal.toString());
        assertThat(state(deal)).isEqualTo(DealState.CLOSED);
        assertThat(engine.passed("trade-order")).contains("note-late-money", "operator-sees-it");
    }

    @Test
    void an_order_without_an_answer_lapses() {
        DealId deal = open(true, List.of());
        pass(Duration.ofDays(10), deal);
        assertThat(state(deal)).isEqualTo(DealState.LAPSED);
        assertThat(moves(deal)).isEmpty();
        assertThat(engine.passed("trade-order")).contains("order-not-answered", "lapse-order", "order-lapsed");
    }

    @Test
    void a_refusal_says_why() {
        DealId deal = open(true, List.of());
        Deal row = trade.arrange(() -> deals.get(deal));
        assertThatThrownBy(() -> trade.complete(
                        row.seller(), "supplier", deal.toString(), "confirm-order", new ConfirmOrder(false, null, " ")))
                .isInstanceOf(Refusal.class);
        confirm(deal, false);
        assertThat(state(deal)).isEqualTo(DealState.REFUSED);
        assertThat(engine.passed("trade-order")).contains("order-refused");
    }

    @Test
    void a_deal_that_nobody_pays_is_closed() {
        DealId deal = open(true, List.of());
        confirm(deal, true);
        pass(Duration.ofDays(15), deal);
        assertThat(state(deal)).isEqualTo(DealState.NOT_FUNDED);
        assertThat(engine.passed("trade-order")).contains("funding-overdue", "close-unfunded", "deal-not-funded");
    }

    @Test
    void money_is_asked_for_only_when_both_sides_are_screened_clear() {
        CompanyId listed = listed("Quastenflosser Wendeltreppe");
        DealId deal = trade.open(trade.castings(trade.aBuyer(), listed, true, List.of()));
        confirm(deal, true);
        assertThat(moves(deal)).containsExactly("PLATFORM screen-parties");
        assertThatThrownBy(() -> money.arrange(() -> {
                    escrows.open(deal);
                    return true;
                }))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(EscrowReason.PARTY_NOT_CLEAR));
        pass(Duration.ofHours(2), deal);
        assertThat(kinds(deal)).containsOnlyOnce("screening-waits").doesNotContain("funded");
        pass(Duration.ofDays(20), deal);
        market.decideAll(listed, DecideHit.Disposition.FALSE_POSITIVE);
        engine.runDueJobs(deal.toString());
        assertThat(moves(deal)).containsExactly("BUYER fund-escrow");
        assertThat(trade.arrange(() -> deals.fundBy(deal)))
                .as("the time to pay begins when both are clear")
                .isAfter(clock.instant().plus(Duration.ofDays(13)));
        money.fund(deal);
        assertThat(state(deal)).isEqualTo(DealState.FUNDED);
        assertThat(engine.passed("trade-order")).contains("screening-decided", "look-again", "screen-again");
    }

    @Test
    void a_deal_with_a_side_that_may_not_trade_ends_before_any_money_is_asked_for() {
        CompanyId listed = listed("Zwergtaucher Glockenspiel");
        DealId deal = trade.open(trade.castings(listed, trade.aSupplier(), false, List.of()));
        confirm(deal, true);
        assertThat(state(deal)).as("neither is a deal that is paid directly").isEqualTo(DealState.CONFIRMED);
        market.decideAll(listed, DecideHit.Disposition.TRUE_MATCH);
        engine.runDueJobs(deal.toString());
        assertThat(state(deal)).isEqualTo(DealState.NOT_SCREENED);
        assertThat(moves(deal)).isEmpty();
        assertThat(engine.passed("trade-order")).contains("close-unscreened", "deal-not-screened");
    }

    @Test
    void an_order_lapses_when_nobody_decides_about_a_side_in_time() {
        DealId deal = trade.open(trade.castings(trade.aBuyer(), listed("Kugelfisch Fensterladen"), true, List.of()));
        confirm(deal, true);
        pass(Duration.ofDays(31), deal);
        assertThat(state(deal)).isEqualTo(DealState.NOT_SCREENED);
        assertThat(engine.passed("trade-order")).contains("lapse-unscreened", "order-lapsed-unscreened");
    }

    private CompanyId listed(String name) {
        market.list("deal " + name, Market.entity("E1", name));
        return trade.company(name, null, "CN", "Ningbo", "Asia/Shanghai", "zh-CN", "CNY");
    }

    @Test
    void a_plan_that_does_not_come_is_noted_and_may_still_come() {
        DealId deal = open(false, List.of());
        confirm(deal, true);
        pass(Duration.ofDays(8), deal);
        assertThat(kinds(deal)).contains("plan-late");
        assertThat(plan(deal, EVERYTHING)).hasSize(1);
        assertThat(engine.passed("trade-order")).contains("remind-supplier", "supplier-reminded");
    }

    @Test
    void more_than_is_left_is_not_shipped() {
        DealId deal = open(false, List.of());
        confirm(deal, true);
        assertThatThrownBy(() -> plan(deal, oneOf("1000.5"))).isInstanceOf(Refusal.class);
    }

    @Test
    void another_company_sees_nothing_of_a_deal() {
        DealId deal = open(true, List.of());
        CompanyId stranger = trade.aBuyer();
        assertThatThrownBy(() -> trade.as(stranger, "buyer", () -> deals.get(deal)))
                .isInstanceOf(Refusal.class);
        assertThat(trade.as(stranger, "buyer", () -> deals.list(null, 10)).items())
                .isEmpty();
    }

    private DealId open(boolean escrow, List<PlanStep> plan) {
        return trade.open(trade.castings(trade.aBuyer(), trade.aSupplier(), escrow, plan));
    }

    private void confirm(DealId deal, boolean yes) {
        Deal row = trade.arrange(() -> deals.get(deal));
        trade.complete(
                row.seller(),
                "supplier",
                deal.toString(),
                "confirm-order",
                new ConfirmOrder(yes, "SO-1", yes ? null : "No capacity before March"));
    }

    private List<ShipmentId> plan(DealId deal, PlanShipments plan) {
        Deal row = trade.arrange(() -> deals.get(deal));
        trade.complete(row.seller(), "supplier", deal.toString(), "plan-shipments", plan);
        return trade.arrange(() -> shipments.ofDeal(deal)).stream()
                .map(Shipment::id)
                .toList();
    }

    private static PlanShipments oneOf(String quantity) {
        return new PlanShipments(List.of(new PlanShipments.Planned(
                TransportMode.SEA, null, List.of(new PlanShipments.PlannedLine(1, new BigDecimal(quantity))))));
    }

    private static ReceiveGoods counted(String received, String rejected, String reason) {
        return new ReceiveGoods(
                List.of(new ReceiveGoods.ReceivedLine(1, new BigDecimal(received), new BigDecimal(rejected), reason)));
    }

    private void deliver(DealId deal, ShipmentId shipment, ReceiveGoods count) {
        trade.released(shipment);
        trade.told(() -> shipments.shipped(shipment, clock.instant()));
        trade.told(() -> shipments.arrived(shipment, clock.instant()));
        Deal row = trade.arrange(() -> deals.get(deal));
        trade.complete(row.buyer(), "buyer", shipment.toString(), "receive-goods", count);
        engine.runDueJobs(deal.toString());
    }

    private java.util.UUID claimOf(DealId deal) {
        return trade.claims(deal).getFirst();
    }

    private void pass(Duration time, DealId deal) {
        ((TestClock) clock).advance(time);
        engine.runDueJobs(deal.toString());
    }

    private List<String> moves(DealId deal) {
        return trade.arrange(() -> deals.moves(deal)).stream()
                .map(move -> move.who() + " " + move.what())
                .toList();
    }

    private List<String> kinds(DealId deal) {
        return trade.arrange(() -> deals.timeline(deal)).stream()
                .map(TimelineEntry::kind)
                .toList();
    }

    private List<String> releases(DealId deal) {
        return trade.arrange(() -> deals.releases(deal)).stream()
                .map(release -> release.key() + " " + release.gross())
                .toList();
    }

    private DealState state(DealId deal) {
        return trade.arrange(() -> deals.get(deal)).state();
    }
}
