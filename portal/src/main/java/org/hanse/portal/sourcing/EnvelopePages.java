package org.hanse.portal.sourcing;

import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.portal.web.Sentences;
import org.hanse.sourcing.Quotations;
import org.hanse.sourcing.SealedCures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A supplier with an account seals a quotation on this page. */
@Controller
@RequestMapping("/rfqs/{id}/envelope")
class EnvelopePages {

    private final EnvelopeViews views;
    private final Quotations quotations;
    private final SealedCures cures;
    private final Sentences sentences;

    EnvelopePages(EnvelopeViews views, Quotations quotations, SealedCures cures, Sentences sentences) {
        this.views = views;
        this.quotations = quotations;
        this.cures = cures;
        this.sentences = sentences;
    }

    @GetMapping
    String show(@PathVariable String id, Model model) {
        views.fill(RfqId.of(id), "/rfqs/" + id + "/envelope", model);
        model.addAttribute("guest", false);
        model.addAttribute("verified", true);
        return "sourcing/envelope";
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable String id, RedirectAttributes redirect) {
        return act(id, redirect, () -> quotations.withdraw(RfqId.of(id)));
    }

    @PostMapping("/declination")
    String decline(@PathVariable String id, @RequestParam String reason, RedirectAttributes redirect) {
        return act(id, redirect, () -> quotations.decline(RfqId.of(id), reason));
    }

    @PostMapping("/cure")
    String cure(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes redirect) {
        return act(id, redirect, () -> cures.cure(RfqId.of(id), CureForm.of(typed)));
    }

    private String act(String id, RedirectAttributes redirect, Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", sentences.of(refusal));
        }
        return "redirect:/rfqs/" + id + "/envelope";
    }
}
