package org.hanse.portal.demo;

import java.util.List;
import java.util.Map;
import org.hanse.portal.web.RouteRule;
import org.hanse.portal.web.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Back to the first start: what is lost, the button, the page that waits and then leads to the sign-in. */
@Controller
@Profile("demo")
class ResetPages {

    private static final String START = "start";

    private final DemoReset reset;

    ResetPages(DemoReset reset) {
        this.reset = reset;
    }

    @GetMapping("/demo/reset")
    String ask(Model model) {
        model.addAttribute("possible", reset.isPossible());
        return "demo/reset";
    }

    @PostMapping("/demo/reset")
    String begin(Model model) {
        reset.begin();
        model.addAttribute(START, reset.start());
        return "demo/resetting";
    }

    /** Begins; the house answers again under {@code /demo/start} with another text when it is open anew. */
    @PostMapping("/api/v1/demo/reset")
    @ResponseBody
    ResponseEntity<Map<String, String>> begin() {
        reset.begin();
        return ResponseEntity.accepted().body(Map.of(START, reset.start()));
    }

    /** When this start was; another text after the next one. */
    @GetMapping(path = "/demo/start", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String start() {
        return reset.start();
    }

    /** Everybody signed in may take the demo back; a program only with the operator's rights. */
    @Configuration(proxyBeanMethods = false)
    @Profile("demo")
    static class Routes {

        @Bean
        RouteRules resetRules() {
            return () -> List.of(
                    RouteRule.anyone("/demo/start"),
                    RouteRule.signedIn("/demo/reset"),
                    RouteRule.roles("/api/v1/demo/reset", "operator"));
        }
    }
}
