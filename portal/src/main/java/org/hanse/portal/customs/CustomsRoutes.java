package org.hanse.portal.customs;

import java.util.List;
import org.hanse.portal.web.RouteRule;
import org.hanse.portal.web.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Papers are for whoever takes part in the deal, and for staff. */
@Configuration(proxyBeanMethods = false)
class CustomsRoutes {

    @Bean
    RouteRules customsRules() {
        return () -> List.of(RouteRule.signedIn("/shipments/*/papers"), RouteRule.signedIn("/shipments/*/papers/**"));
    }
}
