package org.hanse.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.stream.Stream;
import org.hanse.kernel.KernelReason;
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

    private final Sentences sentences;

    Problems(Sentences sentences) {
        this.sentences = sentences;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal, HttpServletRequest request) {
        return answer(ProblemWriter.problem(refusal, sentences.of(refusal), request.getRequestURI()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(ConstraintViolationException e, HttpServletRequest request) {
        return invalid(e.getConstraintViolations().stream().map(Problems::wrong), request);
    }

    @ExceptionHandler({BindException.class, MethodArgumentNotValidException.class})
    ResponseEntity<ProblemDetail> unbound(BindingResult result, HttpServletRequest request) {
        return invalid(
                result.getAllErrors().stream()
                        .map(error -> new ProblemWriter.Wrong(
                                error instanceof FieldError field ? field.getField() : error.getObjectName(),
                                String.valueOf(error.getDefaultMessage()))),
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalidArgument(HandlerMethodValidationException e, HttpServletRequest request) {
        return invalid(
                e.getParameterValidationResults().stream()
                        .flatMap(result -> result.getResolvableErrors().stream()
                                .map(error -> new ProblemWriter.Wrong(
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
                        Stream.of(new ProblemWriter.Wrong(JsonPath.of(json), sentences.of("problem.unreadable-field"))),
                        request);
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

    private ResponseEntity<ProblemDetail> invalid(Stream<ProblemWriter.Wrong> wrong, HttpServletRequest request) {
        ProblemDetail problem = ProblemWriter.problem(
                HttpStatus.UNPROCESSABLE_CONTENT, "invalid", sentences.of("problem.invalid"), request.getRequestURI());
        problem.setProperty("errors", wrong.toList());
        return answer(problem);
    }

    private static ProblemWriter.Wrong wrong(ConstraintViolation<?> violation) {
        return new ProblemWriter.Wrong(violation.getPropertyPath().toString(), violation.getMessage());
    }

    private static String text(MessageSourceResolvable error) {
        return String.valueOf(error.getDefaultMessage());
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
