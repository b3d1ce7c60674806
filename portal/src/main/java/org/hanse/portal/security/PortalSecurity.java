package org.hanse.portal.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.hanse.portal.web.IdempotencyFilter;
import org.hanse.portal.web.ProblemWriter;
import org.hanse.portal.web.RouteRule;
import org.hanse.portal.web.RouteRules;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;

/** The other two chains: the API as resource server, and the pages as OpenID Connect client. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class PortalSecurity {

    @Bean
    RouteTable routeTable(SignedIn people, List<RouteRules> rules) {
        return new RouteTable(
                people, rules.stream().flatMap(each -> each.rules().stream()).toList());
    }

    @Bean
    @Order(3)
    SecurityFilterChain apiChain(
            HttpSecurity http,
            RouteTable routes,
            ScopeFilter scope,
            IdempotencyFilter idempotency,
            ProblemWriter problems)
            throws Exception {
        http.securityMatcher("/api/**")
                .authorizeHttpRequests(registry -> {
                    registry.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                            .permitAll();
                    routes.apply(registry, RouteRule::isApi);
                    registry.anyRequest().denyAll();
                })
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(new TokenRoles()))
                        .authenticationEntryPoint(problems::unauthenticated)
                        .accessDeniedHandler(problems::forbidden))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(problems::unauthenticated)
                        .accessDeniedHandler(problems::forbidden))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(CsrfConfigurer::disable)
                .addFilterAfter(scope, AuthorizationFilter.class)
                .addFilterAfter(idempotency, ScopeFilter.class);
        return http.build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain pageChain(HttpSecurity http, RouteTable routes, ScopeFilter scope, IdentitySettings identity)
            throws Exception {
        http.authorizeHttpRequests(registry -> {
                    registry.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                            .permitAll();
                    routes.apply(registry, rule -> !rule.isApi());
                    registry.anyRequest().denyAll();
                })
                .oauth2Login(login -> login.loginPage(PageEntry.START)
                        .defaultSuccessUrl("/tasks")
                        .failureHandler(PortalSecurity::notLetIn)
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestRepository(
                                new HttpSessionOAuth2AuthorizationRequestRepository()))
                        .userInfoEndpoint(user -> user.userAuthoritiesMapper(TokenRoles::fromIdToken)))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessHandler(new SignedOut(identity)))
                .requestCache(cache -> cache.requestCache(onlyWholePages()))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new PageEntry(identity)))
                .headers(PageHeaders::strict)
                .addFilterAfter(scope, AuthorizationFilter.class);
        return http.build();
    }

    /** Who has an account and belongs nowhere is told so, and signed out of the issuer too: it would go in circles. */
    private static void notLetIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.sendRedirect(IssuerSecurity.SIGN_IN + "?nowhere");
    }

    /** After signing in one returns to a page, never to a fragment or an event stream. */
    @SuppressWarnings("NullAway") // null is how the library is told to add no parameter
    private static HttpSessionRequestCache onlyWholePages() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(new AndRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/**"),
                new NegatedRequestMatcher(new RequestHeaderRequestMatcher("HX-Request")),
                new NegatedRequestMatcher(new RequestHeaderRequestMatcher("Accept", "text/event-stream"))));
        return cache;
    }
}
