package org.hanse.portal.search;

import java.util.List;
import java.util.Set;
import org.hanse.portal.web.NavigationEntry;
import org.hanse.portal.web.RouteRule;
import org.hanse.portal.web.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Searching is for whoever is signed in; what is found, the services decide. */
@Configuration(proxyBeanMethods = false)
class SearchRoutes {

    @Bean
    RouteRules searchRules() {
        return () -> List.of(RouteRule.signedIn("/search"));
    }

    /** Makes the layout show the search field; it is no word of the navigation. */
    @Bean
    NavigationEntry searchEntry() {
        return new NavigationEntry(90, "search.title", "/search", "/", Set.of());
    }
}
