package org.hanse.integration.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.hanse.integration.sandbox.Sandbox;
import org.hanse.integration.sandbox.SandboxOptions;
import org.hanse.integration.wire.Addresses;
import org.hanse.kernel.database.Home;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the sandbox in this process. The routes learn its addresses and nothing else. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "hanse.sandbox.inside", havingValue = "true")
@EnableConfigurationProperties(SandboxSettings.class)
class SandboxInside {

    private final String secret;
    private final Path home;
    private final Path bank;

    SandboxInside(Home home, @Value("${hanse.integration.callback-secret:}") String secret) {
        this.secret = secret.isBlank() ? UUID.randomUUID().toString() : secret;
        this.home = home.folder("sandbox");
        this.bank = home.folder("bank");
    }

    @Bean(destroyMethod = "close")
    Sandbox sandbox(SandboxSettings settings) {
        Sandbox sandbox = Sandbox.start(new SandboxOptions(
                home, bank, settings.port(), settings.smtpPort(), secret, settings.delay(), Clock.systemUTC()));
        if (!settings.callbackBase().isBlank()) {
            sandbox.callBackTo(settings.callbackBase());
        }
        return sandbox;
    }

    @Bean
    Addresses sandboxAddresses(Sandbox sandbox) {
        String base = sandbox.address();
        return new Addresses(
                bank,
                base + "/carrier",
                base + "/customs",
                base + "/vies",
                base + "/lists/un.xml",
                base + "/rates/eurofxref-daily.xml",
                "localhost",
                sandbox.smtpPort(),
                secret);
    }
}
