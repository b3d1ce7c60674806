package org.hanse.portal.workflow;

import java.util.List;
import java.util.Set;
import org.hanse.portal.web.NavigationEntry;
import org.hanse.portal.web.RouteRule;
import org.hanse.portal.web.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tasks are for whoever is signed in; which ones, the inbox decides. */
@Configuration(proxyBeanMethods = false)
class TaskRoutes {

    @Bean
    RouteRules taskRules() {
        return () -> List.of(RouteRule.signedIn("/tasks/**"), RouteRule.signedIn("/api/v1/tasks/**"));
    }

    @Bean
    NavigationEntry tasksEntry() {
        return new NavigationEntry(10, "workflow.tasks", "/tasks", "✓", Set.of());
    }
}
