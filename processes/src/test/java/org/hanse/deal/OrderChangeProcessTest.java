package org.hanse.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hanse.escrow.DueEffect;
import org.hanse.escrow.EscrowReason;
import org.hanse.escrow.EscrowState;
import org.hanse.escrow.Escrows;
import org.hanse.escrow.MoneyInTests;
import org.hanse.escrow.Payment;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Reason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.TestClock;
import org.hanse.kernel.database.HanseTest;
import org.hanse.ledger.AccountKind;
import org.hanse.workflow.EngineDriver;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through {@code order-change}, with the money to the cent: EUR 48,750.00 of a German supplier (rules R4.3). */
@HanseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderChangeProcessTest {

    @Autowired
    private Trade trade;

    @Autowired
    private MoneyInTests money;

    @Autowired
    private Deals deals;

    @Autowired
    private OrderChanges changes;

    @Autowired
    private Escrows escrows;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private Clock clock;

    private CompanyId buyer = CompanyId.next();
    private CompanyId supplier = CompanyId.next();

    @BeforeEach
    void two_companies() {
        buyer = trade.aBuyer();
        supplier = trade.company("Motoren Nord", null, "DE", "Kiel", "Europe/Berlin", "de", "EUR");
        money.verifiedAccount(supplier, "NL91ABNA0417164300");
    }

    @AfterEach
    void back_to_today() {
        ((TestClock) clock).reset();
    }

    @AfterAll
    void every_step_of_the_diagram_was_walked() {
        assertThat(engine.missed("order-change")).isEmpty();
    }

    @Test
    void a_larger_order_is_topped_up_by_the_difference_and_nothing_is_planned_before() {
        DealId deal = funded();
        DueEffect effect =
                trade.as(supplier, "supplier", () -> money.arrange(() -> escrows.effect(deal, eur("53625.00"))));
        assertThat(effect).isEqualTo(new DueEffect(eur("1218.75"), eur("1340.63"), eur("4875.00"), eur("0.00")));
        int before = money.postings(deal).size();

        UUID change = propose(supplier, "supplier", deal, "1100", null);
        refused(DealReason.CHANGE_OPEN, () -> propose(buyer, "buyer", deal, "900", null));
        refused(DealReason.CHANGE_OPEN, () -> plan(deal));
        accept(buyer, "buyer", change);
        assertThat(deal(deal).total()).isEqualTo(eur("53625.00"));
        assertThat(position(deal)).isEqualTo(EscrowState.PARTIALLY_FUNDED);
        refused(EscrowReason.MONEY_STILL_AWAITED, () -> plan(deal));
        refused(EscrowReason.MONEY_STILL_AWAITED, () -> propose(buyer, "buyer", deal, "1200", null));

        money.pay(deal, "EUR 4875.00");
        assertThat(position(deal)).isEqualTo(EscrowState.FUNDED);
        assertThat(money.postings(deal).subList(before, money.postings(deal).size()))
                .containsExactly(
                        "CREDIT_BOOKED Dr BANK 4875.00",
                        "CREDIT_BOOKED Cr BUYER_CLR 4875.00",
                        "FUNDED Dr BUYER_CLR 4875.00",
                        "FUNDED Cr ESCROW 4875.00");
        assertThat(money.balance(deal, AccountKind.ESCROW)).isEqualTo("53625.00");
        Payment whole = release(deal, "53625.00");
        assertThat(whole.commission()).isEqualTo(eur("1340.63"));
        assertThat(whole.vat()).isEqualTo(eur("254.72"));
        assertThat(whole.net()).isEqualTo(eur("52029.65"));
    }

    @Test
    void a_smaller_order_gives_the_difference_back_without_commission_and_the_rest_goes_on() {
        DealId deal = funded();
        int before = money.postings(deal).size();
        UUID change = propose(buyer, "buyer", deal, null, "47.50");
        accept(supplier, "supplier", change);
        money.runPayments(deal);
        money.bookPayments(deal);
        assertThat(money.postings(deal).subList(before, money.postings(deal).size()))
                .containsExactly(
                        "CHANGE_REFUND Dr ESCROW 1250.00",
                        "CHANGE_REFUND Cr REFUND_PAY 1250.00",
                        "PAYOUT_SENT Dr REFUND_PAY 1250.00",
                        "PAYOUT_SENT Cr TRANSIT 1250.00",
                        "PAYOUT_BOOKED Dr TRANSIT 1250.00",
                        "PAYOUT_BOOKED Cr BANK 1250.00");
        assertThat(position(deal)).isEqualTo(EscrowState.FUNDED);
        Payment whole = release(deal, "47500.00");
        assertThat(whole.commission()).isEqualTo(eur("1187.50"));
        assertThat(whole.vat()).isEqualTo(eur("225.63"));
        assertThat(whole.net()).isEqualTo(eur("46086.87"));
    }

    @Test
    void a_difference_that_is_not_paid_in_time_lets_the_change_fall_and_the_order_goes_on_as_it_was() {
        DealId deal = funded();
        UUID change = propose(buyer, "buyer", deal, "1100", null);
        accept(supplier, "supplier", change);
        money.pay(deal, "EUR 1000.00");
        later(Duration.ofDays(15), deal.toString());
        assertThat(change(change).state()).isEqualTo(OrderChange.State.NOT_PAID);
        assertThat(deal(deal).total()).isEqualTo(eur("48750.00"));
        assertThat(deal(deal).line(1).quantity()).isEqualByComparingTo("1000");
        money.runPayments(deal);
        money.bookPayments(deal);
        assertThat(position(deal)).isEqualTo(EscrowState.FUNDED);
        assertThat(money.balance(deal, AccountKind.ESCROW)).isEqualTo("48750.00");
        assertThat(money.balance(deal, AccountKind.REFUND_PAY)).isEqualTo("0.00");
        plan(deal);
    }

    @Test
    void before_it_is_paid_a_changed_order_is_asked_for_as_it_is_then_and_what_came_too_much_goes_back() {
        DealId deal = ordered();
        confirm(deal);
        accept(supplier, "supplier", propose(buyer, "buyer", deal, "1010", null));
        assertThat(money.arrange(() -> escrows.position(deal)).due()).isEqualTo(eur("49237.50"));
        assertThat(position(deal)).isEqualTo(EscrowState.AWAITING_FUNDS);
        money.pay(deal, "EUR 40000.00");
        accept(buyer, "buyer", propose(supplier, "supplier", deal, "800", null));
        assertThat(position(deal)).isEqualTo(EscrowState.FUNDED);
        engine.runDueJobs(deal.toString());
        assertThat(deal(deal).state()).isEqualTo(DealState.FUNDED);
        assertThat(money.balance(deal, AccountKind.ESCROW)).isEqualTo("39000.00");
        assertThat(money.payments(deal).getLast().gross()).isEqualTo(eur("1000.00"));
    }

    @Test
    void a_supplier_who_cannot_confirm_proposes_and_the_buyer_s_yes_confirms_the_order() {
        DealId deal = ordered();
        LocalDate later = deal(deal).requiredBy().plusDays(21);
        UUID change = trade.as(
                supplier,
                "supplier",
                () -> changes.propose(deal, new ProposeChange(later, List.of(), "The foundry is full until then")));
        accept(buyer, "buyer", change);
        engine.runDueJobs(deal.toString());
        assertThat(deal(deal).state()).isEqualTo(DealState.CONFIRMED);
        assertThat(deal(deal).requiredBy()).isEqualTo(later);
        assertThat(change(change).state()).isEqualTo(OrderChange.State.IN_FORCE);
        assertThat(position(deal)).isEqualTo(EscrowState.AWAITING_FUNDS);
    }

    @Test
    void a_no_has_a_reason_silence_is_reminded_and_lapses_and_only_its_own_side_takes_it_back() {
        DealId deal = funded();
        UUID first = propose(buyer, "buyer", deal, "900", null);
        refused(
                DealReason.REFUSAL_WITHOUT_REASON,
                () -> trade.complete(
                        supplier, "supplier", first.toString(), "answer-change", new AnswerChange(false, " ")));
        trade.complete(
                supplier, "supplier", first.toString(), "answer-change", new AnswerChange(false, "Cast already"));
        assertThat(change(first).state()).isEqualTo(OrderChange.State.DECLINED);
        assertThat(deal(deal).total()).isEqualTo(eur("48750.00"));

        UUID second = propose(buyer, "buyer", deal, "900", null);
        later(Duration.ofHours(50), second.toString());
        assertThat(timeline(deal)).contains("change-awaited");
        later(Duration.ofHours(30), second.toString());
        assertThat(change(second).state()).isEqualTo(OrderChange.State.LAPSED);

        UUID third = propose(buyer, "buyer", deal, "900", null);
        refused(KernelReason.NOT_ALLOWED, () -> withdraw(supplier, "supplier", third));
        withdraw(buyer, "buyer", third);
        assertThat(change(third).state()).isEqualTo(OrderChange.State.WITHDRAWN);
        refused(DealReason.CHANGE_DECIDED, () -> withdraw(buyer, "buyer", third));
    }

    @Test
    void strangers_know_nothing_and_goods_do_not_change_once_shipments_are_planned() {
        DealId deal = funded();
        CompanyId stranger = trade.aBuyer();
        refused(KernelReason.UNKNOWN, () -> propose(stranger, "buyer", deal, "900", null));
        refused(DealReason.NOTHING_CHANGES, () -> propose(buyer, "buyer", deal, "1000", "48.75"));
        UUID open = trade.as(
                buyer,
                "buyer",
                () -> changes.propose(
                        deal, new ProposeChange(deal(deal).requiredBy().plusDays(3), null, "The hall is not ready")));
        plan(deal);
        accept(supplier, "supplier", open);
        refused(DealReason.CHANGE_TOO_LATE, () -> propose(buyer, "buyer", deal, "900", null));
        assertThat(trade.as(buyer, "buyer", () -> changes.isPossible(deal, false)))
                .isTrue();
    }

    private DealId ordered() {
        return trade.open(trade.castings(buyer, supplier, true, List.of(PlanStep.ALL_ON_ACCEPTANCE)));
    }

    private DealId funded() {
        DealId deal = ordered();
        confirm(deal);
        money.fund(deal);
        assertThat(position(deal)).isEqualTo(EscrowState.FUNDED);
        return deal;
    }

    private void confirm(DealId deal) {
        trade.complete(supplier, "supplier", deal.toString(), "confirm-order", new ConfirmOrder(true, "SO 1", null));
    }

    private UUID propose(CompanyId side, String role, DealId deal, String quantity, String price) {
        ProposeChange.Line line = new ProposeChange.Line(
                1, quantity == null ? null : new BigDecimal(quantity), price == null ? null : new BigDecimal(price));
        return trade.as(side, role, () -> changes.propose(deal, new ProposeChange(null, List.of(line), "as we said")));
    }

    private void accept(CompanyId side, String role, UUID change) {
        DealId deal = change(change).deal();
        trade.complete(side, role, change.toString(), "answer-change", new AnswerChange(true, null));
        engine.runDueJobs(deal.toString());
    }

    private void withdraw(CompanyId side, String role, UUID change) {
        trade.as(side, role, () -> {
            changes.withdraw(change);
            return true;
        });
    }

    private void plan(DealId deal) {
        trade.complete(supplier, "supplier", deal.toString(), "plan-shipments", new PlanShipments(null));
    }

    private Payment release(DealId deal, String gross) {
        money.arrange(() -> {
            escrows.requestRelease(deal, "all", eur(gross), "accepted");
            return true;
        });
        money.runPayments(deal);
        return Objects.requireNonNull(money.payments(deal).stream()
                .filter(payment -> payment.key().equals("all"))
                .findFirst()
                .orElse(null));
    }

    private void later(Duration by, String businessKey) {
        ((TestClock) clock).advance(by);
        engine.runDueJobs(businessKey);
    }

    private EscrowState position(DealId deal) {
        return money.arrange(() -> escrows.position(deal)).state();
    }

    private Deal deal(DealId deal) {
        return money.arrange(() -> deals.get(deal));
    }

    private OrderChange change(UUID change) {
        return money.arrange(() -> changes.get(change));
    }

    private List<String> timeline(DealId deal) {
        return money.arrange(() -> deals.timeline(deal)).stream()
                .map(TimelineEntry::kind)
                .toList();
    }

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }

    private static void refused(Reason reason, Runnable act) {
        assertThatThrownBy(act::run)
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
