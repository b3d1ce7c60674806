package org.hanse.portal.messaging;

import java.util.List;
import java.util.Set;
import org.hanse.portal.web.NavigationEntry;
import org.hanse.portal.web.RouteRule;
import org.hanse.portal.web.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Who may see the wires; and the chain of its own for callbacks, which are signed instead of signed in. */
@Configuration(proxyBeanMethods = false)
class MessagingRoutes {

    private static final String[] READERS = {"operator", "compliance-officer", "finance-officer", "auditor"};

    @Bean
    RouteRules messagingRules() {
        return () -> List.of(
                RouteRule.anyone("/callbacks/**"),
                RouteRule.anyone("/demo/mailbox"),
                RouteRule.roles("/exchanges/**", READERS),
                RouteRule.roles("/dead-letters/**", "operator", "auditor"),
                RouteRule.roles("/incidents/**", "operator", "auditor"),
                RouteRule.signedIn("/api/v1/sandbox/transfers"),
                RouteRule.roles("/api/v1/sandbox/**", "operator", "auditor"),
                RouteRule.roles("/api/v1/exchanges/**", READERS),
                RouteRule.roles("/api/v1/dead-letters/**", "operator", "auditor"),
                RouteRule.roles("/api/v1/incidents/**", "operator", "auditor"));
    }

    @Bean
    NavigationEntry exchangesEntry() {
        return new NavigationEntry(60, "messaging.exchanges", "/exchanges", "⇄", Set.of("operator", "auditor"));
    }

    @Bean
    NavigationEntry deadLettersEntry() {
        return new NavigationEntry(62, "messaging.dead-letters", "/dead-letters", "†", Set.of("operator"));
    }

    @Bean
    NavigationEntry incidentsEntry() {
        return new NavigationEntry(64, "messaging.incidents", "/incidents", "⚠", Set.of("operator"));
    }

    @Bean
    @Order(0)
    SecurityFilterChain callbackChain(HttpSecurity http) throws Exception {
        http.securityMatcher("/callbacks/**")
                .authorizeHttpRequests(registry -> registry.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(CsrfConfigurer::disable);
        return http.build();
    }
}
