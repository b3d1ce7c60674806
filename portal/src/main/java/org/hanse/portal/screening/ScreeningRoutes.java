package org.hanse.portal.screening;

import java.util.List;
import java.util.Set;
import org.hanse.portal.web.NavigationEntry;
import org.hanse.portal.web.RouteRule;
import org.hanse.portal.web.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Screening is for compliance; operators and auditors look on. */
@Configuration(proxyBeanMethods = false)
class ScreeningRoutes {

    private static final String[] READERS = {"compliance-officer", "auditor", "operator"};

    @Bean
    RouteRules screeningRules() {
        return () -> List.of(
                RouteRule.roles("/screenings/**", READERS),
                RouteRule.roles("/companies/*/screenings", READERS),
                RouteRule.roles("/sanctions-lists/**", READERS),
                RouteRule.roles("/api/v1/companies/*/screenings", READERS),
                RouteRule.roles("/api/v1/screenings/**", READERS),
                RouteRule.roles("/api/v1/sanctions-lists/**", READERS));
    }

    @Bean
    NavigationEntry listsEntry() {
        return new NavigationEntry(50, "screening.lists", "/sanctions-lists", "§", Set.of("compliance-officer"));
    }
}
