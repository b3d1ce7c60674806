package org.hanse.portal.market;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run: so many deals, some at the same time, each counted as completed or failed. */
final class MarketRun {

    private static final Logger LOG = LoggerFactory.getLogger(MarketRun.class);
    private static final double MILLIS = 1000;

    private final String id;
    private final MarketRequest request;
    private final int atOnce;
    private final Clock clock;
    private final Consumer<MarketRun> changed;
    private final Stopwatch stopwatch = new Stopwatch();
    private final AtomicInteger completed = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> troubles = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Instant startedAt;
    private volatile @Nullable Instant endedAt;

    /** A run; {@code changed} learns of the end of each deal. */
    MarketRun(String id, MarketRequest request, int atOnce, Clock clock, Consumer<MarketRun> changed) {
        this.id = id;
        this.request = request;
        this.atOnce = atOnce;
        this.clock = clock;
        this.changed = changed;
    }

    String id() {
        return id;
    }

    RunStatus status() {
        RunStatus.Deals deals = new RunStatus.Deals(request.deals(), completed.get(), failed.get());
        return new RunStatus(word(deals), deals, seconds(), List.copyOf(troubles));
    }

    private String word(RunStatus.Deals deals) {
        if (endedAt == null) {
            return RunStatus.RUNNING;
        }
        if (deals.completed() == deals.requested()) {
            return RunStatus.COMPLETED;
        }
        return deals.completed() + deals.failed() < deals.requested() ? RunStatus.STOPPED : RunStatus.FAILED;
    }

    private double seconds() {
        Instant start = startedAt;
        Instant end = endedAt;
        if (start == null) {
            return 0;
        }
        return Duration.between(start, end == null ? clock.instant() : end).toMillis() / MILLIS;
    }

    /** Plays all deals; returns when the last one has ended, or soon after the thread was interrupted. */
    void play(Desk desk, Staff staff) {
        startedAt = clock.instant();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            playAll(desk, staff, threads);
        } finally {
            threads.shutdownNow();
            endedAt = clock.instant();
            LOG.info("Market run {}: {}; seconds a deal: {}", id, status(), stopwatch);
        }
    }

    private void playAll(Desk desk, Staff staff, ExecutorService threads) {
        Semaphore seats = new Semaphore(atOnce, true);
        List<? extends Future<?>> all = IntStream.rangeClosed(1, request.deals())
                .mapToObj(no -> Script.of(request.seed(), no))
                .sorted(Comparator.comparing(Script::waitsForDeadline).reversed())
                .map(script -> threads.submit(() -> deal(desk, staff, script, seats)))
                .toList();
        for (Future<?> one : all) {
            try {
                one.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void deal(Desk desk, Staff staff, Script script, Semaphore seats) {
        int no = script.no();
        try {
            seats.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            String deal = new DealPlayer(desk, script, clock, staff::follow, stopwatch).play();
            staff.forget(deal);
            completed.incrementAndGet();
            LOG.info("Market run {}: deal {} of {} done ({}, {})", id, no, request.deals(), script.twist(), deal);
        } catch (RuntimeException e) {
            failed(no, script, e);
        } finally {
            seats.release();
            changed.accept(this);
        }
    }

    private void failed(int no, Script script, RuntimeException why) {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        failed.incrementAndGet();
        troubles.add(no + " " + script.twist() + ": " + why.getMessage());
        LOG.warn("Market run {}: deal {} ({}) failed", id, no, script, why);
    }
}
