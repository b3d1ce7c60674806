package org.hanse.portal.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Scope;
import org.hanse.portal.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Opens the scope of a request: the token says who comes, Hanse's own register says for whom and as what. Where the two
 * differ about the company, the request is refused.
 */
final class ScopeFilter extends OncePerRequestFilter {

    private final SignedIn people;
    private final Clock clock;
    private final Duration longestSession;

    ScopeFilter(SignedIn people, Clock clock, Duration longestSession) {
        this.people = people;
        this.clock = clock;
        this.longestSession = longestSession;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ClaimAccessor claims = Claims.of(SecurityContextHolder.getContext().getAuthentication());
        if (claims == null) {
            chain.doFilter(request, response);
            return;
        }
        if (endedByAge(request)) {
            response.sendRedirect(request.getRequestURI());
            return;
        }
        SignedIn.Known known = known(claims);
        String office = known.company() == null ? "Hanse" : known.companyName();
        new Viewer(known.name(), office, known.roles(), known.zone()).remember(request);
        inScope(known, request, response, chain);
    }

    private static void inScope(
            SignedIn.Known known, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Scope.run(known.actor(), () -> proceed(request, response, chain));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (Wrapped e) {
            throw e.cause;
        }
    }

    private static void proceed(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new Wrapped(e);
        }
    }

    private SignedIn.Known known(ClaimAccessor claims) {
        String person = claims.getClaimAsString(Claims.PERSON);
        SignedIn.Known known =
                person == null ? null : people.find(PersonId.of(person)).orElse(null);
        if (known == null || !sameCompany(known, claims.getClaimAsString(Claims.COMPANY))) {
            throw new AccessDeniedException("Not a member of the company that the token names");
        }
        return known;
    }

    private static boolean sameCompany(SignedIn.Known known, @Nullable String claimed) {
        return known.company() == null
                ? claimed == null
                : known.company().toString().equals(claimed);
    }

    private boolean endedByAge(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return false;
        }
        Instant made = Instant.ofEpochMilli(session.getCreationTime());
        if (made.plus(longestSession).isAfter(clock.instant())) {
            return false;
        }
        session.invalidate();
        return true;
    }

    private static final class Wrapped extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final ServletException cause;

        Wrapped(ServletException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
