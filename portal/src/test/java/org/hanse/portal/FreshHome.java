package org.hanse.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.util.TestSocketUtils;

/** A free port and an empty home for each application that tests start: first starts, side by side. */
final class FreshHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Map<String, Object> fresh = Map.of(
                    "server.port",
                    TestSocketUtils.findAvailableTcpPort(),
                    "hanse.home",
                    Files.createTempDirectory("hanse-portal-test").toString(),
                    "hanse.database.durable",
                    "false",
                    "hanse.demo-market",
                    "false",
                    "hanse.sourcing.undo-seconds",
                    "1",
                    // All tests come from one address.
                    "hanse.identity.strangers-an-hour",
                    "100000");
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("fresh", fresh));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
