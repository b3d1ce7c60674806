package org.hanse.portal.security;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hanse.kernel.PersonId;
import org.hanse.portal.web.RouteRule;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** All route rules in the order in which they are asked: the most specific pattern first, so bean order is irrelevant. */
final class RouteTable {

    private static final Comparator<RouteRule> MOST_SPECIFIC = Comparator.comparing(
                    (RouteRule rule) -> PathPatternParser.defaultInstance.parse(rule.pattern()),
                    PathPattern.SPECIFICITY_COMPARATOR)
            .thenComparing(rule -> rule.method() == null);

    private final SignedIn people;
    private final List<RouteRule> rules;

    RouteTable(SignedIn people, List<RouteRule> rules) {
        this.people = people;
        this.rules = rules.stream().sorted(MOST_SPECIFIC).toList();
    }

    void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry registry,
            Predicate<RouteRule> part) {
        PathPatternRequestMatcher.Builder matchers = PathPatternRequestMatcher.withDefaults();
        for (RouteRule rule : rules.stream().filter(part).toList()) {
            HttpMethod method = rule.method();
            var url = registry.requestMatchers(
                    method == null ? matchers.matcher(rule.pattern()) : matchers.matcher(method, rule.pattern()));
            if (rule.anyone()) {
                url.permitAll();
            } else if (rule.roles().isEmpty()) {
                url.authenticated();
            } else {
                url.access((who, request) -> new AuthorizationDecision(holdsOneOf(rule.roles(), who.get())));
            }
        }
    }

    /** By the register as it is now: roles change while somebody is signed in, and are lent for a time. */
    private boolean holdsOneOf(Set<String> roles, @Nullable Authentication who) {
        ClaimAccessor claims = Claims.of(who);
        String person = claims == null ? null : claims.getClaimAsString(Claims.PERSON);
        return person != null
                && people.find(PersonId.of(person))
                        .filter(known -> known.roles().stream().anyMatch(roles::contains))
                        .isPresent();
    }

    /** Whether some rule names this path, for any method. */
    boolean names(String path) {
        return rules.stream()
                .anyMatch(rule ->
                        PathPatternParser.defaultInstance.parse(rule.pattern()).matches(PathContainer.parsePath(path)));
    }

    /** Whether this path is open without sign-in. */
    boolean isOpen(String path) {
        return rules.stream()
                .filter(rule ->
                        PathPatternParser.defaultInstance.parse(rule.pattern()).matches(PathContainer.parsePath(path)))
                .findFirst()
                .map(RouteRule::anyone)
                .orElse(false);
    }
}
