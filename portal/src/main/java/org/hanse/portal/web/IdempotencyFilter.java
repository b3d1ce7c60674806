package org.hanse.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.messaging.Idempotency;
import org.hanse.messaging.Idempotency.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes every POST of the API safe to repeat. The whole command runs in one transaction together with its key and its
 * answer: either all of it is there afterwards or nothing. A refusal is rolled back and its answer saved by itself; a
 * failure on our side saves nothing, so that it can be tried again.
 */
@Component
public class IdempotencyFilter extends OncePerRequestFilter {

    /** The header that carries the key. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,100}");
    private static final String COMMANDS = "/api/v1/";
    private static final String MARKET = "/api/v1/market/";
    private static final int FAILURE = 500;

    private final Idempotency idempotency;
    private final TransactionTemplate transactions;
    private final ProblemWriter problems;

    IdempotencyFilter(Idempotency idempotency, TransactionTemplate transactions, ProblemWriter problems) {
        this.idempotency = idempotency;
        this.transactions = transactions;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean optional = path.startsWith(MARKET) && request.getHeader(HEADER) == null;
        return !"POST".equals(request.getMethod())
                || !path.startsWith(COMMANDS)
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
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        try {
            Optional<Answer> before = transactions.execute(status -> {
                Optional<Answer> given = idempotency.take(key, repeatable.fingerprint());
                if (given.isEmpty()) {
                    proceed(repeatable, kept, chain);
                    if (kept.getStatus() < HttpStatus.BAD_REQUEST.value()) {
                        idempotency.save(key, answer(kept));
                    } else {
                        status.setRollbackOnly();
                    }
                }
                return given;
            });
            finish(key, repeatable, before, kept, response);
        } catch (Refusal refusal) {
            problems.write(request, response, refusal);
        } catch (PessimisticLockingFailureException e) {
            problems.write(request, response, HttpStatus.CONFLICT, "key-busy");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void finish(
            String key,
            RepeatableRequest request,
            @Nullable Optional<Answer> before,
            ContentCachingResponseWrapper kept,
            HttpServletResponse response)
            throws IOException {
        if (before != null && before.isPresent()) {
            replay(before.get(), response);
            return;
        }
        if (kept.getStatus() >= HttpStatus.BAD_REQUEST.value() && kept.getStatus() < FAILURE) {
            transactions.executeWithoutResult(status -> {
                if (idempotency.take(key, request.fingerprint()).isEmpty()) {
                    idempotency.save(key, answer(kept));
                }
            });
        }
        kept.copyBodyToResponse();
    }

    private static void proceed(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
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
