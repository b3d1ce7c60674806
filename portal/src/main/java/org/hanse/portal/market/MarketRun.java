package org.hanse.portal.market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run: so many deals, some at the same time, each counted as completed or failed. */
final class MarketRun {

    private static final Logger LOG = LoggerFactory.getLogger(MarketRun.class);

    private final String id;
    private final MarketRequest request;
    private final int atOnce;
    private final Clock clock;
    private final Instant startedAt;
    private final AtomicInteger completed = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> troubles = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Instant endedAt;

    MarketRun(String id, MarketRequest request, int atOnce, Clock clock) {
        this.id = id;
        this.request = request;
        this.atOnce = atOnce;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    /** How it stands; {@code seconds} run on until the end. */
    record Status(String status, Deals deals, BigDecimal seconds, List<String> troubles) {}

    /** Numbers of deals. */
    record Deals(int requested, int completed, int failed) {}

    String id() {
        return id;
    }

    Status status() {
        Instant end = endedAt;
        BigDecimal seconds = BigDecimal.valueOf(
                        Duration.between(startedAt, end == null ? clock.instant() : end)
                                .toMillis(),
                        3)
                .setScale(1, RoundingMode.HALF_UP);
        String word = end == null ? "running" : failed.get() == 0 ? "completed" : "failed";
        return new Status(
                word, new Deals(request.deals(), completed.get(), failed.get()), seconds, List.copyOf(troubles));
    }

    /** Plays all deals; returns when the last one has ended. */
    void play(Desk desk) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Staff staff = new Staff(desk);
            staff.begin(threads);
            try {
                playAll(desk, staff, threads);
            } finally {
                staff.end();
            }
        } finally {
            endedAt = clock.instant();
            LOG.info("Market run {}: {}", id, status());
        }
    }

    private void playAll(Desk desk, Staff staff, ExecutorService threads) {
        Semaphore seats = new Semaphore(atOnce);
        List<? extends Future<?>> all = IntStream.rangeClosed(1, request.deals())
                .mapToObj(no -> threads.submit(() -> deal(desk, staff, no, seats)))
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

    private void deal(Desk desk, Staff staff, int no, Semaphore seats) {
        seats.acquireUninterruptibly();
        Script script = Script.of(request.seed(), no);
        try {
            String deal = new DealPlayer(desk, script, clock, staff::follow).play();
            completed.incrementAndGet();
            LOG.info("Market run {}: deal {} of {} done ({}, {})", id, no, request.deals(), script.twist(), deal);
        } catch (RuntimeException e) {
            failed.incrementAndGet();
            troubles.add(no + " " + script.twist() + ": " + e.getMessage());
            LOG.warn("Market run {}: deal {} ({}) failed", id, no, script, e);
        } finally {
            seats.release();
        }
    }
}
