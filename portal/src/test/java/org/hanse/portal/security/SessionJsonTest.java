package org.hanse.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.ConversionService;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;

class SessionJsonTest {

    private final ConversionService conversion = new SessionStore().springSessionConversionService();

    @Test
    void keepsThePortalsSignInAsJson() {
        OidcIdToken token = new OidcIdToken(
                "a.b.c",
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(60),
                Map.of("sub", "p1", "roles", new ArrayList<>(List.of("buyer")), "person_id", "p1"));
        DefaultOidcUser user = new DefaultOidcUser(
                Set.of(new SimpleGrantedAuthority("ROLE_buyer"), new OidcUserAuthority(token)), token);
        SecurityContextImpl context =
                new SecurityContextImpl(new OAuth2AuthenticationToken(user, user.getAuthorities(), "hanse"));

        SecurityContextImpl read = through(context);

        assertThat(Objects.requireNonNull(read.getAuthentication()).getName()).isEqualTo("p1");
        assertThat(read.getAuthentication().getAuthorities())
                .extracting("authority")
                .contains("ROLE_buyer");
        assertThat(((DefaultOidcUser)
                                Objects.requireNonNull(read.getAuthentication().getPrincipal()))
                        .getClaimAsStringList("roles"))
                .containsExactly("buyer");
    }

    @Test
    void keepsTheIssuersSignInAsJson() {
        User user = new User("jana", "", List.of(new SimpleGrantedAuthority("account")));
        SecurityContextImpl context = new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));

        SecurityContextImpl read = through(context);

        assertThat(Objects.requireNonNull(read.getAuthentication()).getName()).isEqualTo("jana");
    }

    @Test
    void keepsTheStepsOfSigningIn() {
        OAuth2AuthorizationRequest asked = OAuth2AuthorizationRequest.authorizationCode()
                .clientId("hanse-portal")
                .authorizationUri("http://localhost/oauth2/authorize")
                .redirectUri("http://localhost/login/oauth2/code/hanse")
                .scope("openid")
                .state("s")
                .attributes(Map.of("nonce", "n"))
                .build();
        assertThat(through(asked).getState()).isEqualTo("s");
        assertThat(through(new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "t")).getToken())
                .isEqualTo("t");
        DefaultSavedRequest saved = new DefaultSavedRequest(new MockHttpServletRequest("GET", "/deals"));
        assertThat(through(saved).getRequestURI()).isEqualTo("/deals");
    }

    @Test
    void holdsNoJavaSerialisation() {
        byte[] bytes = bytes(new SecurityContextImpl());
        assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith("{");
    }

    @Test
    void refusesTypesThatAreNotOnTheList() {
        byte[] planted =
                "{\"value\":[\"org.springframework.context.support.ClassPathXmlApplicationContext\",\"http://x\"]}"
                        .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> conversion.convert(planted, Object.class)).hasStackTraceContaining("Invalid");
        byte[] wrapped = bytes(Calendar.getInstance().getTimeZone().getID());
        assertThat(conversion.convert(wrapped, Object.class)).isInstanceOf(String.class);
    }

    @SuppressWarnings("unchecked")
    private <T> T through(T value) {
        return (T) Objects.requireNonNull(conversion.convert(bytes(value), Object.class));
    }

    private byte[] bytes(Object value) {
        return Objects.requireNonNull(conversion.convert(value, byte[].class));
    }
}
