package org.hanse.portal.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Names of the claims that Hanse's tokens carry beside the standard ones. */
final class Claims {

    /** Id of the person, as text. */
    static final String PERSON = "person_id";
    /** Id of the company acted for, as text; missing for platform staff. */
    static final String COMPANY = "company_id";
    /** Roles held, a list of texts. Authentication factors never stand here. */
    static final String ROLES = "roles";
    /** Id of the machine client. */
    static final String CLIENT = "client_id";

    private Claims() {}

    /** The claims of whoever is signed in by page or by token, or null. */
    static @Nullable ClaimAccessor of(@Nullable Authentication authentication) {
        if (authentication instanceof JwtAuthenticationToken bearer) {
            return bearer.getToken();
        }
        return authentication != null && authentication.getPrincipal() instanceof OidcUser user ? user : null;
    }
}
