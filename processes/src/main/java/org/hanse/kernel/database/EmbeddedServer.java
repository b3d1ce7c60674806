package org.hanse.kernel.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real PostgreSQL started beside the application, its data kept under {@link Home}. */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final long STOP_SECONDS = 20;

    private final EmbeddedPostgres postgres;
    private final @Nullable HomeLock lock;

    private EmbeddedServer(EmbeddedPostgres postgres, @Nullable HomeLock lock) {
        this.postgres = postgres;
        this.lock = lock;
    }

    /** Starts on data that survives. */
    static EmbeddedServer start(Home home, boolean durable) {
        HomeLock lock = HomeLock.take(home);
        try {
            Path data = home.folder("postgres");
            stopLeftover(data);
            EmbeddedPostgres.Builder builder =
                    configured(durable).setCleanDataDirectory(false).setDataDirectory(data);
            return new EmbeddedServer(builder.start(), lock);
        } catch (IOException e) {
            lock.close();
            throw new UncheckedIOException("The embedded PostgreSQL did not start on " + home.path(), e);
        }
    }

    /** Starts on a temporary folder that goes with it. */
    static EmbeddedServer startTemporary(boolean durable) {
        try {
            return new EmbeddedServer(configured(durable).start(), null);
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start", e);
        }
    }

    private static EmbeddedPostgres.Builder configured(boolean durable) {
        String onOff = durable ? "on" : "off";
        return EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("fsync", onOff)
                .setServerConfig("synchronous_commit", onOff)
                .setServerConfig("full_page_writes", onOff)
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_wal_size", "1GB")
                .setServerConfig("max_connections", "150")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8");
    }

    /** After a hard end of the application its server may still run: the lock says that nobody else uses it. */
    private static void stopLeftover(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty()) {
            return;
        }
        ProcessHandle.of(Long.parseLong(lines.getFirst().trim()))
                .filter(process -> process.info()
                        .command()
                        .map(c -> c.contains("postgres"))
                        .orElse(true))
                .ifPresent(EmbeddedServer::stop);
    }

    private static void stop(ProcessHandle postmaster) {
        LOG.info(
                "Stopping the database server that an earlier, killed start left behind (process {})",
                postmaster.pid());
        // PostgreSQL: SIGINT ends at once and cleanly; Java's own destroy would wait for clients.
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid()))
                    .start()
                    .waitFor();
            postmaster.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (IOException | ExecutionException | TimeoutException e) {
            postmaster.destroyForcibly();
            LOG.warn("It had to be ended by force", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    /** JDBC address for a database of this server. */
    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database;
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            LOG.warn("The embedded PostgreSQL did not stop cleanly", e);
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
    }
}
