package org.hanse.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hanse.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Errors that no page handles itself: as a page for readers, as problem details for programs. */
@Controller
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class PageErrors implements ErrorController {

    private final Sentences sentences;
    private final ProblemWriter problems;
    private final FrameAdvice frames;

    PageErrors(Sentences sentences, ProblemWriter problems, FrameAdvice frames) {
        this.sentences = sentences;
        this.problems = problems;
        this.frames = frames;
    }

    /** A refusal that the page did not put at a field. */
    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request) {
        HttpStatus status = ProblemWriter.status(refusal.reason().kind());
        return page(status, sentences.of(refusal), request);
    }

    @RequestMapping("/error")
    @Nullable
    ModelAndView failed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus status = status(request);
        if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith("/api/")) {
            problems.write(request, response, status, "status-" + status.value());
            return null;
        }
        return page(status, sentences.of("problem.status-" + status.value()), request);
    }

    private ModelAndView page(HttpStatus status, String sentence, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("error/problem", status);
        page.addObject("frame", frames.frame(request));
        page.addObject("sentence", sentence);
        return page;
    }

    private static HttpStatus status(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : null;
        return switch (status) {
            case null -> HttpStatus.INTERNAL_SERVER_ERROR;
            case BAD_REQUEST, UNAUTHORIZED, FORBIDDEN, NOT_FOUND, METHOD_NOT_ALLOWED, CONTENT_TOO_LARGE -> status;
            default -> status.is4xxClientError() ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
