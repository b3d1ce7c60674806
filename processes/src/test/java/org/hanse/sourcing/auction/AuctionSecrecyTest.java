package org.hanse.sourcing.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hanse.kernel.Actor;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.kernel.TestClock;
import org.hanse.kernel.database.HanseTest;
import org.hanse.sourcing.AuctionRanking;
import org.hanse.sourcing.AuctionSight;
import org.hanse.sourcing.BeginAuction;
import org.hanse.sourcing.OpenedRequests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What a bidder must not see is neither in his view nor in his stream, and the database keeps it from him as well. */
@HanseTest
class AuctionSecrecyTest {

    /** Prices that occur nowhere else. */
    private static final String HERS = "13579.31";

    private static final String HER_FLOOR = "12468.97";

    @Autowired
    OpenedRequests requests;

    @Autowired
    Auctions auctions;

    @Autowired
    AuctionRecords records;

    @Autowired
    AuctionHall hall;

    @Autowired
    AuctionTicker ticker;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void clock() {
        ((TestClock) clock).reset();
    }

    @Test
    void with_the_rank_alone_no_read_of_a_bidder_holds_anothers_price() {
        OpenedRequests.Opened opened = requests.opened("EUR", "50.00", "51.00", "52.00");
        AuctionId id = running(opened, AuctionSight.RANK_ONLY);
        Actor.Person she = opened.suppliers().get(0);
        Actor.Person he = opened.suppliers().get(1);
        List<AuctionHall.Line> screen = new CopyOnWriteArrayList<>();
        Seat his = Scope.as(he, () -> auctions.seat(id));
        try (AuctionHall.Watch watch = hall.watch(id, his, 0L, screen::add)) {
            Scope.run(he, () -> auctions.bid(id, new PlaceBid(new BigDecimal("14000.00"), false, null)));
            Scope.run(she, () -> auctions.bid(id, new PlaceBid(new BigDecimal(HERS), false, null)));
            Scope.run(she, () -> auctions.floor(id, new PlaceBid(new BigDecimal(HER_FLOOR), false, null)));
            await().until(() -> rank(he, id) == 2 && screen.getLast().json().contains("\"rank\":2"));
        }
        String seen = json.writeValueAsString(Scope.as(he, () -> auctions.view(id))) + screen + rows(he, id);
        assertThat(seen).contains("14000.00").doesNotContain(HERS, "1357931", HER_FLOOR, "1246897");
        assertThat(rows(opened.buyer(), id)).contains("1357931").doesNotContain("1246897");
        assertThat(rows(she, id)).contains("1357931", "1246897").doesNotContain("1400000");

        Scope.run(opened.buyer(), () -> auctions.callOff(id));
        assertThat(rows(he, id) + rows(opened.buyer(), id)).doesNotContain("1246897");
        String protocol = json.writeValueAsString(Scope.as(he, () -> auctions.replay(id)));
        assertThat(protocol).contains(HERS).doesNotContain(HER_FLOOR, "Ege", "Yunling", "Cat Lai");
        String full = json.writeValueAsString(Scope.as(opened.buyer(), () -> auctions.replay(id)));
        assertThat(full).contains(HERS, "Ege").doesNotContain(HER_FLOOR);
    }

    @Test
    void numbers_of_events_have_no_gap_from_which_a_bidder_could_guess_the_others() {
        OpenedRequests.Opened opened = requests.opened("EUR", "50.00", "51.00", "52.00");
        AuctionId id = running(opened, AuctionSight.RANK_ONLY);
        Actor.Person she = opened.suppliers().get(0);
        Actor.Person he = opened.suppliers().get(1);
        Seat his = Scope.as(he, () -> auctions.seat(id));
        List<AuctionHall.Line> screen = new CopyOnWriteArrayList<>();
        try (AuctionHall.Watch watch = hall.watch(id, his, 0L, screen::add)) {
            Scope.run(he, () -> auctions.bid(id, new PlaceBid(new BigDecimal("14000.00"), false, null)));
            for (String price : List.of("13900.00", "13500.00", "13000.00")) {
                Scope.run(she, () -> auctions.floor(id, new PlaceBid(new BigDecimal(price), false, null)));
            }
            Scope.run(she, () -> auctions.removeFloor(id));
            Scope.run(he, () -> auctions.bid(id, new PlaceBid(new BigDecimal("13800.00"), false, null)));
            await().until(() -> numbers(screen).size() >= 4);
        }
        AuctionRecords.Since since = Scope.as(he, () -> records.since(id, 2));
        List<Long> seen = numbers(screen);
        assertThat(seen).as("joined, opened, two bids").containsExactly(1L, 2L, 3L, 4L);
        assertThat(since.events()).extracting(Happened::seq).containsExactly(3L, 4L);
        assertThat(since.view().seq()).isEqualTo(4);
        assertThat(Scope.as(he, () -> auctions.view(id)).seq()).isEqualTo(4);
        List<AuctionHall.Line> again = new CopyOnWriteArrayList<>();
        try (AuctionHall.Watch watch = hall.watch(id, his, 3L, again::add)) {
            assertThat(numbers(again)).containsExactly(4L);
        }
        Scope.run(opened.buyer(), () -> auctions.callOff(id));
        for (Actor.Person reader : List.of(opened.buyer(), he)) {
            List<Happened> protocol =
                    Scope.as(reader, () -> auctions.replay(id)).events();
            assertThat(protocol)
                    .extracting(Happened::seq)
                    .containsExactlyElementsOf(java.util.stream.LongStream.rangeClosed(1, protocol.size())
                            .boxed()
                            .toList());
        }
        assertThat(Scope.as(he, () -> records.step(id, Integer.MAX_VALUE)).toString())
                .doesNotContain("Ege", "13000.00");
    }

    private static List<Long> numbers(List<AuctionHall.Line> screen) {
        return screen.stream()
                .filter(line -> line.event().equals("happened"))
                .map(AuctionHall.Line::seq)
                .toList();
    }

    @Test
    void with_the_best_price_shown_a_bidder_sees_it_and_no_name() {
        OpenedRequests.Opened opened = requests.opened("EUR", "50.00", "51.00");
        AuctionId id = running(opened, AuctionSight.BEST_PRICE);
        Scope.run(opened.suppliers().get(0), () -> auctions.bid(id, new PlaceBid(new BigDecimal(HERS), false, null)));
        String seen = json.writeValueAsString(Scope.as(opened.suppliers().get(1), () -> auctions.view(id)));
        assertThat(seen).contains(HERS, "13479.31").doesNotContain("Ege");
        assertThat(rows(opened.suppliers().get(1), id)).doesNotContain("1357931");
        Scope.run(
                opened.suppliers().get(0),
                () -> auctions.floor(id, new PlaceBid(new BigDecimal("13000.00"), false, null)));
        Scope.run(
                opened.suppliers().get(1),
                () -> auctions.bid(id, new PlaceBid(new BigDecimal("13400.00"), false, null)));
        List<Happened> told =
                Scope.as(opened.suppliers().get(1), () -> records.since(id, 0)).events();
        assertThat(told).extracting(Happened::proxy).doesNotContain(true);
        assertThat(Scope.as(opened.suppliers().get(0), () -> records.since(id, 0))
                        .events())
                .extracting(Happened::proxy)
                .contains(true);
    }

    @Test
    void strangers_find_no_auction_and_a_bidder_writes_no_log() {
        OpenedRequests.Opened opened = requests.opened("EUR", "50.00", "51.00");
        AuctionId id = running(opened, AuctionSight.RANK_ONLY);
        Actor.Person stranger =
                requests.opened("EUR", "1.00", "2.00").suppliers().getFirst();
        assertThat(reasonOf(() -> Scope.as(stranger, () -> auctions.view(id)))).isEqualTo(KernelReason.UNKNOWN);
        assertThat(reasonOf(() -> Scope.as(
                        opened.buyer(), () -> auctions.bid(id, new PlaceBid(new BigDecimal("1000.00"), true, null)))))
                .isEqualTo(KernelReason.NOT_ALLOWED);
        for (Actor actor : List.of(opened.suppliers().getFirst(), opened.buyer())) {
            assertThat(written(
                            actor, "update sourcing.auction set ends_at = ends_at + interval '1 day' where id = ?", id))
                    .isZero();
            assertThat(refusedBySql(actor, "delete from sourcing.auction_bidder where auction_id = ?", id)
                            || written(actor, "delete from sourcing.auction_event where auction_id = ?", id) == 0)
                    .isTrue();
            assertThat(refusedBySql(
                            actor,
                            "insert into sourcing.auction_event (auction_id, seq, at, kind, actor, rfq_id, buyer_id, secret)"
                                    + " select id, 900, now(), 'opened', 'x', rfq_id, buyer_id, false from sourcing.auction"
                                    + " where id = ?",
                            id))
                    .isTrue();
        }
    }

    private AuctionId running(OpenedRequests.Opened opened, AuctionSight sight) {
        Instant start = clock.instant().plus(Duration.ofMinutes(30));
        requests.auction(
                opened,
                BeginAuction.english("14500.00", "100.00", start, start.plus(Duration.ofHours(1)))
                        .with(sight, AuctionRanking.PRICE));
        AuctionId id = Scope.as(opened.buyer(), () -> auctions.of(opened.rfq())).orElseThrow();
        opened.suppliers().forEach(one -> Scope.run(one, () -> auctions.accept(id)));
        ((TestClock) clock).advance(Duration.ofMinutes(31));
        ticker.look();
        return id;
    }

    private int rank(Actor actor, AuctionId id) {
        return Objects.requireNonNull(Scope.as(actor, () -> auctions.view(id)).mine())
                .rank();
    }

    /** Everything that the tables of auctions give the actor, as text. */
    private String rows(Actor actor, AuctionId id) {
        return Scope.as(
                actor,
                () -> transaction.execute(status -> String.join(
                        "\n",
                        jdbc.sql("select e::text from sourcing.auction_event e where auction_id = :id union all"
                                        + " select b::text from sourcing.auction_bidder b where auction_id = :id union all"
                                        + " select a::text from sourcing.auction a where id = :id")
                                .param("id", id.value())
                                .query(String.class)
                                .list())));
    }

    private int written(Actor actor, String sql, AuctionId id) {
        return Objects.requireNonNull(Scope.as(
                actor,
                () -> transaction.execute(
                        status -> jdbc.sql(sql).param(id.value()).update())));
    }

    private boolean refusedBySql(Actor actor, String sql, AuctionId id) {
        try {
            written(actor, sql, id);
            return false;
        } catch (org.springframework.dao.DataAccessException refused) {
            return true;
        }
    }

    private static Object reasonOf(Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            return refusal.reason();
        }
        return "no refusal";
    }
}
