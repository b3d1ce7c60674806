package org.hanse.portal.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;

/** While somebody is on the tour, each page has the stop on top. */
@ControllerAdvice
@Component
@Profile("demo")
class TourAdvice {

    /** Holds the number of the stop; nothing else, and only until the browser is closed. */
    static final String COOKIE = "hanse-tour";

    @ModelAttribute("tour")
    @Nullable
    TourStop tour(@CookieValue(name = COOKIE, required = false) @Nullable String no) {
        return no == null || !no.matches("[1-9]") ? null : TourStop.of(Integer.parseInt(no));
    }
}
