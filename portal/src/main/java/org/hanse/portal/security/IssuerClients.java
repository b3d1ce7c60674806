package org.hanse.portal.security;

import java.time.Duration;
import java.util.List;
import org.hanse.identity.InstallationSecrets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.JdbcRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The clients of the embedded issuer: the portal itself, and machine clients that others add as beans. */
@Configuration(proxyBeanMethods = false)
class IssuerClients {

    private static final Duration CODE = Duration.ofMinutes(2);
    private static final Duration ACCESS = Duration.ofMinutes(30);

    @Bean
    RegisteredClientRepository registeredClientRepository(
            @Qualifier("identityOperations") JdbcOperations jdbc,
            IdentitySettings settings,
            InstallationSecrets secrets,
            PasswordEncoder encoder,
            ObjectProvider<MachineClients> machines) {
        JdbcRegisteredClientRepository clients = new JdbcRegisteredClientRepository(jdbc);
        String secret = portalSecret(settings, secrets);
        keep(clients, portal(settings, secret, encoder, clients.findByClientId(settings.clientId())));
        SecretMarks marks = new SecretMarks(secrets.get("client-marks"));
        machines.orderedStream()
                .flatMap(m -> m.clients().stream())
                .forEach(m -> keep(clients, machine(m, marks, clients.findByClientId(m.clientId()))));
        return clients;
    }

    @Bean
    OAuth2AuthorizationService authorizationService(
            @Qualifier("identityOperations") JdbcOperations jdbc, RegisteredClientRepository clients) {
        return new JdbcOAuth2AuthorizationService(jdbc, clients);
    }

    static String portalSecret(IdentitySettings settings, InstallationSecrets secrets) {
        return settings.clientSecret().isEmpty() ? secrets.get("portal-client") : settings.clientSecret();
    }

    private static void keep(JdbcRegisteredClientRepository clients, RegisteredClient client) {
        clients.save(client);
    }

    private static RegisteredClient portal(
            IdentitySettings settings, String secret, PasswordEncoder encoder, @Nullable RegisteredClient known) {
        return RegisteredClient.withId(settings.clientId())
                .clientId(settings.clientId())
                .clientName("Hanse portal")
                .clientSecret(hash(secret, encoder, known))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(settings.redirectUri())
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(CODE)
                        .accessTokenTimeToLive(ACCESS)
                        .build())
                .build();
    }

    private static RegisteredClient machine(
            MachineClients.Client machine, SecretMarks marks, @Nullable RegisteredClient known) {
        String mark = marks.of(machine.clientId(), machine.secret());
        return RegisteredClient.withId(machine.clientId())
                .clientId(machine.clientId())
                .clientName(machine.clientId())
                .clientSecret(marks.hash(machine.secret(), mark, known))
                .clientAuthenticationMethods(m -> m.addAll(List.of(
                        ClientAuthenticationMethod.CLIENT_SECRET_BASIC, ClientAuthenticationMethod.CLIENT_SECRET_POST)))
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientSettings(ClientSettings.builder()
                        .setting(MachineClients.ACTS_FOR, machine.username())
                        .setting(SecretMarks.SETTING, mark)
                        .build())
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(ACCESS).build())
                .build();
    }

    /** A slow hash is made once, not at each start. */
    private static String hash(String secret, PasswordEncoder encoder, @Nullable RegisteredClient known) {
        String before = known == null ? null : known.getClientSecret();
        return before != null && encoder.matches(secret, before) ? before : String.valueOf(encoder.encode(secret));
    }
}
