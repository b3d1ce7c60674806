package org.hanse.kernel.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes the two accounts and the database on an embedded server, as an administrator would on an external one. */
final class EmbeddedAccounts {

    private EmbeddedAccounts() {}

    static void make(EmbeddedServer server, DatabaseSettings settings, String database) {
        try (Connection admin = DriverManager.getConnection(server.url("postgres"), "postgres", "");
                Statement statement = admin.createStatement()) {
            if (!exists(statement, "select from pg_roles where rolname = '" + settings.ownerUser() + "'")) {
                statement.execute("create role " + settings.ownerUser() + " login bypassrls");
            }
            if (!exists(statement, "select from pg_roles where rolname = '" + settings.appUser() + "'")) {
                statement.execute("create role " + settings.appUser() + " login nobypassrls");
            }
            if (!exists(statement, "select from pg_database where datname = '" + database + "'")) {
                statement.execute("create database " + database + " owner " + settings.ownerUser());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded database's accounts could not be made", e);
        }
        makeExtensions(server, database);
    }

    private static void makeExtensions(EmbeddedServer server, String database) {
        try (Connection admin = DriverManager.getConnection(server.url(database), "postgres", "");
                Statement statement = admin.createStatement()) {
            statement.execute("create extension if not exists pg_trgm");
            statement.execute("create extension if not exists pgcrypto");
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded database's extensions could not be made", e);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
