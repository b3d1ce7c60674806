package org.hanse.portal.onboarding;

import java.util.List;
import java.util.Set;
import org.hanse.portal.web.NavigationEntry;
import org.hanse.portal.web.RouteRule;
import org.hanse.portal.web.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A company hands in its own application; staff sees all. A firm that nobody knows comes by the open door or its link. */
@Configuration(proxyBeanMethods = false)
class OnboardingRoutes {

    @Bean
    RouteRules applicationRules() {
        return () -> List.of(
                RouteRule.anyone("/join/**"),
                RouteRule.anyone("/api/v1/joinings/**"),
                RouteRule.signedIn("/applications/**"),
                RouteRule.roles("/applications/new", "supplier", "buyer", "company-admin"),
                RouteRule.signedIn("/api/v1/applications/**"));
    }

    @Bean
    NavigationEntry applicationsEntry() {
        return new NavigationEntry(35, "onboarding.applications", "/applications", "+", Set.of("compliance-officer"));
    }
}
