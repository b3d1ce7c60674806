package org.hanse.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the engine's tables in the schema {@code engine} from the scripts that the engine's own library ships. */
@Component
class EngineSchema implements JavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("002");
    }

    @Override
    public String getDescription() {
        return "engine";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return 72400;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        Map<String, String> placeholders = context.getConfiguration().getPlaceholders();
        String app = placeholders.get("app");
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema engine");
            statement.execute("grant usage on schema engine to " + app);
            statement.execute("set local search_path = engine");
            for (String part : PARTS) {
                statement.execute(script(part));
            }
            statement.execute("grant select, insert, update, delete on all tables in schema engine to " + app);
        }
    }

    private static String script(String part) throws IOException {
        String name = "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql";
        try (InputStream in = ProcessEngine.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("The engine's library does not hold " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
