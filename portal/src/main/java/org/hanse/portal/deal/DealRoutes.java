package org.hanse.portal.deal;

import java.util.List;
import java.util.Set;
import org.hanse.portal.web.NavigationEntry;
import org.hanse.portal.web.RouteRule;
import org.hanse.portal.web.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Deals are for whoever is signed in; which ones, the services decide. */
@Configuration(proxyBeanMethods = false)
class DealRoutes {

    @Bean
    RouteRules dealRules() {
        return () -> List.of(
                RouteRule.signedIn("/deals/**"),
                RouteRule.roles(HttpMethod.POST, "/deals/*/holds", "trade-compliance"),
                RouteRule.roles(HttpMethod.POST, "/api/v1/deals/*/holds/**", "trade-compliance"),
                RouteRule.signedIn("/shipments/**"),
                RouteRule.signedIn("/api/v1/deals/**"),
                RouteRule.signedIn("/api/v1/shipments/**"));
    }

    @Bean
    NavigationEntry dealsEntry() {
        return new NavigationEntry(
                20,
                "deal.deals",
                "/deals",
                "≡",
                Set.of(
                        "buyer",
                        "supplier",
                        "trade-compliance",
                        "compliance-officer",
                        "finance-officer",
                        "operator",
                        "mediator",
                        "arbiter",
                        "auditor"));
    }
}
