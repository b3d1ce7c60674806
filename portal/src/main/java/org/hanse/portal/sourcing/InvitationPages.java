package org.hanse.portal.sourcing;

import java.util.UUID;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.portal.web.Sentences;
import org.hanse.sourcing.Invitations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a buyer does about suppliers who are silent or were not reached: one click each, then back to the request. */
@Controller
@RequestMapping("/rfqs/{id}")
class InvitationPages {

    private final Invitations invitations;
    private final BuyerActs acts;
    private final Sentences sentences;

    InvitationPages(Invitations invitations, BuyerActs acts, Sentences sentences) {
        this.invitations = invitations;
        this.acts = acts;
        this.sentences = sentences;
    }

    @PostMapping("/reminders")
    String remind(@PathVariable String id, RedirectAttributes redirect) {
        try {
            int reminded = invitations.remindAll(RfqId.of(id));
            redirect.addFlashAttribute("said", sentences.of("answers.said.reminded", reminded));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", sentences.of(refusal));
        }
        return "redirect:/rfqs/" + id;
    }

    @PostMapping("/invitations/{invitation}/address")
    String correct(
            @PathVariable String id,
            @PathVariable UUID invitation,
            @RequestParam String email,
            RedirectAttributes redirect) {
        try {
            acts.correct(RfqId.of(id), invitation, email.strip());
            redirect.addFlashAttribute("said", sentences.of("answers.said.corrected", email.strip()));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", sentences.of(refusal));
        }
        return "redirect:/rfqs/" + id;
    }
}
