package org.hanse.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.stream.Stream;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Reason;
import org.hanse.kernel.Refusal;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** Turns every expected failure of the API into problem details (RFC 9457). What is not named here is a bug: 500. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

    /** One wrong field, in the path notation of the request's body. */
    record Wrong(String field, String message) {}

    private final Sentences sentences;

    Problems(Sentences sentences) {
        this.sentences = sentences;
    }

    /** The one exhaustive mapping of refusals. */
    static HttpStatus status(Reason.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
        };
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal, HttpServletRequest request) {
        Reason reason = refusal.reason();
        String sentence = sentences.of(refusal);
        ProblemDetail problem = ProblemWriter.problem(
                status(reason.kind()), reason.capability() + "." + reason.name(), sentence, request.getRequestURI());
        if (refusal.field() != null) {
            problem.setProperty("errors", List.of(new Wrong(refusal.field(), sentence)));
        }
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(ConstraintViolationException e, HttpServletRequest request) {
        return invalid(e.getConstraintViolations().stream().map(Problems::wrong), request);
    }

    @ExceptionHandler({BindException.class, MethodArgumentNotValidException.class})
    ResponseEntity<ProblemDetail> unbound(BindingResult result, HttpServletRequest request) {
        return invalid(
                result.getAllErrors().stream()
                        .map(error -> new Wrong(
                                error instanceof FieldError field ? field.getField() : error.getObjectName(),
                                String.valueOf(error.getDefaultMessage()))),
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalidArgument(HandlerMethodValidationException e, HttpServletRequest request) {
        return invalid(
                e.getParameterValidationResults().stream()
                        .flatMap(result -> result.getResolvableErrors().stream()
                                .map(error -> new Wrong(
                                        String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                        text(error)))),
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refused(refusal, request);
            }
            if (cause instanceof JacksonException json && !json.getPath().isEmpty()) {
                return invalid(
                        Stream.of(new Wrong(JsonPath.of(json), sentences.of("problem.unreadable-field"))), request);
            }
        }
        return answer(ProblemWriter.problem(
                HttpStatus.BAD_REQUEST, "unreadable", sentences.of("problem.unreadable"), request.getRequestURI()));
    }

    @ExceptionHandler({MethodArgumentTypeMismatchException.class, ServletRequestBindingException.class})
    ResponseEntity<ProblemDetail> badParameter(Exception e, HttpServletRequest request) {
        return answer(ProblemWriter.problem(
                HttpStatus.BAD_REQUEST,
                "bad-parameter",
                sentences.of("problem.bad-parameter"),
                request.getRequestURI()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> locked(PessimisticLockingFailureException e, HttpServletRequest request) {
        return refused(new Refusal(KernelReason.CHANGED_MEANWHILE), request);
    }

    private ResponseEntity<ProblemDetail> invalid(Stream<Wrong> wrong, HttpServletRequest request) {
        ProblemDetail problem = ProblemWriter.problem(
                HttpStatus.UNPROCESSABLE_CONTENT, "invalid", sentences.of("problem.invalid"), request.getRequestURI());
        problem.setProperty("errors", wrong.toList());
        return answer(problem);
    }

    private static Wrong wrong(ConstraintViolation<?> violation) {
        return new Wrong(violation.getPropertyPath().toString(), violation.getMessage());
    }

    private static String text(MessageSourceResolvable error) {
        return String.valueOf(error.getDefaultMessage());
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
