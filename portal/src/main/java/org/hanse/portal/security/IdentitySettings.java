package org.hanse.portal.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The issuer and the portal as its client. Left empty, the embedded issuer answers under the portal's own address; an
 * outside one (Keycloak) is named by its endpoints, and the code stays the same.
 *
 * @param address where browsers reach the portal, without a slash at the end
 * @param issuer the issuer's name as it stands in tokens; empty: {@code address}
 * @param authorizationUri where browsers are sent to sign in
 * @param tokenUri where codes are exchanged
 * @param jwksUri where the issuer's public keys lie
 * @param endSessionUri where an outside issuer ends its session; empty: none
 * @param clientId the portal's client id
 * @param clientSecret its secret; empty: made at the first start, for the embedded issuer
 * @param audience what access tokens for the API must be meant for
 * @param strangersAnHour how often one network address may begin the same thing within an hour before it is known: apply,
 *     ask for a new password
 * @param longestSession after this time somebody signs in again, however busy
 */
@ConfigurationProperties("hanse.identity")
public record IdentitySettings(
        String address,
        @DefaultValue("") String issuer,
        @DefaultValue("") String authorizationUri,
        @DefaultValue("") String tokenUri,
        @DefaultValue("") String jwksUri,
        @DefaultValue("") String endSessionUri,
        @DefaultValue("hanse-portal") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("hanse-api") String audience,
        @DefaultValue("30") int strangersAnHour,
        @DefaultValue("12h") Duration longestSession) {

    /** Name of the client registration, part of the redirect address. */
    public static final String REGISTRATION = "hanse";

    public IdentitySettings {
        issuer = issuer.isEmpty() ? address : issuer;
        authorizationUri = authorizationUri.isEmpty() ? issuer + "/oauth2/authorize" : authorizationUri;
        tokenUri = tokenUri.isEmpty() ? issuer + "/oauth2/token" : tokenUri;
        jwksUri = jwksUri.isEmpty() ? issuer + "/oauth2/jwks" : jwksUri;
    }

    /** Whether the issuer is the one inside. */
    public boolean embedded() {
        return issuer.equals(address);
    }

    /** The one address that the issuer sends browsers back to. */
    public String redirectUri() {
        return address + "/login/oauth2/code/" + REGISTRATION;
    }
}
