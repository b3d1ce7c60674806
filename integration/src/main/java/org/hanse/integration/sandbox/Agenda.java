package org.hanse.integration.sandbox;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the counterparts still have to do, each act a file until it is done, so that a restart forgets nothing. One
 * thread does all of them: no two acts at a time, none done twice by this process.
 */
final class Agenda implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Agenda.class);
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final String DUE = "agenda.due";
    private static final String TYPE = "agenda.type";
    private static final String ID = "agenda.id";

    private final Path folder;
    private final Clock clock;
    private final Map<String, Consumer<Map<String, String>>> doers = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().name("sandbox-agenda").daemon().unstarted(work));

    Agenda(Path folder, Clock clock) {
        this.folder = Disk.folder(folder);
        this.clock = clock;
    }

    /** Says who does acts of this type. */
    void on(String type, Consumer<Map<String, String>> doer) {
        doers.put(type, doer);
    }

    /** Does what an earlier run left, and from now on what is planned. */
    void start() {
        Disk.list(folder, "*.json")
                .forEach(file -> schedule(file, Facts.parse(new String(Disk.read(file), StandardCharsets.UTF_8))));
    }

    /** Plans an act. The same id planned again is the same act. */
    void plan(String id, String type, Duration after, Map<String, String> facts) {
        Map<String, String> act = new TreeMap<>(facts);
        act.put(ID, id);
        act.put(TYPE, type);
        act.put(DUE, clock.instant().plus(after).toString());
        Path file = folder.resolve(Facts.idOf(id) + ".json");
        Disk.write(file, Facts.line(act));
        schedule(file, act);
    }

    /** Looks after something again and again, on the same thread. */
    void every(Duration pause, Runnable work) {
        thread.scheduleWithFixedDelay(() -> quietly(work), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void schedule(Path file, Map<String, String> act) {
        long wait = Duration.between(clock.instant(), Instant.parse(act.getOrDefault(DUE, "1970-01-01T00:00:00Z")))
                .toMillis();
        thread.schedule(() -> perform(file, act), Math.max(0, wait), TimeUnit.MILLISECONDS);
    }

    private void perform(Path file, Map<String, String> act) {
        Consumer<Map<String, String>> doer = doers.get(act.getOrDefault(TYPE, ""));
        try {
            if (doer != null) {
                doer.accept(act);
            }
            Disk.delete(file);
        } catch (RuntimeException e) {
            LOG.info("Sandbox: {} did not work, again in {}: {}", act.get(ID), RETRY, e.toString());
            thread.schedule(() -> perform(file, act), RETRY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("Sandbox: {}", e.toString());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
