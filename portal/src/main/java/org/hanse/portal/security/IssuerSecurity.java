package org.hanse.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import org.hanse.identity.Account;
import org.hanse.identity.Accounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/**
 * The embedded issuer's two chains: its endpoints and its sign-in page. Both keep their security context under a key of
 * their own, so that the portal's sign-in does not overwrite the issuer's.
 */
@Configuration(proxyBeanMethods = false)
class IssuerSecurity {

    static final String SIGN_IN = "/sign-in";

    @Bean
    @Order(1)
    SecurityFilterChain issuerChain(HttpSecurity http) throws Exception {
        OAuth2AuthorizationServerConfigurer issuer = new OAuth2AuthorizationServerConfigurer();
        http.securityMatcher(issuer.getEndpointsMatcher())
                .with(issuer, server -> server.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .securityContext(context -> context.securityContextRepository(issuerContexts()))
                .requestCache(cache -> cache.requestCache(issuerRequests()))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(SIGN_IN),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .headers(PageHeaders::strict);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain signInChain(HttpSecurity http) throws Exception {
        http.securityMatcher(SIGN_IN)
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .securityContext(context -> context.securityContextRepository(issuerContexts()))
                .requestCache(cache -> cache.requestCache(issuerRequests()))
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .loginProcessingUrl(SIGN_IN)
                        .failureUrl(SIGN_IN + "?wrong")
                        .successHandler(afterSignIn()))
                .headers(PageHeaders::strict);
        return http.build();
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(IdentitySettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.address()).build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    UserDetailsService userDetailsService(Accounts accounts) {
        return username -> accounts.find(username)
                .filter(Account::enabled)
                .map(account -> User.withUsername(account.username())
                        .password(account.passwordHash())
                        .authorities("account")
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException(username));
    }

    /** Whoever signs in anew is no longer the one who was signed in at the portal before. */
    private static AuthenticationSuccessHandler afterSignIn() {
        SavedRequestAwareAuthenticationSuccessHandler next = new SavedRequestAwareAuthenticationSuccessHandler();
        next.setRequestCache(issuerRequests());
        next.setDefaultTargetUrl("/tasks");
        return (request, response, authentication) -> {
            forgetPortalSignIn(request);
            next.onAuthenticationSuccess(request, response, authentication);
        };
    }

    private static void forgetPortalSignIn(HttpServletRequest request) {
        request.getSession().removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
    }

    private static HttpSessionSecurityContextRepository issuerContexts() {
        HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
        contexts.setSpringSecurityContextKey("ISSUER_SECURITY_CONTEXT");
        return contexts;
    }

    @SuppressWarnings("NullAway") // null is how the library is told to add no parameter
    private static HttpSessionRequestCache issuerRequests() {
        HttpSessionRequestCache requests = new HttpSessionRequestCache();
        requests.setSessionAttrName("ISSUER_SAVED_REQUEST");
        requests.setMatchingRequestParameterName(null);
        return requests;
    }
}
