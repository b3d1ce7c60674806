package org.hanse.portal.security;

import java.time.Clock;
import java.util.List;
import org.hanse.portal.web.IdempotencyFilter;
import org.hanse.portal.web.RouteRule;
import org.hanse.portal.web.RouteRules;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The filter that opens scopes, and the routes that are open before anybody is known. */
@Configuration(proxyBeanMethods = false)
class SecurityBeans {

    @Bean
    ScopeFilter scopeFilter(SignedIn people, Clock clock, IdentitySettings settings) {
        return new ScopeFilter(people, clock, settings.longestSession());
    }

    /** Both belong into the security chains, behind authorization, and nowhere else. */
    @Bean
    FilterRegistrationBean<ScopeFilter> scopeFilterOnlyInChains(ScopeFilter filter) {
        FilterRegistrationBean<ScopeFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyOnlyInChains(IdempotencyFilter filter) {
        FilterRegistrationBean<IdempotencyFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    RouteRules openRoutes() {
        return () -> List.of(
                RouteRule.anyone("/css/**"),
                RouteRule.anyone("/js/**"),
                RouteRule.anyone("/img/**"),
                RouteRule.anyone("/webjars/**"),
                RouteRule.anyone("/verify/**"),
                RouteRule.anyone("/favicon.ico"),
                RouteRule.anyone("/error"),
                RouteRule.anyone("/actuator/health"),
                RouteRule.anyone("/v3/api-docs"),
                RouteRule.anyone("/v3/api-docs.yaml"),
                RouteRule.anyone(IssuerSecurity.SIGN_IN),
                RouteRule.anyone("/set-password/**"),
                RouteRule.signedIn("/"));
    }
}
