package org.hanse.integration.wire;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.spi.ShutdownStrategy;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.hanse.kernel.database.Home;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time-outs of every HTTP call, and the addresses where no sandbox plays the counterparts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WireSettings.class)
class WireConfiguration {

    @Bean
    @ConditionalOnProperty(name = "hanse.sandbox.inside", havingValue = "false", matchIfMissing = true)
    Addresses addresses(WireSettings settings, Home home) {
        Path bank = settings.bankFolder().isBlank() ? home.folder("bank") : Path.of(settings.bankFolder());
        return new Addresses(
                bank,
                settings.carrier(),
                settings.customs(),
                settings.vatRegister(),
                settings.unList(),
                settings.rates(),
                settings.mailHost(),
                settings.mailPort(),
                settings.callbackSecret());
    }

    @Bean
    CamelContextConfiguration timeouts(WireSettings settings) {
        return new CamelContextConfiguration() {
            @Override
            public void beforeApplicationStart(CamelContext context) {
                limit(context.getComponent("http", HttpComponent.class), settings);
                limit(context.getComponent("https", HttpComponent.class), settings);
                end(context.getShutdownStrategy(), settings);
            }

            @Override
            public void afterApplicationStart(CamelContext context) {}
        };
    }

    /** What is still under way at the end is cut off: nothing is acknowledged, so it is delivered after the next start. */
    private static void end(ShutdownStrategy shutdown, WireSettings settings) {
        shutdown.setTimeout(settings.shutdown().toMillis());
        shutdown.setTimeUnit(TimeUnit.MILLISECONDS);
        shutdown.setShutdownNowOnTimeout(true);
        shutdown.setLogInflightExchangesOnTimeout(false);
    }

    private static void limit(HttpComponent http, WireSettings settings) {
        http.setConnectTimeout(settings.connectTimeout().toMillis());
        http.setConnectionRequestTimeout(settings.connectTimeout().toMillis());
        http.setResponseTimeout(settings.responseTimeout().toMillis());
        http.setSoTimeout(settings.responseTimeout().toMillis());
        http.setFollowRedirects(false);
        http.setRedirectHandlingDisabled(true);
        http.setCookieManagementDisabled(true);
        http.setUserAgent("Hanse");
    }
}
