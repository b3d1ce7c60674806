package org.hanse.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.ShipmentId;
import org.hanse.kernel.TestClock;
import org.hanse.kernel.database.HanseTest;
import org.hanse.workflow.EngineDriver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@HanseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TradeShipmentProcessTest {

    @Autowired
    private Trade trade;

    @Autowired
    private Deals deals;

    @Autowired
    private Shipments shipments;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private Clock clock;

    private DealId deal;
    private ShipmentId shipment;

    @BeforeEach
    void one_planned_shipment() {
        deal = trade.open(trade.castings(trade.aBuyer(), trade.aSupplier(), true, List.of()));
        shipment =
                trade.confirmedFundedAndPlanned(deal, new PlanShipments(null)).getFirst();
    }

    @AfterAll
    void every_step_of_the_diagram_was_walked() {
        assertThat(engine.missed("trade-shipment")).isEmpty();
    }

    @AfterEach
    void back_to_today() {
        ((TestClock) clock).reset();
    }

    @Test
    void goods_leave_arrive_and_are_received_with_a_part_rejected() {
        trade.released(shipment);
        assertThat(move()).isEqualTo("SUPPLIER ship-goods");
        trade.handOver(shipment);
        assertThat(move()).isEqualTo("CARRIER depart");
        trade.told(() -> shipments.shipped(shipment, clock.instant()));
        assertThat(move()).isEqualTo("CARRIER carry-goods");
        trade.told(() -> shipments.arrived(shipment, clock.instant()));
        assertThat(move()).isEqualTo("BUYER receive-goods");
        receive(new ReceiveGoods(List.of(new ReceiveGoods.ReceivedLine(
                1, new BigDecimal("960"), new BigDecimal("20"), "20 cracked on arrival"))));
        ShipmentLine line = get().lines().getFirst();
        assertThat(line.accepted()).isEqualByComparingTo("940");
        assertThat(line.rejected()).isEqualByComparingTo("20");
        assertThat(line.missing()).isEqualByComparingTo("40");
        Shipments.Decision decision = trade.arrange(() -> shipments.decision(shipment));
        assertThat(decision.release()).hasToString("EUR 45825.00");
        assertThat(decision.claim()).hasToString("EUR 975.00");
        Claim claim = trade.arrange(() -> deals.claim(trade.claims(deal).getFirst()));
        assertThat(claim.reason()).contains("20 cracked on arrival");
        assertThat(engine.passed("trade-shipment"))
                .contains(
                        "shipment-planned",
                        "papers-and-customs",
                        "clear-shipment",
                        "wait-for-departure",
                        "wait-for-arrival",
                        "receive-goods",
                        "open-claim",
                        "ask-for-release",
                        "shipment-settled");
    }

    @Test
    void events_of_the_carrier_count_in_any_order() {
        trade.told(() -> shipments.arrived(shipment, clock.instant()));
        trade.told(() -> shipments.shipped(shipment, clock.instant().minusSeconds(60)));
        trade.told(() -> shipments.arrived(shipment, clock.instant()));
        assertThat(get().state()).isEqualTo(ShipmentState.PLANNED);
        trade.released(shipment);
        assertThat(get().state()).isEqualTo(ShipmentState.ARRIVED);
        assertThat(move()).isEqualTo("BUYER receive-goods");
    }

    @Test
    void silence_past_the_inspection_term_counts_as_acceptance_after_a_reminder() {
        arrived();
        Instant ends = get().inspectionEnds();
        ((TestClock) clock).advance(Duration.between(clock.instant(), ends).minusHours(12));
        engine.runDueJobs(shipment.toString());
        assertThat(kinds()).contains("inspection-ends-soon").doesNotContain("accepted-by-silence");
        ((TestClock) clock).advance(Duration.ofDays(1));
        engine.runDueJobs(shipment.toString());
        assertThat(kinds()).contains("accepted-by-silence");
        Shipments.Decision decision = trade.arrange(() -> shipments.decision(shipment));
        assertThat(decision.bySilence()).isTrue();
        assertThat(decision.release()).hasToString("EUR 48750.00");
        assertThat(engine.passed("trade-shipment"))
                .contains("remind-buyer", "buyer-reminded", "inspection-over", "accept-by-silence");
    }

    @Test
    void late_goods_are_told_to_both() {
        trade.released(shipment);
        ((TestClock) clock).advance(Duration.ofDays(60));
        engine.runDueJobs(shipment.toString());
        assertThat(kinds()).contains("late-to-ship");
        trade.handOver(shipment);
        ((TestClock) clock).advance(Duration.ofDays(15));
        engine.runDueJobs(shipment.toString());
        trade.told(() -> shipments.shipped(shipment, clock.instant()));
        ((TestClock) clock).advance(Duration.ofDays(61));
        engine.runDueJobs(shipment.toString());
        assertThat(kinds()).contains("long-underway");
        assertThat(engine.passed("trade-shipment"))
                .contains(
                        "late-departure-told",
                        "note-late-departure",
                        "note-no-departure",
                        "no-departure-told",
                        "late-arrival-told",
                        "note-late-arrival");
    }

    @Test
    void goods_that_leave_without_a_word_of_the_supplier_are_on_their_way() {
        arrived();
        assertThat(engine.passed("trade-shipment")).contains("left-without-a-word");
    }

    @Test
    void a_stopped_shipment_leaves_its_goods_to_be_shipped_anew() {
        trade.stopped(shipment);
        engine.runDueJobs(deal.toString());
        assertThat(get().state()).isEqualTo(ShipmentState.STOPPED);
        assertThat(moves()).contains("SUPPLIER plan-shipments");
        assertThat(engine.passed("trade-shipment")).contains("stop-shipment", "shipment-stopped");
    }

    @Test
    void a_count_that_does_not_fit_is_refused() {
        arrived();
        assertThatThrownBy(() -> receive(count("1000", "1001", "x"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> receive(count("1000", "5", " "))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> receive(new ReceiveGoods(
                        List.of(new ReceiveGoods.ReceivedLine(7, BigDecimal.ONE, BigDecimal.ZERO, null)))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void what_lies_over_is_recorded_and_not_paid() {
        arrived();
        receive(count("1010", "0", null));
        assertThat(get().lines().getFirst().over()).isEqualByComparingTo("10");
        assertThat(trade.arrange(() -> shipments.decision(shipment)).release()).hasToString("EUR 48750.00");
    }

    @Test
    void goods_rejected_as_a_whole_release_nothing() {
        arrived();
        receive(count("1000", "1000", "wrong alloy"));
        Shipments.Decision decision = trade.arrange(() -> shipments.decision(shipment));
        assertThat(decision.release()).hasToString("EUR 0.00");
        assertThat(decision.claim()).hasToString("EUR 48750.00");
    }

    private void arrived() {
        trade.released(shipment);
        trade.told(() -> shipments.shipped(shipment, clock.instant()));
        trade.told(() -> shipments.arrived(shipment, clock.instant()));
    }

    private static ReceiveGoods count(String received, String rejected, String reason) {
        return new ReceiveGoods(
                List.of(new ReceiveGoods.ReceivedLine(1, new BigDecimal(received), new BigDecimal(rejected), reason)));
    }

    private void receive(ReceiveGoods count) {
        Deal row = trade.arrange(() -> deals.get(deal));
        trade.complete(row.buyer(), "buyer", shipment.toString(), "receive-goods", count);
    }

    private Shipment get() {
        return trade.arrange(() -> shipments.get(shipment));
    }

    private String move() {
        return moves().getFirst();
    }

    private List<String> moves() {
        return trade.arrange(() -> deals.moves(deal)).stream()
                .map(move -> move.who() + " " + move.what())
                .toList();
    }

    private List<String> kinds() {
        return trade.arrange(() -> deals.timeline(deal)).stream()
                .map(TimelineEntry::kind)
                .toList();
    }
}
