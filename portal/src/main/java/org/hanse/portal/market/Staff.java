package org.hanse.portal.market;

import java.time.Duration;
import java.util.List;
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
    private static final List<String> PEOPLE = List.of("miriam", "daniel", "tomasz", "ines", "marta");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(800);

    private final Desk desk;
    private final Errands errands;
    private final Map<String, Script> deals = new ConcurrentHashMap<>();
    private volatile boolean working = true;

    Staff(Desk desk) {
        this.desk = desk;
        this.errands = new Errands(desk, new Paperwork(desk));
    }

    void begin(ExecutorService threads) {
        PEOPLE.forEach(who -> threads.execute(() -> work(who)));
    }

    /** From now on the deal is one of the run's. */
    void follow(String deal, Script script) {
        deals.put(deal, script);
    }

    void end() {
        working = false;
    }

    private void work(String who) {
        while (working && !Thread.currentThread().isInterrupted()) {
            try {
                if (!deals.isEmpty()) {
                    look(who);
                }
            } catch (RuntimeException e) {
                LOG.warn("{} could not work: {}", who, e.getMessage());
            }
            pause();
        }
    }

    private static void pause() {
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
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
