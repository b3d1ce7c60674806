package org.hanse.portal.market;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hanse.portal.demo.Story;
import org.hanse.portal.market.DealPlayer.Stage;
import org.hanse.portal.market.Script.Price;
import org.hanse.portal.market.Script.Twist;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The deals of the first start, each played over the API up to where a person has to do something. */
@Component
@Profile("demo")
class MarketStories implements Story {

    private static final Logger LOG = LoggerFactory.getLogger(MarketStories.class);
    private static final int ORDER = 50;
    private static final int DAYS = 25;

    private static final List<Told> DEALS = List.of(
            told(
                    "bearings are ordered, the supplier has to confirm",
                    Stage.ORDERED,
                    Twist.NONE,
                    1,
                    5,
                    900,
                    "zofia",
                    "elif"),
            told("gearboxes wait for the buyer's money", Stage.CONFIRMED, Twist.NONE, 2, 1, 60, "elif", "zofia"),
            told("papers of sensors: one weight differs", Stage.PAPERS, Twist.PAPERS_DIFFER, 3, 3, 600, "xiu", "lan"),
            told("castings have arrived, to be counted", Stage.ARRIVED, Twist.NONE, 4, 6, 800, "wei", "arjun"),
            told(
                    "broken valves: part in dispute, the rest paid",
                    Stage.RECEIVED,
                    Twist.MEDIATED,
                    5,
                    7,
                    300,
                    "arjun",
                    "elif"),
            told("pumps for Brugge: finished", Stage.CLOSED, Twist.NONE, 6, 2, 20, "chen", "murat"));

    private final Desk desk;
    private final Tempo tempo;
    private final Clock clock;

    MarketStories(Desk desk, Tempo tempo, Clock clock) {
        this.desk = desk;
        this.tempo = tempo;
        this.clock = clock;
    }

    private record Told(String title, Stage last, Script script) {}

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String title() {
        return "deals on their way: ordered, to be paid, in review, arrived, in dispute, finished";
    }

    @Override
    public void tell() {
        tempo.quick(this::tellAll);
    }

    private void tellAll() {
        Staff staff = new Staff(desk);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            staff.begin(threads);
            try {
                DEALS.forEach(deal -> tell(staff, deal));
            } finally {
                staff.end();
            }
        }
    }

    /** The staff works on a deal only where it goes past the papers; one that stops there waits for a person. */
    private void tell(Staff staff, Told deal) {
        try {
            boolean worked = deal.last().compareTo(Stage.PAPERS) > 0;
            new DealPlayer(desk, deal.script(), clock, worked ? staff::follow : (id, script) -> {}, new Stopwatch())
                    .play(deal.last());
            LOG.info("Demo market: {}", deal.title());
        } catch (Refused | IllegalStateException e) {
            LOG.warn("Demo market: \"{}\" is missing: {}", deal.title(), e.getMessage());
        }
    }

    private static Told told(
            String title, Stage last, Twist twist, int no, int goods, int pieces, String first, String second) {
        Goods wanted = Goods.ALL.get(goods);
        String buyer = last == Stage.CLOSED ? "lotte" : no % 2 == 0 ? "jana" : "carmen";
        List<Price> prices =
                List.of(price(first, wanted, BigDecimal.ONE), price(second, wanted, new BigDecimal("1.4")));
        return new Told(title, last, new Script(no, buyer, List.of(first, second), prices, wanted, pieces, twist));
    }

    private static Price price(String who, Goods goods, BigDecimal factor) {
        return Script.price(who, goods.euro().multiply(factor), "FCA", DAYS);
    }
}
