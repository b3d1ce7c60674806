package org.hanse.portal.demo;

import jakarta.annotation.PreDestroy;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hanse.integration.sandbox.Sandbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the stories of the demo market at the first start, behind the portal's back: people can sign in meanwhile. A
 * story that fails is one line in the log and stops no other.
 */
@Component
@Profile("demo")
class DemoMarket {

    private static final Logger LOG = LoggerFactory.getLogger(DemoMarket.class);
    private static final int AT_ONCE = 3;

    private final DemoPeople people;
    private final StoryBook book;
    private final Welcome welcome;
    private final List<Story> stories;
    private final ObjectProvider<Sandbox> bank;
    private final boolean wanted;
    private final AtomicBoolean telling = new AtomicBoolean();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("demo-market-", 0).factory());

    DemoMarket(
            DemoPeople people,
            StoryBook book,
            Welcome welcome,
            List<Story> stories,
            ObjectProvider<Sandbox> bank,
            @Value("${hanse.demo-market:true}") boolean wanted) {
        this.people = people;
        this.book = book;
        this.welcome = welcome;
        this.stories =
                stories.stream().sorted(Comparator.comparingInt(Story::order)).toList();
        this.bank = bank;
        this.wanted = wanted;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        if (!wanted) {
            return;
        }
        if (people.areNew()) {
            book.plan(stories.stream().map(Story::key).toList());
        }
        if (book.anyOpen()) {
            begin();
        }
    }

    private void begin() {
        if (telling.compareAndSet(false, true)) {
            threads.execute(this::tellOpen);
        }
    }

    private void tellOpen() {
        try {
            List<Story> open =
                    stories.stream().filter(story -> book.isOpen(story.key())).toList();
            open.stream().filter(story -> story.order() < Story.FIRST).forEach(this::tell);
            tellSideBySide(
                    open.stream().filter(story -> story.order() >= Story.FIRST).toList());
        } finally {
            telling.set(false);
        }
        bank.ifAvailable(Sandbox::statement);
        welcome.marketIsOpen();
    }

    private void tellSideBySide(List<Story> open) {
        Semaphore seats = new Semaphore(AT_ONCE, true);
        open.stream()
                .map(story -> threads.submit(() -> {
                    seats.acquireUninterruptibly();
                    try {
                        tell(story);
                    } finally {
                        seats.release();
                    }
                }))
                .toList()
                .forEach(DemoMarket::await);
    }

    private static void await(Future<?> story) {
        try {
            story.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tell(Story story) {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        book.begin(story.key());
        try {
            book.end(story.key(), story.tell());
            LOG.debug("Demo market: \"{}\" is told", story.key());
        } catch (RuntimeException e) {
            book.fail(story.key(), String.valueOf(e.getMessage()));
            LOG.warn("Demo market: \"{}\" is missing: {}", story.key(), String.valueOf(e.getMessage()));
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
