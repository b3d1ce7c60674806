package org.hanse.kernel.database;

import org.jspecify.annotations.Nullable;

/** Where the database answers, and the embedded server behind it where there is one. */
public final class DatabaseAddress implements AutoCloseable {

    private static final String DATABASE = "hanse";

    private final String url;
    private final @Nullable EmbeddedServer server;

    private DatabaseAddress(String url, @Nullable EmbeddedServer server) {
        this.url = url;
        this.server = server;
    }

    static DatabaseAddress of(DatabaseSettings settings, Home home) {
        if (!settings.url().isBlank()) {
            return new DatabaseAddress(settings.url(), null);
        }
        return embedded(EmbeddedServer.start(home, settings.durable()), settings);
    }

    static DatabaseAddress temporary(DatabaseSettings settings) {
        return embedded(EmbeddedServer.startTemporary(settings.durable()), settings);
    }

    private static DatabaseAddress embedded(EmbeddedServer server, DatabaseSettings settings) {
        EmbeddedAccounts.make(server, settings, DATABASE);
        return new DatabaseAddress(server.url(DATABASE), server);
    }

    /** JDBC address. */
    public String url() {
        return url;
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
