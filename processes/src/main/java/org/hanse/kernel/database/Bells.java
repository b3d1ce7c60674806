package org.hanse.kernel.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears what a committed transaction of any node has rung with {@code pg_notify}. One connection a node, beside the pool;
 * it reads no table. A bell is a hint and no message: while the connection is down nothing is kept for it, so whoever hears
 * is also told when it is up again and looks for himself.
 */
@Component
public class Bells implements SmartLifecycle {

    /** Under this name the connection shows in {@code pg_stat_activity}. */
    public static final String NAME = "hanse-bells";

    private static final Logger LOG = LoggerFactory.getLogger(Bells.class);
    private static final int LISTEN_MS = 10_000;
    private static final Duration TRY_AGAIN = Duration.ofMillis(500);

    private final String url;
    private final Properties account = new Properties();
    private final Map<String, Hearer> hearers = new ConcurrentHashMap<>();
    private volatile boolean running;
    private volatile @Nullable Connection connection;
    private @Nullable Thread thread;

    private record Hearer(Consumer<String> each, Runnable afterGap) {}

    Bells(DatabaseAddress address, DatabaseSettings settings, Flyway migrated) {
        this.url = address.url();
        account.setProperty("user", settings.appUser());
        account.setProperty("password", settings.appPassword());
        account.setProperty("ApplicationName", NAME);
        account.setProperty("tcpKeepAlive", "true");
    }

    /**
     * Hears a channel from now on; called before the application is up.
     *
     * @param channel a plain lower-case name
     * @param each gets the payload of every ring, on the listening thread: it must not wait for anything long
     * @param afterGap called whenever the connection is up (again)
     */
    public void hear(String channel, Consumer<String> each, Runnable afterGap) {
        if (!channel.matches("[a-z_]+")) {
            throw new IllegalArgumentException("Not a channel: " + channel);
        }
        hearers.put(channel, new Hearer(each, afterGap));
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name(NAME).start(this::listen);
    }

    @Override
    public synchronized void stop() {
        running = false;
        close(connection);
        if (thread != null) {
            LockSupport.unpark(thread);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void listen() {
        while (running) {
            try (Connection open = DriverManager.getConnection(url, account)) {
                connection = open;
                subscribe(open);
                hearers.values().forEach(hearer -> safely(hearer.afterGap()));
                while (running) {
                    PGNotification[] rung = open.unwrap(PGConnection.class).getNotifications(LISTEN_MS);
                    tell(rung);
                }
            } catch (SQLException e) {
                if (running) {
                    LOG.info("The listening connection is down, trying again: {}", e.getMessage());
                    LockSupport.parkNanos(TRY_AGAIN.toNanos());
                }
            }
        }
    }

    private void subscribe(Connection open) throws SQLException {
        try (Statement statement = open.createStatement()) {
            for (String channel : hearers.keySet()) {
                statement.execute("listen " + channel);
            }
        }
    }

    private void tell(PGNotification @Nullable [] rung) {
        if (rung == null) {
            return;
        }
        for (PGNotification one : rung) {
            Hearer hearer = hearers.get(one.getName());
            if (hearer != null) {
                safely(() -> hearer.each().accept(one.getParameter()));
            }
        }
    }

    /** One hearer's fault must not silence the others. */
    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("A bell was heard and not followed", e);
        }
    }

    private static void close(@Nullable Connection open) {
        try {
            if (open != null) {
                open.close();
            }
        } catch (SQLException e) {
            LOG.debug("The listening connection did not close", e);
        }
    }
}
