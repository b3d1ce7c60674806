package org.hanse.portal.reputation;

import java.util.List;
import java.util.Objects;
import org.hanse.deal.Deal;
import org.hanse.deal.Deals;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.portal.web.RouteRule;
import org.hanse.portal.web.RouteRules;
import org.hanse.portal.web.Sentences;
import org.hanse.reputation.RateDeal;
import org.hanse.reputation.Ratings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rating the other side of a deal. */
@Controller
class RatingPages {

    private final Ratings ratings;
    private final RatingActs acts;
    private final Deals deals;
    private final Companies companies;
    private final Sentences sentences;

    RatingPages(Ratings ratings, RatingActs acts, Deals deals, Companies companies, Sentences sentences) {
        this.ratings = ratings;
        this.acts = acts;
        this.deals = deals;
        this.companies = companies;
        this.sentences = sentences;
    }

    @GetMapping("/deals/{id}/rating")
    String show(@PathVariable String id, Model model) {
        DealId dealId = DealId.of(id);
        Deal deal = deals.get(dealId);
        boolean buyer = Objects.equals(deal.buyer(), Scope.actor().companyOrNull());
        model.addAttribute("deal", deal);
        model.addAttribute("partner", companies.get(buyer ? deal.seller() : deal.buyer()));
        model.addAttribute("mayRate", ratings.mayRate(dealId));
        model.addAttribute("mine", ratings.mine(dealId).orElse(null));
        return "reputation/rating";
    }

    @PostMapping("/deals/{id}/rating")
    String rate(
            @PathVariable String id,
            @RequestParam int stars,
            @RequestParam(required = false) @Nullable String comment,
            Model model,
            RedirectAttributes redirect) {
        try {
            acts.rate(DealId.of(id), new RateDeal(stars, comment));
        } catch (Refusal refusal) {
            model.addAttribute("refused", sentences.of(refusal));
            return show(id, model);
        }
        redirect.addFlashAttribute("said", "reputation.said.rated");
        return "redirect:/deals/" + DealId.of(id) + "/rating";
    }

    /** Rating is for the two sides of a deal. */
    @Configuration(proxyBeanMethods = false)
    static class Routes {

        @Bean
        RouteRules ratingRules() {
            return () -> List.of(
                    RouteRule.roles("/deals/*/rating", "buyer", "supplier"),
                    RouteRule.roles("/api/v1/deals/*/rating", "buyer", "supplier"));
        }
    }
}
