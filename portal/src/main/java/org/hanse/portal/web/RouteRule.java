package org.hanse.portal.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Says who may call a route; what no rule names is refused for everyone. The most specific pattern wins. A rule only
 * opens the door: the services still decide by {@link org.hanse.kernel.Scope}.
 *
 * @param method the method, or null for all
 * @param pattern path pattern such as <code>/deals/**</code>
 * @param anyone open without sign-in
 * @param roles one of these is needed; empty: signed in is enough
 */
public record RouteRule(@Nullable HttpMethod method, String pattern, boolean anyone, Set<String> roles) {

    public RouteRule {
        roles = Set.copyOf(roles);
    }

    /** Open to everyone, without sign-in. */
    public static RouteRule anyone(String pattern) {
        return new RouteRule(null, pattern, true, Set.of());
    }

    /** Open to whoever is signed in. */
    public static RouteRule signedIn(String pattern) {
        return new RouteRule(null, pattern, false, Set.of());
    }

    /** Open to holders of one of the roles. */
    public static RouteRule roles(String pattern, String... roles) {
        return new RouteRule(null, pattern, false, Set.of(roles));
    }

    /** Open to holders of one of the roles, for one method only. */
    public static RouteRule roles(HttpMethod method, String pattern, String... roles) {
        return new RouteRule(method, pattern, false, Set.of(roles));
    }

    /** Whether the route belongs to the API, which wants a bearer token. */
    public boolean isApi() {
        return pattern.startsWith("/api/");
    }
}
