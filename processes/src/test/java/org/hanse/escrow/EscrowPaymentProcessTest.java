package org.hanse.escrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hanse.deal.Trade;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.TestClock;
import org.hanse.kernel.database.HanseTest;
import org.hanse.workflow.DiagramNodes;
import org.hanse.workflow.EngineDriver;
import org.hanse.workflow.Processes;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** The money of a deal from the payment request until nothing is left; the last test sees that every node was passed. */
@HanseTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EscrowPaymentProcessTest {

    @Autowired
    private Trade trade;

    @Autowired
    private MoneyInTests money;

    @Autowired
    private Escrows escrows;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private Processes processes;

    @Autowired
    private Clock clock;

    @AfterEach
    void back_to_today() {
        ((TestClock) clock).reset();
    }

    @Test
    @Order(1)
    void money_comes_in_two_parts_is_held_and_leaves_in_two_parts() {
        DealId deal = open();
        money.pay(deal, "EUR 20000.00");
        money.pay(deal, "EUR 28750.00");
        assertThat(state(deal)).isEqualTo(EscrowState.FUNDED);
        release(deal, "milestone-1", "14625.00");
        money.bookPayments(deal);
        assertThat(running(deal)).isTrue();
        release(deal, "milestone-2", "34125.00");
        money.agreeByTwo(money.payments(deal).getLast());
        money.bookPayments(deal);
        assertThat(state(deal)).isEqualTo(EscrowState.RELEASED);
        assertThat(running(deal)).isFalse();
    }

    @Test
    @Order(1)
    void a_deal_that_nobody_pays_ends_when_its_time_is_over() {
        DealId deal = open();
        pass(Duration.ofDays(60), deal);
        assertThat(state(deal)).isEqualTo(EscrowState.EXPIRED);
        assertThat(running(deal)).isFalse();
    }

    @Test
    @Order(1)
    void what_came_of_an_unpaid_deal_goes_back() {
        DealId deal = open();
        money.pay(deal, "EUR 20000.00");
        pass(Duration.ofDays(60), deal);
        assertThat(state(deal)).isEqualTo(EscrowState.REFUNDING);
        money.runPayments(deal);
        money.bookPayments(deal);
        assertThat(state(deal)).isEqualTo(EscrowState.REFUNDED);
        assertThat(running(deal)).isFalse();
    }

    @Test
    @Order(1)
    void a_deal_cancelled_before_money_came_just_ends() {
        DealId deal = open();
        cancel(deal);
        assertThat(state(deal)).isEqualTo(EscrowState.CANCELLED);
        assertThat(running(deal)).isFalse();
    }

    @Test
    @Order(1)
    void a_deal_cancelled_before_shipment_gives_its_money_back() {
        DealId deal = open();
        money.fund(deal);
        cancel(deal);
        money.runPayments(deal);
        money.agreeByTwo(money.payments(deal).getLast());
        money.bookPayments(deal);
        assertThat(state(deal)).isEqualTo(EscrowState.REFUNDED);
        assertThat(running(deal)).isFalse();
    }

    @Test
    @Order(1)
    void funding_taken_back_is_asked_for_again_and_long_stillness_is_noted() {
        DealId deal = open();
        money.fund(deal);
        String reference = money.reference(deal);
        money.debit(money.takenBack("EUR 48750.00", reference));
        engine.runDueJobs(deal.toString());
        assertThat(state(deal)).isEqualTo(EscrowState.AWAITING_FUNDS);
        money.fund(deal);
        pass(Duration.ofDays(91), deal);
        assertThat(state(deal)).isEqualTo(EscrowState.FUNDED);
        assertThat(running(deal)).isTrue();
    }

    @Test
    @Order(1)
    void released_money_is_never_refunded_and_shipped_goods_are_never_cancelled() {
        DealId deal = open();
        money.fund(deal);
        release(deal, "all", "48750.00");
        assertThatThrownBy(() -> hold(deal, "1.00")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> release(deal, "more", "0.01")).isInstanceOf(Refusal.class);
        money.arrange(() -> {
            escrows.goods(deal, Escrows.GoodsEvent.SHIPPED);
            return true;
        });
        assertThatThrownBy(() -> cancel(deal)).isInstanceOf(Refusal.class);
    }

    @Test
    @Order(2)
    void every_node_of_the_diagram_was_passed() {
        assertThat(engine.passed("escrow-payment")).containsAll(DiagramNodes.of("escrow", "escrow-payment"));
    }

    private DealId open() {
        CompanyId supplier = trade.company("Motoren Nord", null, "DE", "Kiel", "Europe/Berlin", "de", "EUR");
        money.verifiedAccount(supplier, "NL91ABNA0417164300");
        DealId deal = trade.open(trade.castings(trade.aBuyer(), supplier, true, List.of()));
        money.arrange(() -> {
            escrows.open(deal);
            escrows.open(deal);
            return true;
        });
        return deal;
    }

    private void release(DealId deal, String key, String gross) {
        money.arrange(() -> {
            escrows.requestRelease(deal, key, Money.parse("EUR " + gross), "accepted");
            return true;
        });
        money.runPayments(deal);
    }

    private void hold(DealId deal, String amount) {
        money.arrange(() -> {
            escrows.holdClaim(deal, UUID.randomUUID(), Money.parse("EUR " + amount));
            return true;
        });
    }

    private void cancel(DealId deal) {
        money.arrange(() -> {
            escrows.cancel(deal, "both agreed");
            return true;
        });
        engine.runDueJobs(deal.toString());
    }

    private void pass(Duration time, DealId deal) {
        ((TestClock) clock).advance(time);
        engine.runDueJobs(deal.toString());
    }

    private boolean running(DealId deal) {
        return money.arrange(() -> processes.isRunning("escrow-payment", deal.toString()));
    }

    private EscrowState state(DealId deal) {
        return money.arrange(() -> escrows.position(deal)).state();
    }
}
