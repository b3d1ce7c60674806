package org.hanse.sourcing.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.kernel.database.Bells;
import org.hanse.kernel.database.DatabaseAddress;
import org.hanse.sourcing.AuctionRanking;
import org.hanse.sourcing.AuctionSight;
import org.hanse.sourcing.BeginAuction;
import org.hanse.sourcing.OpenedRequests;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Two nodes on one database hold one auction: one order of bids for everybody, and no event lost, doubled or reordered. */
class TwoNodesAuctionTest {

    private static final int BIDDERS = 20;
    private static final int BIDS_EACH = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path home;

    private static List<ConfigurableApplicationContext> nodes = List.of();

    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "org.hanse",
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
            excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
    static class House {}

    @BeforeAll
    static void start() {
        ConfigurableApplicationContext first = start("first", "");
        nodes = List.of(
                first, start("second", first.getBean(DatabaseAddress.class).url()));
    }

    @AfterAll
    static void stop() {
        nodes.reversed().forEach(ConfigurableApplicationContext::close);
    }

    private static ConfigurableApplicationContext start(String name, String url) {
        return new SpringApplicationBuilder(House.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "hanse.home=" + home.resolve(name),
                        "hanse.database.url=" + url,
                        "hanse.database.durable=false",
                        "hanse.jobs.enabled=false",
                        "spring.main.banner-mode=off")
                .run();
    }

    @Test
    void twenty_bidders_and_both_nodes_watchers_agree_on_one_log() throws Exception {
        OpenedRequests.Opened opened = node(0, OpenedRequests.class)
                .opened(
                        "EUR",
                        IntStream.range(0, BIDDERS).mapToObj(i -> "50.00").toArray(String[]::new));
        AuctionId id = begin(opened);
        List<Screen> buyers = List.of(
                new Screen(0, id, new Seat.Buyer()),
                new Screen(1, id, new Seat.Buyer()),
                new Screen(1, id, new Seat.Buyer()));
        Screen wanderer = buyers.getLast();
        Screen bidder = new Screen(
                1,
                id,
                Scope.as(
                        opened.suppliers().getFirst(),
                        () -> node(1, Auctions.class).seat(id)));

        int counted = bidAll(opened, id, () -> {
            cutBells();
            wanderer.moveTo(0);
            return 0;
        });

        List<Numbered> log = log(id);
        long last = log.getLast().seq();
        assertThat(log.stream().map(Numbered::seq))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, last).boxed().toList());
        assertThat(log.stream().filter(one -> one.event() instanceof AuctionEvent.BidPlaced))
                .hasSize(counted);
        rightAtItsPlace(id, log);

        List<AuctionEvent> all = log.stream()
                .map(Numbered::event)
                .filter(one -> !(one instanceof AuctionEvent.FloorStored) && !(one instanceof AuctionEvent.TurnedAway))
                .toList();
        List<Long> bids = all.stream()
                .flatMap(one -> one instanceof AuctionEvent.BidPlaced bid ? Stream.of(bid) : Stream.empty())
                .map(bid -> bid.price().getAmountMinorLong())
                .toList();
        for (Screen screen : buyers) {
            await().atMost(PATIENCE).until(() -> screen.last() >= all.size());
            assertThat(screen.happened()).containsExactlyElementsOf(upTo(all.size()));
            assertThat(screen.bids()).containsExactlyElementsOf(bids);
        }
        await().atMost(PATIENCE).until(() -> bidder.bids().size() >= bids.size());
        assertThat(bidder.happened()).containsExactlyElementsOf(upTo(bidder.last()));
        assertThat(bidder.bids()).containsExactlyElementsOf(bids);
        AuctionView onFirst =
                Scope.as(opened.buyer(), () -> node(0, Auctions.class).view(id));
        AuctionView onSecond =
                Scope.as(opened.buyer(), () -> node(1, Auctions.class).view(id));
        assertThat(onFirst.at(0, Instant.EPOCH)).isEqualTo(onSecond.at(0, Instant.EPOCH));
        assertThat(buyers.getFirst().view()).isEqualTo(buyers.get(1).view());
    }

    private AuctionId begin(OpenedRequests.Opened opened) {
        Instant start = now().plusSeconds(3);
        node(0, OpenedRequests.class)
                .auction(
                        opened,
                        BeginAuction.english("14500.00", "1.00", start, start.plus(Duration.ofHours(1)))
                                .with(AuctionSight.BEST_PRICE, AuctionRanking.PRICE));
        AuctionId id = Scope.as(opened.buyer(), () -> node(0, Auctions.class).of(opened.rfq()))
                .orElseThrow();
        opened.suppliers()
                .forEach(one -> Scope.run(one, () -> node(1, Auctions.class).accept(id)));
        await().atMost(PATIENCE).until(() -> {
            node(0, AuctionTicker.class).look();
            node(1, AuctionTicker.class).look();
            return Scope.as(opened.buyer(), () -> node(1, Auctions.class).view(id))
                            .phase()
                    == AuctionState.Phase.RUNNING;
        });
        return id;
    }

    /** @return how many bids were said to count, those of floors included */
    private int bidAll(OpenedRequests.Opened opened, AuctionId id, Callable<Integer> inBetween) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(BIDDERS + 1)) {
            List<Callable<Integer>> bidders = new ArrayList<>();
            for (int i = 0; i < BIDDERS; i++) {
                Actor.Person who = opened.suppliers().get(i);
                Random random = new Random(i);
                bidders.add(() -> Scope.as(who, () -> bids(id, random)));
            }
            bidders.add(BIDDERS / 2, inBetween);
            int counted = 0;
            for (Future<Integer> one : threads.invokeAll(bidders)) {
                counted += one.get();
            }
            return counted;
        }
    }

    private int bids(AuctionId id, Random random) {
        int counted = 0;
        for (int i = 0; i < BIDS_EACH; i++) {
            Auctions auctions = node(random.nextInt(2), Auctions.class);
            Money reach = Objects.requireNonNull(
                    Objects.requireNonNull(auctions.view(id).mine()).reach());
            BigDecimal amount = reach.getAmount().subtract(BigDecimal.valueOf(random.nextInt(300), 2));
            try {
                auctions.bid(id, new PlaceBid(amount, false, "bid-" + i));
                counted++;
            } catch (Refusal tooLate) {
                assertThat(tooLate.reason()).isIn(AuctionReason.NOT_LOW_ENOUGH, AuctionReason.YOU_LEAD);
            }
        }
        return counted;
    }

    /** Breaks the connection by which each node hears of new events; what is rung meanwhile is lost. */
    private static void cutBells() {
        Scope.run(
                AuctionDesk.ACTOR,
                () -> node(0, TransactionTemplate.class)
                        .executeWithoutResult(status -> assertThat(node(0, JdbcClient.class)
                                        .sql(
                                                "select pg_terminate_backend(pid) from pg_stat_activity where application_name = ?")
                                        .param(Bells.NAME)
                                        .query(Boolean.class)
                                        .list())
                                .hasSize(2)));
    }

    private static void rightAtItsPlace(AuctionId id, List<Numbered> log) {
        AuctionState state = inside(() -> node(0, AuctionBooks.class).fresh(id)).state();
        Instant before = Instant.EPOCH;
        for (Numbered one : log) {
            if (one.event() instanceof AuctionEvent.BidPlaced bid) {
                assertThat(state.level(bid.bidder(), bid.price())).isLessThanOrEqualTo(state.reach());
            }
            assertThat(one.event().at()).isAfterOrEqualTo(before);
            before = one.event().at();
            state = state.after(one.event());
        }
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static List<Numbered> log(AuctionId id) {
        return inside(() -> {
            AuctionBooks books = node(0, AuctionBooks.class);
            return books.log(books.fresh(id));
        });
    }

    private static Instant now() {
        return inside(() -> node(0, AuctionClock.class).now());
    }

    private static <T> T inside(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(Scope.as(
                AuctionDesk.ACTOR, () -> node(0, TransactionTemplate.class).execute(status -> work.get())));
    }

    private static <T> T node(int number, Class<T> bean) {
        return nodes.get(number).getBeansOfType(bean).values().stream()
                .reduce((a, b) -> a instanceof ShiftedAuctionClock ? a : b)
                .orElseThrow();
    }

    /** Somebody who watches at one node and may go to the other, saying what was seen last. */
    private static final class Screen {
        private final AuctionId id;
        private final Seat seat;
        private final List<AuctionHall.Line> lines = Collections.synchronizedList(new ArrayList<>());
        private AuctionHall.Watch watch;

        Screen(int number, AuctionId id, Seat seat) {
            this.id = id;
            this.seat = seat;
            this.watch = node(number, AuctionHall.class).watch(id, seat, 0L, lines::add);
        }

        void moveTo(int number) {
            watch.close();
            watch = node(number, AuctionHall.class).watch(id, seat, last(), lines::add);
        }

        long last() {
            List<AuctionHall.Line> seen = List.copyOf(lines);
            return seen.isEmpty() ? 0 : seen.getLast().seq();
        }

        List<Long> happened() {
            return List.copyOf(lines).stream()
                    .filter(line -> line.event().equals("happened"))
                    .map(AuctionHall.Line::seq)
                    .toList();
        }

        /** Prices in the order of their lines, in cents. */
        List<Long> bids() {
            return List.copyOf(lines).stream()
                    .filter(line -> line.event().equals("happened"))
                    .map(line -> node(0, JsonMapper.class).readValue(line.json(), Happened.class))
                    .filter(one -> one.kind().equals("bid"))
                    .map(one -> Objects.requireNonNull(one.price()).getAmountMinorLong())
                    .toList();
        }

        AuctionView view() {
            String json = List.copyOf(lines).stream()
                    .filter(line -> line.event().equals("view"))
                    .reduce((a, b) -> b)
                    .orElseThrow()
                    .json();
            return node(0, JsonMapper.class).readValue(json, AuctionView.class).at(0, Instant.EPOCH);
        }
    }
}
