package org.hanse.portal.demo;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.hanse.portal.web.RouteRule;
import org.hanse.portal.web.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The five-minute tour: a line on top of each page that leads from stop to stop and may be left at any of them. */
@Controller
@Profile("demo")
class TourPages {

    private static final String TASKS = "/tasks";

    private final StoryBook book;

    TourPages(StoryBook book) {
        this.book = book;
    }

    /** Goes to a stop; behind the last one is the end card. */
    @PostMapping("/demo/tour")
    String go(@RequestParam(defaultValue = "1") int stop, HttpServletResponse response) {
        TourStop next = TourStop.of(stop);
        if (next == null) {
            return "redirect:/demo/tour/end";
        }
        keep(response, Integer.toString(stop), false);
        return "redirect:" + page(next);
    }

    @PostMapping("/demo/tour/leave")
    String leave(HttpServletResponse response) {
        keep(response, "", true);
        return "redirect:" + TASKS;
    }

    /** What is real, what is the sandbox's, what comes next. */
    @GetMapping("/demo/tour/end")
    String end(HttpServletResponse response) {
        keep(response, "", true);
        return "demo/tour-end";
    }

    private String page(TourStop stop) {
        String story = stop.story();
        String page = story == null ? TASKS : book.page(story).orElse("");
        return page.isEmpty() ? TASKS : page + stop.more();
    }

    private static void keep(HttpServletResponse response, String value, boolean over) {
        ResponseCookie.ResponseCookieBuilder cookie = ResponseCookie.from(TourAdvice.COOKIE, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax");
        if (over) {
            cookie.maxAge(Duration.ZERO);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }

    /** For whoever is signed in. */
    @Configuration(proxyBeanMethods = false)
    @Profile("demo")
    static class Routes {

        @Bean
        RouteRules tourRules() {
            return () -> List.of(RouteRule.signedIn("/demo/tour/**"), RouteRule.signedIn("/demo/tour"));
        }
    }
}
