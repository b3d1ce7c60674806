package org.hanse.portal.sourcing;

import java.util.UUID;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.portal.web.Sentences;
import org.hanse.sourcing.RfqPeople;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who of the buyer's own people cares for a request, and what they say among themselves. */
@Controller
class RfqPeoplePages {

    private final RfqPeople people;
    private final Sentences sentences;

    RfqPeoplePages(RfqPeople people, Sentences sentences) {
        this.people = people;
        this.sentences = sentences;
    }

    @PostMapping("/rfqs/{id}/handover")
    String handOver(@PathVariable String id, @RequestParam UUID person, RedirectAttributes redirect) {
        return act(id, redirect, () -> people.handOver(RfqId.of(id), new PersonId(person)));
    }

    @PostMapping("/rfqs/{id}/co-owners")
    String join(@PathVariable String id, @RequestParam UUID person, RedirectAttributes redirect) {
        return act(id, redirect, () -> people.join(RfqId.of(id), new PersonId(person)));
    }

    @PostMapping("/rfqs/{id}/remarks")
    String remark(@PathVariable String id, @RequestParam String text, RedirectAttributes redirect) {
        return act(id, redirect, () -> people.remark(RfqId.of(id), text));
    }

    private String act(String id, RedirectAttributes redirect, Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", sentences.of(refusal));
        }
        return "redirect:/rfqs/" + id;
    }
}
