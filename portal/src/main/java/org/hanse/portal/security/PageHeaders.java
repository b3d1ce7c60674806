package org.hanse.portal.security;

import org.hanse.portal.web.CspNonce;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The security headers of every page. */
final class PageHeaders {

    private PageHeaders() {}

    static void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(self), geolocation=(), microphone=(), payment=()"))
                .addHeaderWriter((request, response) -> {
                    response.setHeader("Content-Security-Policy", CspNonce.policy(request));
                    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
                    response.addHeader(HttpHeaders.VARY, "HX-Request");
                });
    }
}
