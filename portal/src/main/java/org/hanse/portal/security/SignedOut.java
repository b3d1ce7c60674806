package org.hanse.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;

/** After signing out: the session is gone, the embedded issuer's with it; an outside issuer is asked to end its own. */
final class SignedOut implements LogoutSuccessHandler {

    private final IdentitySettings identity;

    SignedOut(IdentitySettings identity) {
        this.identity = identity;
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        if (identity.endSessionUri().isEmpty()) {
            response.sendRedirect(IssuerSecurity.SIGN_IN + "?out");
            return;
        }
        UriComponentsBuilder end = UriComponentsBuilder.fromUriString(identity.endSessionUri())
                .queryParam("post_logout_redirect_uri", identity.address())
                .queryParam("client_id", identity.clientId());
        if (authentication != null && authentication.getPrincipal() instanceof OidcUser user) {
            end.queryParam("id_token_hint", user.getIdToken().getTokenValue());
        }
        response.sendRedirect(end.encode().toUriString());
    }
}
