package org.hanse.portal.security;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Turns the roles claim into authorities; authentication factors that stray into it are no roles. */
final class TokenRoles implements Converter<Jwt, AbstractAuthenticationToken> {

    private static final String ROLE = "ROLE_";

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        return new JwtAuthenticationToken(token, authorities(token));
    }

    /** For the portal's own sign-in, from the id token. */
    static Set<GrantedAuthority> fromIdToken(Collection<? extends GrantedAuthority> granted) {
        return granted.stream()
                .filter(OidcUserAuthority.class::isInstance)
                .map(OidcUserAuthority.class::cast)
                .flatMap(authority -> authorities(authority.getIdToken()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<GrantedAuthority> authorities(ClaimAccessor token) {
        @Nullable List<String> roles = token.getClaimAsStringList(Claims.ROLES);
        return roles == null
                ? List.of()
                : roles.stream()
                        .filter(role -> !role.startsWith("FACTOR_"))
                        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(ROLE + role))
                        .toList();
    }
}
