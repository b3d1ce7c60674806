package org.hanse.kernel.database;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data lies.
 *
 * @param url JDBC address of an external server; empty starts the embedded one under {@code hanse.home}
 * @param ownerUser account of the migrations; owns the schemas, has BYPASSRLS
 * @param appUser account of the application; owns nothing, has no BYPASSRLS
 * @param poolSize connections of the application
 * @param durable false turns {@code fsync} and {@code synchronous_commit} off: for unit tests only
 * @param statementTimeout longest statement
 * @param lockTimeout longest wait for a lock
 * @param idleTimeout longest idle time inside a transaction
 */
@ConfigurationProperties("hanse.database")
public record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("hanse_owner") String ownerUser,
        @DefaultValue("") String ownerPassword,
        @DefaultValue("hanse_app") String appUser,
        @DefaultValue("") String appPassword,
        @DefaultValue("20") int poolSize,
        @DefaultValue("true") boolean durable,
        @DefaultValue("30s") Duration statementTimeout,
        @DefaultValue("10s") Duration lockTimeout,
        @DefaultValue("60s") Duration idleTimeout) {}
