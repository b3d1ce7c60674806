package org.hanse.portal.document;

import java.util.List;
import org.hanse.portal.web.RouteRule;
import org.hanse.portal.web.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Documents are for whoever is signed in; which ones, the store decides. */
@Configuration(proxyBeanMethods = false)
class DocumentRoutes {

    @Bean
    RouteRules documentRules() {
        return () -> List.of(RouteRule.signedIn("/documents/**"), RouteRule.signedIn("/api/v1/documents/**"));
    }
}
