package org.hanse.portal.sourcing;

import java.util.List;
import java.util.Set;
import org.hanse.portal.web.NavigationEntry;
import org.hanse.portal.web.RouteRule;
import org.hanse.portal.web.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Requests are for buyers and suppliers; a guest's link is open, its secret is the key. */
@Configuration(proxyBeanMethods = false)
class SourcingRoutes {

    @Bean
    RouteRules sourcingRules() {
        return () -> List.of(
                RouteRule.signedIn("/rfqs/**"),
                RouteRule.roles("/rfqs/new", "buyer"),
                RouteRule.roles("/rfqs/new/**", "buyer"),
                RouteRule.roles("/opening-key", "buyer", "approver", "trade-compliance", "compliance-officer"),
                RouteRule.roles("/rfqs/*/auction/new", "buyer"),
                RouteRule.signedIn("/auctions/**"),
                RouteRule.signedIn("/api/v1/auctions/**"),
                RouteRule.anyone("/q/**"),
                RouteRule.signedIn("/api/v1/rfqs/**"),
                RouteRule.roles("/api/v1/rfq-drafts/**", "buyer"),
                RouteRule.roles(
                        "/api/v1/opening-keys/**", "buyer", "approver", "trade-compliance", "compliance-officer"),
                RouteRule.roles("/api/v1/sealing-rule", "buyer", "company-admin"),
                RouteRule.roles("/api/v1/sealed-tenders", "buyer"),
                RouteRule.anyone("/api/v1/guest/**"));
    }

    @Bean
    NavigationEntry requestsEntry() {
        return new NavigationEntry(30, "sourcing.requests", "/rfqs", "?", Set.of("buyer", "supplier"));
    }
}
