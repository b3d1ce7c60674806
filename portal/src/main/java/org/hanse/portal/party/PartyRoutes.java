package org.hanse.portal.party;

import java.util.List;
import java.util.Set;
import org.hanse.party.Colleagues;
import org.hanse.portal.web.NavigationEntry;
import org.hanse.portal.web.RouteRule;
import org.hanse.portal.web.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The directory is for whoever is signed in. */
@Configuration(proxyBeanMethods = false)
class PartyRoutes {

    @Bean
    RouteRules companyRules() {
        return () -> List.of(
                RouteRule.signedIn("/companies/**"),
                RouteRule.signedIn("/api/v1/companies/**"),
                RouteRule.roles("/api/v1/companies/*/people/*/limit", "operator"),
                RouteRule.signedIn("/colleagues/**"),
                RouteRule.signedIn("/api/v1/colleagues/**"),
                RouteRule.signedIn("/api/v1/absences/**"));
    }

    @Bean
    NavigationEntry colleaguesEntry() {
        return new NavigationEntry(90, "colleagues.title", "/colleagues", "☺", true, Colleagues.ROLES);
    }

    @Bean
    NavigationEntry companiesEntry() {
        return new NavigationEntry(40, "party.companies", "/companies", "⌂", Set.of());
    }
}
