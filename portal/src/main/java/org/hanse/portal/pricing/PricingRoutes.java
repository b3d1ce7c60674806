package org.hanse.portal.pricing;

import java.util.List;
import org.hanse.portal.web.RouteRule;
import org.hanse.portal.web.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tools are for whoever is signed in. */
@Configuration(proxyBeanMethods = false)
class PricingRoutes {

    @Bean
    RouteRules toolRules() {
        return () -> List.of(RouteRule.signedIn("/tools/**"), RouteRule.signedIn("/api/v1/tools/**"));
    }
}
