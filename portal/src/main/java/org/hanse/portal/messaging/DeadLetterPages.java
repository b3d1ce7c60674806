package org.hanse.portal.messaging;

import java.util.UUID;
import org.hanse.kernel.Page;
import org.hanse.kernel.Scope;
import org.hanse.messaging.DeadLetter;
import org.hanse.messaging.DeadLetters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Messages that wait for the operator: send again, or throw away with a reason. */
@Controller
class DeadLetterPages {

    private static final int PAGE = 50;

    private final DeadLetters letters;

    DeadLetterPages(DeadLetters letters) {
        this.letters = letters;
    }

    @GetMapping("/dead-letters")
    String list(
            @RequestParam(defaultValue = "OPEN") DeadLetter.State state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Page<DeadLetter> page = letters.list(state, after, PAGE);
        model.addAttribute("letters", page.items());
        model.addAttribute("state", state.name());
        model.addAttribute("waiting", letters.open());
        model.addAttribute("mayDecide", Scope.actor().roles().contains("operator"));
        model.addAttribute("next", page.next());
        return "messaging/dead-letters";
    }

    @PostMapping("/dead-letters/{id}/retry")
    String retry(@PathVariable UUID id, RedirectAttributes redirect) {
        letters.retry(id);
        redirect.addFlashAttribute("said", "messaging.retried");
        return "redirect:/dead-letters";
    }

    @PostMapping("/dead-letters/{id}/discard")
    String discard(@PathVariable UUID id, @RequestParam String reason, RedirectAttributes redirect) {
        letters.discard(id, reason);
        redirect.addFlashAttribute("said", "messaging.discarded");
        return "redirect:/dead-letters";
    }
}
