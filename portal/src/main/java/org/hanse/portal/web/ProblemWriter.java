package org.hanse.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hanse.kernel.Reason;
import org.hanse.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Problem details (RFC 9457) for answers that no controller gives: not signed in, not allowed, a bad key. */
@Component
public class ProblemWriter {

    private final JsonMapper json;
    private final Sentences sentences;
    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final BearerTokenAccessDeniedHandler denial = new BearerTokenAccessDeniedHandler();

    ProblemWriter(JsonMapper json, Sentences sentences) {
        this.json = json;
        this.sentences = sentences;
    }

    /** 401 with the challenge of RFC 6750. */
    public void unauthenticated(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        challenge.commence(request, response, cause);
        write(request, response, HttpStatus.valueOf(response.getStatus()), "unauthenticated");
    }

    /** 403. */
    public void forbidden(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        denial.handle(request, response, cause);
        write(request, response, HttpStatus.FORBIDDEN, "forbidden");
    }

    /** A problem of the web layer itself; its sentence is {@code problem.<code>}. */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        send(response, problem(status, code, sentences.of("problem." + code), request.getRequestURI()));
    }

    /** A refusal that no controller has answered. */
    public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        send(response, problem(refusal, sentences.of(refusal), request.getRequestURI()));
    }

    private void send(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /** The one exhaustive mapping of refusals to answers. */
    public static HttpStatus status(Reason.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case TOO_OFTEN -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }

    static ProblemDetail problem(Refusal refusal, String sentence, String path) {
        Reason reason = refusal.reason();
        ProblemDetail problem =
                problem(status(reason.kind()), reason.capability() + "." + reason.name(), sentence, path);
        if (refusal.field() != null) {
            problem.setProperty("errors", List.of(new Wrong(refusal.field(), sentence)));
        }
        return problem;
    }

    /** One wrong field, in the path notation of the request's body. */
    record Wrong(String field, String message) {}

    static ProblemDetail problem(HttpStatus status, String code, String detail, String path) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:hanse:problem:" + code));
        problem.setTitle(status.getReasonPhrase());
        problem.setInstance(URI.create(path));
        problem.setProperty("code", code);
        return problem;
    }
}
