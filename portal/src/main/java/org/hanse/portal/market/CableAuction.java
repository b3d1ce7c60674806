package org.hanse.portal.market;

import jakarta.annotation.PreDestroy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.hanse.portal.demo.Story;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * A reverse auction for cables that begins ten minutes after the first start and can be watched live: three bidders come
 * down step by step, and their last bids move the end. The task to accept the rules is left to whoever signs in as Elif;
 * where nobody does, her player comes late.
 */
@Component
@Profile("demo")
class CableAuction implements Story {

    private static final Logger LOG = LoggerFactory.getLogger(CableAuction.class);
    private static final String PRODUCT = "Control cable 4 x 1.5, shielded";
    private static final String BUYER = "jana";
    private static final String WATCHER = "zofia";
    private static final BigDecimal START = new BigDecimal("28000.00");
    private static final int ORDER = 30;
    private static final int METRES = 20_000;
    private static final Duration LENGTH = Duration.ofMinutes(6);
    private static final int SOFT_CLOSE_SECONDS = 60;
    private static final Duration BETWEEN_BIDS = Duration.ofSeconds(7);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final String RFQS = "rfqs/";
    private static final String AUCTIONS = "auctions/";
    private static final String AMOUNT = "amount";

    private final Desk desk;
    private final Clock clock;
    private final Duration untilStart;
    private final boolean wanted;
    private final Set<String> playing = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    CableAuction(
            Desk desk,
            Clock clock,
            @Value("${hanse.demo.auction-after:10m}") Duration untilStart,
            @Value("${hanse.demo-market:true}") boolean wanted) {
        this.desk = desk;
        this.clock = clock;
        this.untilStart = untilStart;
        this.wanted = wanted;
    }

    /** A bidder: the offer a metre, and the total below which he does not go. */
    private record Bidder(String who, String price, String reserve, boolean comesLate) {}

    private static final List<Bidder> BIDDERS = List.of(
            new Bidder("elif", "1.38", "25400.00", true),
            new Bidder("zofia", "1.42", "24200.00", false),
            new Bidder("arjun", "1.45", "24600.00", false));

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String key() {
        return "cables";
    }

    @Override
    public Set<String> firms() {
        return Set.of("travekran", "ege", "krakow", "vayu");
    }

    @Override
    public String tell() {
        Waiting waiting = new Waiting(() -> {});
        String rfq = desk.post(BUYER, "rfqs", request()).path("id").asString();
        BIDDERS.forEach(one -> waiting.done(() -> desk.post(one.who(), RFQS + rfq + "/quotations", offer(one))));
        waiting.done(() -> desk.post(BUYER, RFQS + rfq + "/opening", Map.of()));
        Instant start = clock.instant().plus(untilStart);
        String auction = waiting.done(() -> desk.post(BUYER, RFQS + rfq + "/auction", rules(start)))
                .path("id")
                .asString();
        BIDDERS.stream().filter(one -> !one.comesLate()).forEach(one -> accept(auction, one));
        if (wanted) {
            begin(auction);
        }
        return "/auctions/" + auction;
    }

    private Map<String, Object> request() {
        return Map.of(
                "lines",
                List.of(Map.of("product", PRODUCT, "quantity", METRES, "unit", "MTR", "hsCode", "854449")),
                "suppliers",
                BIDDERS.stream()
                        .map(one -> Map.of("supplier", desk.company(one.who())))
                        .toList());
    }

    private static Map<String, Object> offer(Bidder one) {
        return Map.of(
                "lines",
                List.of(Map.of("no", 1, "price", one.price())),
                "currency",
                "EUR",
                "incoterm",
                "DAP",
                "origin",
                Player.country(one.who()),
                "leadDays",
                20);
    }

    private static Map<String, Object> rules(Instant start) {
        return Map.of(
                "kind",
                "ENGLISH",
                "start",
                START.toPlainString(),
                "step",
                "50.00",
                "startsAt",
                start.toString(),
                "endsAt",
                start.plus(LENGTH).toString(),
                "softCloseSeconds",
                SOFT_CLOSE_SECONDS,
                "maxExtensions",
                5,
                "sight",
                "BEST_PRICE",
                "note",
                "Total of the goods, delivered to Lübeck.");
    }

    /** After a restart the players go on where the auction stands. */
    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        if (wanted) {
            Thread.ofVirtual().name("demo-auction").start(() -> quietly(this::playTheOpenOne));
        }
    }

    private void playTheOpenOne() {
        for (JsonNode one : desk.get(WATCHER, "auctions").path("items")) {
            if (PRODUCT.equals(one.path("title").asString())) {
                play(one.path("id").asString());
            }
        }
    }

    private void begin(String auction) {
        Thread.ofVirtual().name("demo-auction").start(() -> quietly(() -> play(auction)));
    }

    private void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.info("Demo market: the players of the auction have stopped: {}", String.valueOf(e.getMessage()));
        }
    }

    /** Bids until the auction is over. One node plays at a time: two tellings never play the same auction. */
    private void play(String auction) {
        if (!playing.add(auction)) {
            return;
        }
        int turn = 0;
        while (!stopped) {
            JsonNode view = desk.get(WATCHER, AUCTIONS + auction);
            Instant now = Instant.parse(view.path("serverTime").asString());
            switch (view.path("phase").asString()) {
                case "OVER" -> {
                    return;
                }
                case "RUNNING" -> {
                    bid(auction, BIDDERS.get(turn % BIDDERS.size()), progress(view, now));
                    turn++;
                    rest(BETWEEN_BIDS);
                }
                default -> rest(shorter(Duration.between(now, start(view)), LOOK_AGAIN));
            }
        }
    }

    /** How far it is: 0 at the start, 1 a little after the planned end, so that the last bids move the end. */
    private static BigDecimal progress(JsonNode view, Instant now) {
        long passed = Duration.between(start(view), now).toSeconds();
        long all = LENGTH.plusSeconds(2L * SOFT_CLOSE_SECONDS).toSeconds();
        return BigDecimal.valueOf(passed)
                .divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_UP)
                .min(BigDecimal.ONE);
    }

    private static Instant start(JsonNode view) {
        return Instant.parse(view.path("startsAt").asString());
    }

    /** A bidder comes down towards the own reserve as time passes, and no further than is needed to lead. */
    private void bid(String auction, Bidder one, BigDecimal progress) {
        JsonNode mine = desk.get(one.who(), AUCTIONS + auction).path("mine");
        if (!mine.path("joined").asBoolean()) {
            accept(auction, one);
        }
        BigDecimal reserve = new BigDecimal(one.reserve());
        BigDecimal low = START.subtract(START.subtract(reserve).multiply(progress));
        BigDecimal reach = new BigDecimal(mine.path("reach").path(AMOUNT).asString("0"));
        if (mine.path("rank").asInt() != 1 && reach.compareTo(low) >= 0) {
            try {
                desk.post(one.who(), AUCTIONS + auction + "/bids", Map.of(AMOUNT, reach.toPlainString()));
            } catch (Refused overtaken) {
                LOG.debug("Somebody was faster", overtaken);
            }
        }
    }

    private void accept(String auction, Bidder one) {
        desk.post(one.who(), AUCTIONS + auction + "/acceptance", Map.of());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static void rest(Duration time) {
        LockSupport.parkNanos(Math.max(0, time.toNanos()));
    }

    @PreDestroy
    void stop() {
        stopped = true;
    }
}
