package org.hanse.portal.market;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.database.Home;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The runs, one at a time: a second one waits for the first, a sixth is refused. How each stands is kept as a file under
 * {@code market} in the home after every deal; after a restart a run that had not ended is told as {@code stopped}, its
 * open deals stay open for people, and nothing of it is played on.
 */
@Component
@Profile("demo")
class MarketRuns {

    private static final int MOST_WAITING = 4;
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, MarketRun> runs = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private final ExecutorService one = Executors.newSingleThreadExecutor(
            work -> Thread.ofVirtual().name("market-run").unstarted(work));
    private final Desk desk;
    private final Troupe troupe;
    private final Clock clock;
    private final Path folder;
    private final int atOnce;

    MarketRuns(Desk desk, Troupe troupe, Clock clock, Home home, @Value("${hanse.market.deals-at-once:8}") int atOnce) {
        this.desk = desk;
        this.troupe = troupe;
        this.clock = clock;
        this.folder = home.folder("market");
        this.atOnce = atOnce;
    }

    /** Starts a run, or lets it wait for those before. Refused while four wait already. */
    MarketRun start(MarketRequest request) {
        if (open.incrementAndGet() > MOST_WAITING + 1) {
            open.decrementAndGet();
            throw new Refusal(MarketReason.TOO_MANY_RUNS);
        }
        MarketRun run = new MarketRun(UUID.randomUUID().toString(), request, atOnce, clock, this::keep);
        runs.put(run.id(), run);
        keep(run);
        one.execute(() -> play(run));
        return run;
    }

    private void play(MarketRun run) {
        try {
            troupe.perform(staff -> run.play(desk, staff));
        } finally {
            open.decrementAndGet();
            keep(run);
            runs.remove(run.id());
        }
    }

    /** How a run of this or an earlier start stands. */
    RunStatus status(String id) {
        MarketRun run = runs.get(id);
        if (run != null) {
            return run.status();
        }
        Path file = folder.resolve(id + ".json");
        if (!ID.matcher(id).matches() || !Files.exists(file)) {
            throw new Refusal(KernelReason.UNKNOWN);
        }
        return JSON.readValue(file, RunStatus.class).afterRestart();
    }

    private synchronized void keep(MarketRun run) {
        try {
            Path part = folder.resolve(run.id() + ".part");
            Files.write(part, JSON.writeValueAsBytes(run.status()));
            Files.move(part, folder.resolve(run.id() + ".json"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PreDestroy
    void stop() {
        one.shutdownNow();
    }
}
