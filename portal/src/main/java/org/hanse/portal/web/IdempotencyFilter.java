package org.hanse.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.messaging.AppliedMark;
import org.hanse.messaging.Idempotency;
import org.hanse.messaging.Idempotency.Answer;
import org.hanse.messaging.Idempotency.Taken;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes every POST of the API safe to repeat: see {@link Idempotency}. A failure on our side that left nothing behind gives
 * the key back, so that the call can be tried again at once. A key is 1 to 255 printable characters of ASCII. A guest's calls are told apart
 * by their versions, not by keys; the tools change nothing and need none, and the start of a demo run may go without.
 */
@Component
public class IdempotencyFilter extends OncePerRequestFilter {

    /** The header that carries the key. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[ -~]{1,255}");
    private static final String COMMANDS = "/api/v1/";
    private static final String MARKET = "/api/v1/market/runs";
    private static final String TOOLS = "/api/v1/tools/";
    private static final String GUEST = "/api/v1/guest/";

    private final Idempotency idempotency;
    private final AppliedMark mark;
    private final ProblemWriter problems;

    IdempotencyFilter(Idempotency idempotency, AppliedMark mark, ProblemWriter problems) {
        this.idempotency = idempotency;
        this.mark = mark;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean optional = path.equals(MARKET) && request.getHeader(HEADER) == null;
        return !"POST".equals(request.getMethod())
                || !path.startsWith(COMMANDS)
                || path.startsWith(GUEST)
                || path.startsWith(TOOLS)
                || optional
                || Scope.actorOrNull() == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (key == null || !KEY.matcher(key).matches()) {
            problems.write(request, response, HttpStatus.BAD_REQUEST, "key-missing");
            return;
        }
        RepeatableRequest repeatable = RepeatableRequest.of(request);
        if (repeatable == null) {
            problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "status-413");
            return;
        }
        try {
            switch (idempotency.take(key, repeatable.fingerprint())) {
                case Taken.Fresh fresh -> carryOut(key, repeatable, response, chain);
                case Taken.Answered answered -> replay(answered.answer(), response);
                case Taken.Busy busy -> problems.write(request, response, HttpStatus.CONFLICT, "key-busy");
                case Taken.AnswerLost lost -> problems.write(request, response, HttpStatus.CONFLICT, "answer-lost");
            }
        } catch (Refusal refusal) {
            problems.write(request, response, refusal);
        }
    }

    private void carryOut(String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        boolean answered = false;
        mark.begin(Scope.actor().auditName(), key);
        try {
            chain.doFilter(request, kept);
            answered = kept.getStatus() < HttpStatus.INTERNAL_SERVER_ERROR.value();
        } finally {
            mark.end();
            if (!answered) {
                idempotency.release(key);
            }
        }
        if (answered) {
            idempotency.save(key, answer(kept));
        }
        kept.copyBodyToResponse();
    }

    private static Answer answer(ContentCachingResponseWrapper kept) {
        return new Answer(
                kept.getStatus(),
                kept.getContentType(),
                kept.getHeader(HttpHeaders.LOCATION),
                kept.getContentAsByteArray());
    }

    private static void replay(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setHeader("Idempotency-Replayed", "true");
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        if (answer.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, answer.location());
        }
        response.getOutputStream().write(answer.body());
    }
}
