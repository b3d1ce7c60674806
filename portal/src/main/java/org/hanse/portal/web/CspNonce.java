package org.hanse.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The nonce that lets this answer's own scripts run, and the leave for style attributes where a diagram is drawn. */
public final class CspNonce {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String NONCE = CspNonce.class.getName();
    private static final String STYLE_ATTRIBUTES = NONCE + ".style";
    private static final String SANDBOX = NONCE + ".sandbox";
    private static final int BYTES = 18;

    private CspNonce() {}

    /** The nonce of this request, made at first asking. */
    public static String of(HttpServletRequest request) {
        @Nullable Object known = request.getAttribute(NONCE);
        if (known instanceof String nonce) {
            return nonce;
        }
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(NONCE, nonce);
        return nonce;
    }

    /** Allows style attributes in this answer: bpmn-js writes them into the diagram. */
    public static void allowStyleAttributes(HttpServletRequest request) {
        request.setAttribute(STYLE_ATTRIBUTES, true);
    }

    /** Takes every right from this answer: it is somebody's file and no page of ours. */
    public static void sandbox(HttpServletRequest request) {
        request.setAttribute(SANDBOX, true);
    }

    /** The content security policy of this request's answer. */
    public static String policy(HttpServletRequest request) {
        if (request.getAttribute(SANDBOX) != null) {
            return "default-src 'none'; sandbox";
        }
        String styleAttributes = request.getAttribute(STYLE_ATTRIBUTES) == null ? "'none'" : "'unsafe-inline'";
        return "default-src 'none'; script-src 'nonce-" + of(request) + "'; style-src 'self'; style-src-attr "
                + styleAttributes + "; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
                + "manifest-src 'self'; form-action 'self'; frame-src 'self'; frame-ancestors 'self'; base-uri 'none'";
    }
}
