package org.hanse.sourcing.auction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Figures;
import org.hanse.kernel.Scope;
import org.hanse.kernel.TestClock;
import org.hanse.kernel.database.DatabaseAddress;
import org.hanse.kernel.database.DatabaseSettings;
import org.hanse.kernel.database.HanseTest;
import org.hanse.sourcing.AuctionRanking;
import org.hanse.sourcing.AuctionSight;
import org.hanse.sourcing.BeginAuction;
import org.hanse.sourcing.OpenedRequests;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * From a bid to the last of 200 screens, 20 bidders taking turns, against a bare insert of a row with {@code NOTIFY},
 * heard by one connection that hands it to as many screens; {@code mvn -Pbench verify} runs it.
 */
@HanseTest
@TestPropertySource(properties = "hanse.database.durable=true")
@Tag("bench")
class AuctionBench {

    private static final int WATCHERS = 200;
    private static final int BIDDERS = 20;
    private static final int TIMES = 50;
    private static final int PATIENCE_S = 60;

    @Autowired
    private OpenedRequests requests;

    @Autowired
    private Auctions auctions;

    @Autowired
    private AuctionHall hall;

    @Autowired
    private AuctionTicker ticker;

    @Autowired
    private Clock clock;

    @Autowired
    private DatabaseAddress address;

    @Autowired
    private DatabaseSettings settings;

    private final List<List<Long>> seen = new ArrayList<>();
    private volatile CountDownLatch arrived = new CountDownLatch(0);
    private int turn;

    @AfterEach
    void clock() {
        ((TestClock) clock).reset();
    }

    @Test
    void a_bid_reaches_two_hundred_screens_in_order() throws Exception {
        OpenedRequests.Opened opened = requests.opened(
                "EUR", IntStream.range(0, BIDDERS).mapToObj(i -> "50.00").toArray(String[]::new));
        AuctionId id = running(opened);
        List<AuctionHall.Watch> watches = new ArrayList<>();
        for (int i = 0; i < WATCHERS; i++) {
            Actor who = i % 2 == 0 ? opened.buyer() : opened.suppliers().get(i / 2 % BIDDERS);
            List<Long> screen = new CopyOnWriteArrayList<>();
            seen.add(screen);
            watches.add(hall.watch(id, Scope.as(who, () -> auctions.seat(id)), 0L, line -> shown(screen, line)));
        }
        try (Bare bare = new Bare()) {
            Figures.compare(
                    "auction-bid-to-screen",
                    TIMES,
                    bare,
                    () -> bid(opened, id),
                    "ms",
                    "<= 10",
                    "one insert and its NOTIFY over the bare driver; ours is the bid with its rules until 200 screens have it");
        }
        watches.forEach(AuctionHall.Watch::close);
        assertThat(seen)
                .allSatisfy(screen -> assertThat(screen)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, screen.size()).boxed().toList()));
        assertThat(seen.stream().map(screen -> screen.getLast()).distinct())
                .as("the buyer sees who joined, each bidder only himself")
                .hasSize(2);
    }

    private void shown(List<Long> screen, AuctionHall.Line line) {
        if (line.event().equals("happened")) {
            screen.add(line.seq());
            arrived.countDown();
        }
    }

    private void bid(OpenedRequests.Opened opened, AuctionId id) {
        Actor who = opened.suppliers().get(turn++ % BIDDERS);
        Money reach = Objects.requireNonNull(
                Objects.requireNonNull(Scope.as(who, () -> auctions.view(id)).mine())
                        .reach());
        CountDownLatch all = new CountDownLatch(WATCHERS);
        arrived = all;
        Scope.run(who, () -> auctions.bid(id, new PlaceBid(reach.getAmount(), false, null)));
        await(all);
    }

    private static void await(CountDownLatch all) {
        try {
            assertThat(all.await(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private AuctionId running(OpenedRequests.Opened opened) {
        Instant start = clock.instant().plus(Duration.ofMinutes(30));
        requests.auction(
                opened,
                BeginAuction.english("14500.00", "1.00", start, start.plus(Duration.ofHours(5)))
                        .with(AuctionSight.BEST_PRICE, AuctionRanking.PRICE));
        AuctionId id = Scope.as(opened.buyer(), () -> auctions.of(opened.rfq())).orElseThrow();
        opened.suppliers().forEach(one -> Scope.run(one, () -> auctions.accept(id)));
        ((TestClock) clock).advance(Duration.ofMinutes(31));
        ticker.look();
        return id;
    }

    /** An insert and a ring, heard and handed to as many screens. */
    private final class Bare implements Figures.Way, AutoCloseable {
        private final Connection writing;
        private final Connection hearing;
        private final PreparedStatement insert;
        private final List<List<Long>> screens = IntStream.range(0, WATCHERS)
                .<List<Long>>mapToObj(i -> new ArrayList<>())
                .toList();
        private long number;

        Bare() throws SQLException {
            writing = open();
            hearing = open();
            try (Statement made = writing.createStatement()) {
                made.execute("create schema if not exists bench;"
                        + "create table if not exists bench.bid (no bigint primary key, price bigint not null)");
            }
            try (Statement listen = hearing.createStatement()) {
                listen.execute("listen bench_bid");
            }
            writing.setAutoCommit(false);
            insert = writing.prepareStatement("with made as (insert into bench.bid values (?, ?) returning no)"
                    + " select pg_notify('bench_bid', no::text) from made");
        }

        private Connection open() throws SQLException {
            return DriverManager.getConnection(address.url(), settings.ownerUser(), settings.ownerPassword());
        }

        @Override
        public void run() {
            try {
                number++;
                insert.setLong(1, number);
                insert.setBigDecimal(2, BigDecimal.valueOf(number));
                insert.execute();
                writing.commit();
                while (hearing.unwrap(PGConnection.class).getNotifications(PATIENCE_S * 1000).length == 0) {
                    Thread.onSpinWait();
                }
                screens.forEach(screen -> screen.add(number));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws SQLException {
            writing.close();
            hearing.close();
        }
    }
}
