package org.hanse.portal.deal;

import java.util.Map;
import java.util.UUID;
import org.hanse.deal.Deals;
import org.hanse.deal.HoldDeal;
import org.hanse.deal.Holds;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Refusal;
import org.hanse.portal.web.Sentences;
import org.hanse.portal.workflow.TaskView;
import org.hanse.workflow.TaskRow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A company's own compliance officer holds a deal from its page; lifting it is a task. */
@Controller
class HoldPages {

    private final Holds holds;
    private final Sentences sentences;

    HoldPages(Holds holds, Sentences sentences) {
        this.holds = holds;
        this.sentences = sentences;
    }

    @PostMapping("/deals/{id}/holds")
    String hold(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String shipment,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        DealId deal = DealId.of(id);
        if (reason.isBlank()) {
            redirect.addFlashAttribute("holdRefused", sentences.of("deal.hold.no-reason"));
            return "redirect:/deals/" + deal + "#hold";
        }
        try {
            holds.hold(deal, new HoldDeal(shipment, reason.strip()));
            redirect.addFlashAttribute("holdSaid", true);
            return "redirect:/deals/" + deal;
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("holdRefused", sentences.of(refusal));
            return "redirect:/deals/" + deal + "#hold";
        }
    }

    /** The page of the task that lifts it; afterwards one is back at the deal. */
    @Configuration(proxyBeanMethods = false)
    static class Lifting {

        @Bean
        TaskView liftCompanyHoldView(Holds holds, Deals deals, HoldWords words) {
            return new TaskView() {
                @Override
                public String taskKey() {
                    return "lift-company-hold";
                }

                @Override
                public void prepare(TaskRow task, Model model, Map<String, String> form) {
                    DealId id = new DealId(java.util.Objects.requireNonNull(task.dealId()));
                    model.addAttribute("deal", deals.get(id));
                    UUID hold = UUID.fromString(task.businessKey());
                    holds.open(id).stream()
                            .filter(one -> one.id().equals(hold))
                            .findFirst()
                            .ifPresent(one -> model.addAttribute("held", words.sentence(deals.get(id), one)));
                }

                @Override
                public String afterwards(TaskRow task) {
                    return "/deals/" + task.dealId();
                }
            };
        }
    }
}
