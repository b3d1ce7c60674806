package org.hanse.identity;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.hanse.kernel.database.DatabaseAddress;
import org.hanse.kernel.database.DatabaseSettings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A small pool of its own for sessions, accounts, keys and tokens: they are read before it is known who acts. It sets no
 * actor, so the row policies show it nothing of any company.
 */
@Configuration(proxyBeanMethods = false)
class IdentityDatabase {

    private static final int CONNECTIONS = 6;

    @Bean(destroyMethod = "close", defaultCandidate = false)
    HikariDataSource identityPool(DatabaseAddress address, DatabaseSettings settings, Flyway migrated) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("identity");
        config.setJdbcUrl(address.url());
        config.setUsername(settings.appUser());
        config.setPassword(settings.appPassword());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setSchema("identity");
        config.addDataSourceProperty("ApplicationName", "hanse-identity");
        config.addDataSourceProperty("socketTimeout", "30");
        return new HikariDataSource(config);
    }

    @Bean(defaultCandidate = false)
    JdbcOperations identityOperations(@Qualifier("identityPool") HikariDataSource identityPool) {
        return new JdbcTemplate(identityPool);
    }

    @Bean(defaultCandidate = false)
    JdbcClient identityJdbc(@Qualifier("identityOperations") JdbcOperations identityOperations) {
        return JdbcClient.create(identityOperations);
    }
}
