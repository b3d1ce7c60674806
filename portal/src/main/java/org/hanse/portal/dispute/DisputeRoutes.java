package org.hanse.portal.dispute;

import java.util.List;
import java.util.Set;
import org.hanse.portal.web.NavigationEntry;
import org.hanse.portal.web.RouteRule;
import org.hanse.portal.web.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Disputes are for their parties and for staff: which ones, the row policies decide. */
@Configuration(proxyBeanMethods = false)
class DisputeRoutes {

    @Bean
    RouteRules disputeRules() {
        return () -> List.of(
                RouteRule.signedIn("/disputes/**"),
                RouteRule.signedIn("/api/v1/disputes/**"),
                RouteRule.signedIn("/api/v1/deals/*/disputes"));
    }

    @Bean
    NavigationEntry disputesEntry() {
        return new NavigationEntry(38, "dispute.disputes", "/disputes", "⚖", Set.of("mediator", "arbiter"));
    }
}
