package org.hanse.portal.security;

import java.util.List;
import java.util.Optional;
import org.hanse.identity.Account;
import org.hanse.identity.Accounts;
import org.hanse.portal.security.IssuerKeys.SigningKeyId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What stands in the embedded issuer's tokens: person, company and roles, read afresh from the register of people. */
@Configuration(proxyBeanMethods = false)
class IssuerTokens {

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> tokenCustomizer(
            Accounts accounts, SignedIn people, IdentitySettings settings, SigningKeyId key) {
        return context -> {
            context.getJwsHeader().keyId(key.kid());
            SignedIn.Known known = Optional.ofNullable(username(context))
                    .flatMap(accounts::find)
                    .filter(Account::enabled)
                    .flatMap(account -> people.find(account.person()))
                    .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.ACCESS_DENIED));
            write(known, context.getClaims());
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                context.getClaims().audience(List.of(settings.audience()));
                context.getClaims()
                        .claim(Claims.CLIENT, context.getRegisteredClient().getClientId());
            }
        };
    }

    private static @Nullable String username(JwtEncodingContext context) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            return context.getRegisteredClient().getClientSettings().getSetting(MachineClients.ACTS_FOR);
        }
        Authentication principal = context.getPrincipal();
        return principal == null ? null : principal.getName();
    }

    private static void write(SignedIn.Known known, JwtClaimsSet.Builder claims) {
        claims.subject(known.person().toString());
        claims.claim("name", known.name());
        claims.claim(Claims.PERSON, known.person().toString());
        claims.claim(Claims.ROLES, List.copyOf(known.roles()));
        if (known.company() != null) {
            claims.claim(Claims.COMPANY, known.company().toString());
        }
    }
}
