package org.hanse.portal.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.hanse.HanseApplication;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.database.Home;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Takes the demo back to its first start: closes the house, empties what lies in its home and opens it again in the same
 * process, on the same port. Only with the embedded database; another server's data is never touched. The installation's
 * key stays.
 */
@Component
@Profile("demo")
class DemoReset {

    private static final Logger LOG = LoggerFactory.getLogger(DemoReset.class);
    /** The page that waits for the new start has to be loaded before the web closes. */
    private static final Duration UNTIL_THE_PAGE_IS_THERE = Duration.ofSeconds(2);

    private static final List<String> LOST = List.of("postgres", "sandbox", "bank", "market");

    private final ConfigurableApplicationContext house;
    private final ApplicationArguments arguments;
    private final Home home;
    private final boolean embedded;
    private final Instant startedAt;
    private final AtomicBoolean begun = new AtomicBoolean();

    DemoReset(
            ConfigurableApplicationContext house,
            ApplicationArguments arguments,
            Home home,
            Clock clock,
            @Value("${hanse.database.url:}") String externalDatabase) {
        this.house = house;
        this.arguments = arguments;
        this.home = home;
        this.embedded = externalDatabase.isBlank();
        this.startedAt = clock.instant();
    }

    /** Whether the data is this process's own. */
    boolean isPossible() {
        return embedded;
    }

    /** Tells one start from the next. */
    String start() {
        return startedAt.toString();
    }

    /**
     * Begins, in the background; returns at once. A second call changes nothing.
     *
     * @throws Refusal {@link DemoReason#EXTERNAL_DATABASE}
     */
    void begin() {
        if (!embedded) {
            throw new Refusal(DemoReason.EXTERNAL_DATABASE);
        }
        if (begun.compareAndSet(false, true)) {
            // Web threads are daemons, and so would be their child: the process would end with the house.
            Thread.ofPlatform().daemon(false).name("demo-reset").start(this::startAnew);
        }
    }

    private void startAnew() {
        LOG.info("The demo goes back to its first start");
        LockSupport.parkNanos(UNTIL_THE_PAGE_IS_THERE.toNanos());
        house.close();
        LOST.forEach(name -> empty(home.path().resolve(name)));
        SpringApplication.run(HanseApplication.class, arguments.getSourceArgs());
    }

    /** Deletes a folder with all that is in it; links are deleted, never followed. */
    static void empty(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path done, @Nullable IOException failure) throws IOException {
                    if (failure != null) {
                        throw failure;
                    }
                    Files.deleteIfExists(done);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Could not empty " + folder, e);
        }
    }
}
