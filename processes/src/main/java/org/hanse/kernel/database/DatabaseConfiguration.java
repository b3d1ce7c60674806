package org.hanse.kernel.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** Server, accounts, migrations, pool and transactions. Spring closes them in the opposite order of their making. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
@EnableTransactionManagement
class DatabaseConfiguration {

    @Bean
    Home home(@Value("${hanse.home:}") String setting) {
        return Home.of(setting);
    }

    @Bean(destroyMethod = "close")
    DatabaseAddress databaseAddress(DatabaseSettings settings, Home home) {
        return DatabaseAddress.of(settings, home);
    }

    /** Runs the migrations as the owner, before any bean can get a connection. */
    @Bean
    Flyway flyway(DatabaseAddress address, DatabaseSettings settings, ObjectProvider<JavaMigration> javaMigrations) {
        Flyway flyway = Flyway.configure()
                .dataSource(address.url(), settings.ownerUser(), settings.ownerPassword())
                .defaultSchema("flyway")
                .placeholders(Map.of("app", settings.appUser()))
                .javaMigrations(javaMigrations.orderedStream().toArray(JavaMigration[]::new))
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                // Each room numbers its own migrations: a new one of an early room comes after old ones of later rooms.
                .outOfOrder(true)
                .load();
        flyway.migrate();
        return flyway;
    }

    /** The application's pool, unguarded: only for what the framework itself keeps, such as sessions. */
    @Bean(destroyMethod = "close", defaultCandidate = false)
    HikariDataSource applicationPool(DatabaseAddress address, DatabaseSettings settings, Flyway migrated) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("hanse");
        config.setJdbcUrl(address.url());
        config.setUsername(settings.appUser());
        config.setPassword(settings.appPassword());
        config.setMaximumPoolSize(settings.poolSize());
        config.setMinimumIdle(Math.min(4, settings.poolSize()));
        config.setAutoCommit(false);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "hanse");
        config.addDataSourceProperty("socketTimeout", "60");
        config.addDataSourceProperty(
                "options",
                "-c statement_timeout=" + settings.statementTimeout().toMillis()
                        + " -c lock_timeout=" + settings.lockTimeout().toMillis()
                        + " -c idle_in_transaction_session_timeout="
                        + settings.idleTimeout().toMillis());
        return new HikariDataSource(config);
    }

    @Bean
    @Primary
    DataSource dataSource(@Qualifier("applicationPool") HikariDataSource applicationPool) {
        return new GuardedDataSource(applicationPool);
    }

    @Bean
    @Primary
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new ScopedTransactionManager(dataSource);
    }

    @Bean
    @Primary
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactionManager) {
        return new TransactionTemplate(transactionManager);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
