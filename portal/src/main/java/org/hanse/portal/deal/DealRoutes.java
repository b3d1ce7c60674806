package org.hanse.portal.deal;

import java.util.List;
import org.hanse.portal.web.RouteRule;
import org.hanse.portal.web.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deals are for whoever is signed in; which ones, the services decide. */
@Configuration(proxyBeanMethods = false)
class DealRoutes {

    @Bean
    RouteRules dealApiRules() {
        return () -> List.of(RouteRule.signedIn("/api/v1/deals/**"), RouteRule.signedIn("/api/v1/shipments/**"));
    }
}
