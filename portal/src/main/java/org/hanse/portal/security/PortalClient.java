package org.hanse.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.hanse.identity.InstallationSecrets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** The portal as client of its issuer, built from explicit endpoints: nothing is asked over the network at the start. */
@Configuration(proxyBeanMethods = false)
class PortalClient {

    @Bean
    ClientRegistrationRepository clientRegistrationRepository(IdentitySettings identity, InstallationSecrets secrets) {
        return new InMemoryClientRegistrationRepository(
                ClientRegistration.withRegistrationId(IdentitySettings.REGISTRATION)
                        .clientId(identity.clientId())
                        .clientSecret(IssuerClients.portalSecret(identity, secrets))
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .clientSettings(ClientRegistration.ClientSettings.builder()
                                .requireProofKey(true)
                                .build())
                        .redirectUri(identity.redirectUri())
                        .scope(OidcScopes.OPENID)
                        .issuerUri(identity.issuer())
                        .authorizationUri(identity.authorizationUri())
                        .tokenUri(identity.tokenUri())
                        .jwkSetUri(identity.jwksUri())
                        .userNameAttributeName(JwtClaimNames.SUB)
                        .build());
    }

    /** The portal calls nobody with the tokens it gets, so it keeps none. */
    @Bean
    OAuth2AuthorizedClientRepository authorizedClientRepository() {
        return new KeepsNoTokens();
    }

    /** Access tokens: signature by the issuer's keys, issuer, times, and meant for this API. */
    @Bean
    JwtDecoder jwtDecoder(IdentitySettings identity) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(identity.jwksUri()).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(
                JwtValidators.createDefaultWithIssuer(identity.issuer()),
                new JwtClaimValidator<@Nullable List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(identity.audience()))));
        return decoder;
    }

    private static final class KeepsNoTokens implements OAuth2AuthorizedClientRepository {
        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // kept nowhere
        }

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // kept nowhere
        }
    }
}
