package org.hanse.portal.market;

import java.util.List;
import java.util.Locale;
import org.hanse.kernel.DealId;
import org.hanse.kernel.RfqId;
import org.hanse.portal.market.NextStep.Played;
import org.hanse.portal.web.RouteRule;
import org.hanse.portal.web.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The demo's next step by program and by button; for whoever may see the deal or the request. */
@Controller
@Profile("demo")
class NextStepApi {

    private static final String PLAYED = "played";

    private final NextStep steps;
    private final NextAnswer answers;

    NextStepApi(NextStep steps, NextAnswer answers) {
        this.steps = steps;
        this.answers = answers;
    }

    /** Does the next move of a deal as whoever's move it is. */
    @PostMapping("/api/v1/demo/deals/{id}/next-step")
    @ResponseBody
    Played deal(@PathVariable String id, Locale locale) {
        return steps.play(DealId.of(id), locale);
    }

    /** Lets the next invited supplier answer a request. */
    @PostMapping("/api/v1/demo/rfqs/{id}/next-step")
    @ResponseBody
    Played rfq(@PathVariable String id, Locale locale) {
        return answers.play(RfqId.of(id), locale);
    }

    @PostMapping("/demo/deals/{id}/next-step")
    String dealPage(@PathVariable String id, Locale locale, RedirectAttributes redirect) {
        DealId deal = DealId.of(id);
        redirect.addFlashAttribute(PLAYED, steps.play(deal, locale).sentence());
        return "redirect:/deals/" + deal;
    }

    @PostMapping("/demo/rfqs/{id}/next-step")
    String rfqPage(@PathVariable String id, Locale locale, RedirectAttributes redirect) {
        RfqId rfq = RfqId.of(id);
        redirect.addFlashAttribute(PLAYED, answers.play(rfq, locale).sentence());
        return "redirect:/rfqs/" + rfq;
    }

    /** Who may see a deal may have it played. */
    @Configuration(proxyBeanMethods = false)
    @Profile("demo")
    static class Routes {

        @Bean
        RouteRules nextStepRules() {
            return () -> List.of(
                    RouteRule.signedIn("/demo/deals/**"),
                    RouteRule.signedIn("/demo/rfqs/**"),
                    RouteRule.signedIn("/api/v1/demo/**"));
        }
    }
}
