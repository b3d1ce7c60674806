package org.hanse.sourcing.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.Reason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.kernel.TestClock;
import org.hanse.kernel.database.HanseTest;
import org.hanse.sourcing.AuctionRanking;
import org.hanse.sourcing.AuctionSight;
import org.hanse.sourcing.AwardQuotation;
import org.hanse.sourcing.BeginAuction;
import org.hanse.sourcing.Comparison;
import org.hanse.sourcing.Comparisons;
import org.hanse.sourcing.DecideQuotations;
import org.hanse.sourcing.OpenedRequests;
import org.hanse.sourcing.Quotation;
import org.hanse.sourcing.Quotations;
import org.hanse.sourcing.RfqState;
import org.hanse.sourcing.Rfqs;
import org.hanse.sourcing.SubmitQuotation;
import org.hanse.workflow.EngineDriver;
import org.hanse.workflow.Tasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every way through {@code reverse-auction}, and how its end becomes offers, comparison and order. */
@HanseTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReverseAuctionProcessTest {

    @Autowired
    OpenedRequests requests;

    @Autowired
    Auctions auctions;

    @Autowired
    AuctionTicker ticker;

    @Autowired
    Rfqs rfqs;

    @Autowired
    Quotations quotations;

    @Autowired
    Comparisons comparisons;

    @Autowired
    Tasks tasks;

    @Autowired
    EngineDriver engine;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private OpenedRequests.Opened opened = new OpenedRequests.Opened(
            org.hanse.kernel.RfqId.next(),
            new Actor.Person(
                    org.hanse.kernel.PersonId.next(), "", org.hanse.kernel.CompanyId.next(), java.util.Set.of()),
            List.of());

    private AuctionId id = new AuctionId(opened.rfq().value());

    @AfterEach
    void clock() {
        ((TestClock) clock).reset();
    }

    @Test
    @Order(1)
    void bids_become_offers_and_the_best_one_an_order() {
        announced("50.00", "51.00", "52.00");
        assertThat(state()).isEqualTo(RfqState.AUCTION);
        requests.complete(supplier(0), opened.rfq(), "accept-auction-rules", new AcceptAuctionRules(true));
        Scope.run(supplier(1), () -> auctions.accept(id));
        assertThat(openTask(supplier(1))).isFalse();
        later(Duration.ofMinutes(45));
        assertThat(mails("auction.mail.reminder")).isPositive();
        Scope.run(supplier(2), () -> auctions.accept(id));
        refused(AuctionReason.NOT_STARTED, () -> bid(0, "14000.00"));
        later(Duration.ofMinutes(15));

        bid(0, "14000.00");
        refused(AuctionReason.NOT_LOW_ENOUGH, () -> bid(1, "13900.01"));
        bid(1, "13900.00");
        bid(0, "13333.33");
        later(Duration.ofMinutes(61));

        assertThat(state()).isEqualTo(RfqState.OPENED);
        Comparison comparison = Scope.as(buyer(), () -> comparisons.of(opened.rfq()));
        assertThat(comparison.columns()).hasSize(3);
        Quotation won = offer(comparison, 0);
        assertThat(won.total()).isEqualTo(Currencies.amount("EUR", "13333.33"));
        assertThat(won.version()).isEqualTo(2);
        assertThat(won.lines().getFirst().amount().plus(won.lines().getLast().amount()))
                .isEqualTo(won.total());
        won.lines()
                .forEach(line -> assertThat(
                                line.price().lineAmount(new BigDecimal(line.no() == 1 ? "250" : "40"), Currencies.EUR))
                        .isEqualTo(line.amount()));
        assertThat(won.leadDays()).isEqualTo(20);
        assertThat(offer(comparison, 1).total()).isEqualTo(Currencies.amount("EUR", "13900.00"));
        assertThat(offer(comparison, 2).version()).isEqualTo(1);
        assertThat(Scope.as(supplier(0), () -> quotations.mine(opened.rfq()))
                        .orElseThrow()
                        .total())
                .isEqualTo(won.total());

        requests.complete(
                buyer(),
                opened.rfq(),
                "compare-quotations",
                DecideQuotations.award(new AwardQuotation(won.id(), null)));
        assertThat(state()).isEqualTo(RfqState.AWARDED);
        assertThat(mails("auction.mail.over")).isPositive();
    }

    @Test
    @Order(2)
    void a_bid_sent_twice_counts_once_and_a_refusal_stays_what_it_was() {
        running("50.00", "51.00");
        Scope.run(supplier(0), () -> auctions.bid(id, new PlaceBid(new BigDecimal("14000.00"), false, "one")));
        Scope.run(supplier(0), () -> auctions.bid(id, new PlaceBid(new BigDecimal("14000.00"), false, "one")));
        refused(
                AuctionReason.NOT_LOW_ENOUGH,
                () -> Scope.as(
                        supplier(1), () -> auctions.bid(id, new PlaceBid(new BigDecimal("13950.00"), false, "x"))));
        bid(1, "13900.00");
        bid(0, "13800.00");
        refused(
                AuctionReason.NOT_LOW_ENOUGH,
                () -> Scope.as(
                        supplier(1), () -> auctions.bid(id, new PlaceBid(new BigDecimal("13950.00"), false, "x"))));
        assertThat(count("select count(*) from sourcing.auction_event where auction_id = ? and kind = 'bid'"))
                .isEqualTo(3);
        assertThat(count("select count(*) from sourcing.auction_event where auction_id = ? and kind = 'refused'"))
                .isEqualTo(1);
        assertThat(count("select max(seq) - count(*) from sourcing.auction_event where auction_id = ?"))
                .isZero();
    }

    @Test
    @Order(3)
    void where_nobody_accepts_the_offers_stand_as_they_were() {
        announced("50.00", "51.00");
        later(Duration.ofMinutes(61));
        assertThat(state()).isEqualTo(RfqState.OPENED);
        Comparison comparison = Scope.as(buyer(), () -> comparisons.of(opened.rfq()));
        assertThat(comparison.columns()).allMatch(column -> column.offer().version() == 1);
        assertThat(mails("auction.mail.buyer-nobody")).isPositive();
        Replay replay = Scope.as(buyer(), () -> auctions.replay(id));
        assertThat(Objects.requireNonNull(replay.view().end()).reason()).isEqualTo(CloseReason.NOBODY_CAME);
    }

    @Test
    @Order(4)
    void who_has_not_accepted_at_the_start_may_still_come_while_everybody_bids_at_any_time() {
        announced("50.00", "51.00", "52.00");
        Scope.run(supplier(0), () -> auctions.accept(id));
        later(Duration.ofMinutes(61));
        assertThat(openTask(supplier(1))).isFalse();
        refused(AuctionReason.NOT_JOINED, () -> bid(1, "14000.00"));
        Scope.run(supplier(1), () -> auctions.accept(id));
        bid(1, "14000.00");
        assertThat(mine(1).rank()).isEqualTo(1);
    }

    @Test
    @Order(4)
    void an_end_that_nobody_told_of_is_found_by_the_clock() {
        running("50.00", "51.00");
        bid(0, "14000.00");
        ((TestClock) clock).advance(Duration.ofHours(3));
        engine.runDueJobs(opened.rfq().toString());
        assertThat(state()).isEqualTo(RfqState.OPENED);
        assertThat(offer(Scope.as(buyer(), () -> comparisons.of(opened.rfq())), 0)
                        .total())
                .isEqualTo(Currencies.amount("EUR", "14000.00"));
    }

    @Test
    @Order(5)
    void the_buyer_calls_it_off_and_no_bid_counts() {
        running("50.00", "51.00");
        bid(0, "14000.00");
        refused(org.hanse.kernel.KernelReason.NOT_ALLOWED, () -> Scope.as(supplier(0), () -> auctions.callOff(id)));
        Scope.run(buyer(), () -> auctions.callOff(id));
        engine.runDueJobs(opened.rfq().toString());
        assertThat(state()).isEqualTo(RfqState.OPENED);
        assertThat(offer(Scope.as(buyer(), () -> comparisons.of(opened.rfq())), 0)
                        .version())
                .isEqualTo(1);
        refused(AuctionReason.LATE, () -> bid(1, "13000.00"));
        refused(AuctionReason.ALREADY_OVER, () -> Scope.as(buyer(), () -> auctions.callOff(id)));
        // A second auction may follow.
        requests.auction(opened, english());
        assertThat(state()).isEqualTo(RfqState.AUCTION);
    }

    @Test
    @Order(5)
    void before_its_start_it_can_be_called_off_at_once() {
        announced("50.00", "51.00");
        Scope.run(supplier(0), () -> auctions.accept(id));
        Scope.run(buyer(), () -> auctions.callOff(id));
        engine.runDueJobs(opened.rfq().toString());
        assertThat(state()).isEqualTo(RfqState.OPENED);
        assertThat(openTask(supplier(1))).isFalse();

        announced("50.00", "51.00");
        opened.suppliers().forEach(one -> Scope.run(one, () -> auctions.accept(id)));
        Scope.run(buyer(), () -> auctions.callOff(id));
        engine.runDueJobs(opened.rfq().toString());
        assertThat(state()).isEqualTo(RfqState.OPENED);
        assertThat(mails("auction.mail.called-off")).isPositive();
    }

    @Test
    @Order(6)
    void a_request_that_ends_takes_its_auction_with_it() {
        running("50.00", "51.00");
        Scope.run(buyer(), () -> rfqs.cancel(opened.rfq(), "The project has ended"));
        ticker.look();
        refused(AuctionReason.LATE, () -> bid(1, "13000.00"));
        assertThat(state()).isEqualTo(RfqState.CANCELLED);
    }

    @Test
    @Order(7)
    void what_cannot_be_held_is_refused_with_the_remedy() {
        opened = requests.opened("EUR", "50.00");
        refused(AuctionReason.TOO_FEW_OFFERS, () -> requests.auction(opened, english()));
        opened = requests.openedOfUnknownGoods("50.00", "51.00");
        refused(
                AuctionReason.COST_UNKNOWN,
                () -> requests.auction(opened, english().with(AuctionSight.RANK_ONLY, AuctionRanking.LANDED)));
        Instant now = clock.instant();
        refused(
                AuctionReason.START_NOT_AHEAD,
                () -> requests.auction(
                        opened, BeginAuction.english("14000.00", "100.00", now.minusSeconds(5), now.plusSeconds(900))));
        refused(
                AuctionReason.END_TOO_EARLY,
                () -> requests.auction(
                        opened, BeginAuction.english("14000.00", "100.00", now.plusSeconds(60), now.plusSeconds(90))));
        assertThat(state()).isEqualTo(RfqState.OPENED);
    }

    @Test
    @Order(8)
    void with_landed_ranking_each_bidder_is_told_what_is_added_to_the_own_bids() {
        opened = requests.opened(List.of(landed("50.00", "TR", "A.TR"), landed("48.00", "CN", null)));
        requests.auction(opened, english().with(AuctionSight.BEST_PRICE, AuctionRanking.LANDED));
        id = Scope.as(buyer(), () -> auctions.of(opened.rfq())).orElseThrow();
        AuctionView.Mine turkish = mine(0);
        AuctionView.Mine chinese = mine(1);
        assertThat(turkish.addend()).isNotEqualTo(chinese.addend());
        assertThat(turkish.opened()).isEqualTo(Currencies.amount("EUR", "14500.00"));
        assertThat(Scope.as(supplier(0), () -> auctions.view(id)).start())
                .isEqualTo(Currencies.amount("EUR", "14500.00").minus(turkish.addend()));
    }

    @Test
    @Order(9)
    void every_flow_node_has_been_passed() {
        assertThat(engine.missed(AuctionSubjects.PROCESS)).isEmpty();
    }

    private static SubmitQuotation landed(
            String price, String origin, @org.jspecify.annotations.Nullable String proof) {
        return new SubmitQuotation(
                List.of(SubmitQuotation.Line.of(1, price), SubmitQuotation.Line.of(2, price)),
                "EUR",
                "DAP",
                null,
                null,
                origin,
                proof,
                20,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private BeginAuction english() {
        Instant start = clock.instant().plus(Duration.ofHours(1));
        return BeginAuction.english("14500.00", "100.00", start, start.plus(Duration.ofHours(1)))
                .with(AuctionSight.BEST_PRICE, AuctionRanking.PRICE);
    }

    private void announced(String... prices) {
        opened = requests.opened("EUR", prices);
        requests.auction(opened, english());
        id = Scope.as(buyer(), () -> auctions.of(opened.rfq())).orElseThrow();
    }

    private void running(String... prices) {
        announced(prices);
        opened.suppliers().forEach(one -> Scope.run(one, () -> auctions.accept(id)));
        later(Duration.ofMinutes(61));
    }

    private void later(Duration time) {
        ((TestClock) clock).advance(time);
        ticker.look();
        engine.runDueJobs(opened.rfq().toString());
    }

    private void bid(int supplier, String price) {
        Scope.run(supplier(supplier), () -> auctions.bid(id, new PlaceBid(new BigDecimal(price), false, null)));
    }

    private AuctionView.Mine mine(int supplier) {
        return Objects.requireNonNull(
                Scope.as(supplier(supplier), () -> auctions.view(id)).mine());
    }

    private Quotation offer(Comparison comparison, int supplier) {
        return comparison.columns().stream()
                .map(Comparison.Column::offer)
                .filter(one -> one.supplier().equals(supplier(supplier).company()))
                .findFirst()
                .orElseThrow();
    }

    private boolean openTask(Actor actor) {
        return Scope.as(actor, () -> tasks.openOf(opened.rfq().toString(), "accept-auction-rules")) != null;
    }

    private Actor.Person buyer() {
        return opened.buyer();
    }

    private Actor.Person supplier(int index) {
        return opened.suppliers().get(index);
    }

    private RfqState state() {
        return Scope.as(buyer(), () -> rfqs.get(opened.rfq())).state();
    }

    private long mails(String template) {
        return Objects.requireNonNull(Scope.as(
                new Actor.System("test"),
                () -> transaction.execute(
                        status -> jdbc.sql("select count(*) from messaging.outbox where content::text like ?")
                                .param("%" + template + "%")
                                .query(Long.class)
                                .single())));
    }

    private long count(String sql) {
        return Objects.requireNonNull(Scope.as(
                AuctionDesk.ACTOR,
                () -> transaction.execute(status ->
                        jdbc.sql(sql).param(id.value()).query(Long.class).single())));
    }

    private static void refused(Reason reason, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
