package org.hanse.portal.messaging;

import java.util.UUID;
import org.hanse.kernel.Page;
import org.hanse.kernel.Scope;
import org.hanse.workflow.ProcessIncident;
import org.hanse.workflow.ProcessIncidents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Steps of processes that failed too often and wait for the operator. */
@Controller
class IncidentPages {

    private static final int PAGE = 50;

    private final ProcessIncidents incidents;

    IncidentPages(ProcessIncidents incidents) {
        this.incidents = incidents;
    }

    @GetMapping("/incidents")
    String list(@RequestParam(required = false) @Nullable String after, Model model) {
        Page<ProcessIncident> page = incidents.open(after, PAGE);
        model.addAttribute("incidents", page.items());
        model.addAttribute("mayDecide", Scope.actor().roles().contains("operator"));
        model.addAttribute("next", page.next());
        return "messaging/incidents";
    }

    @PostMapping("/incidents/{id}/retry")
    String retry(@PathVariable UUID id, RedirectAttributes redirect) {
        incidents.retry(id);
        redirect.addFlashAttribute("said", "messaging.incident.retried");
        return "redirect:/incidents";
    }
}
