package org.hanse.portal.market;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** The platform's people during a run: each looks through the own list for tasks of the run's deals, and for no others. */
final class Staff {

    private static final Logger LOG = LoggerFactory.getLogger(Staff.class);
    private static final String MEDIATOR = "marta";
    private static final Duration OFTEN = Duration.ofMillis(900);
    private static final Duration SELDOM = Duration.ofMillis(1800);

    /** How often each looks; whoever is only asked for a second opinion looks less often. */
    private static final Map<String, Duration> PEOPLE =
            Map.of("miriam", OFTEN, "tomasz", OFTEN, "daniel", SELDOM, "ines", SELDOM, MEDIATOR, OFTEN);

    private final Desk desk;
    private final Errands errands;
    private final Map<String, Script> deals = new ConcurrentHashMap<>();
    private volatile boolean working = true;

    Staff(Desk desk) {
        this.desk = desk;
        this.errands = new Errands(desk, new Paperwork(desk));
    }

    void begin(ExecutorService threads) {
        PEOPLE.forEach((who, pause) -> threads.execute(() -> work(who, pause)));
    }

    /** From now on the deal is one of the run's. */
    void follow(String deal, Script script) {
        deals.put(deal, script);
    }

    void end() {
        working = false;
    }

    private void work(String who, Duration pause) {
        while (working && !Thread.currentThread().isInterrupted()) {
            try {
                if (isNeeded(who)) {
                    look(who);
                }
            } catch (RuntimeException e) {
                LOG.warn("{} could not work: {}", who, e.getMessage());
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    private boolean isNeeded(String who) {
        return who.equals(MEDIATOR)
                ? deals.values().stream().anyMatch(script -> script.twist().isMediated())
                : !deals.isEmpty();
    }

    /** From now on nobody has to look after the deal. */
    void forget(String deal) {
        deals.remove(deal);
    }

    private void look(String who) {
        for (JsonNode task : desk.get(who, "tasks?size=100").path("items")) {
            Script script = deals.get(task.path("dealId").asString(""));
            if (script != null) {
                errands.did(who, task, script);
            }
        }
    }
}
