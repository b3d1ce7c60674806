package org.hanse.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Sends who is not signed in to the issuer; a fragment's request is told to load the whole page instead. */
final class PageEntry implements AuthenticationEntryPoint {

    static final String START = "/oauth2/authorization/" + IdentitySettings.REGISTRATION;

    private final String start;

    PageEntry(IdentitySettings identity) {
        this.start = identity.address() + START;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader("HX-Redirect", start);
        } else if (accepts(request, "text/event-stream")) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(start);
        }
    }

    private static boolean accepts(HttpServletRequest request, String type) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.startsWith(type);
    }
}
