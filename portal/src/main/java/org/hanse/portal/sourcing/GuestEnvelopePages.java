package org.hanse.portal.sourcing;

import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import java.util.function.Supplier;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.portal.web.Sentences;
import org.hanse.sourcing.Guests;
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

/** The same by a guest's link: reading needs the link alone, a change the six digits from the mail. */
@Controller
@RequestMapping("/q/{token}/envelope")
class GuestEnvelopePages {

    private final Guests guests;
    private final GuestCodes codes;
    private final EnvelopeViews views;
    private final Quotations quotations;
    private final SealedCures cures;
    private final Sentences sentences;

    GuestEnvelopePages(
            Guests guests,
            GuestCodes codes,
            EnvelopeViews views,
            Quotations quotations,
            SealedCures cures,
            Sentences sentences) {
        this.guests = guests;
        this.codes = codes;
        this.views = views;
        this.quotations = quotations;
        this.cures = cures;
        this.sentences = sentences;
    }

    @GetMapping
    String show(@PathVariable String token, Model model, HttpSession session) {
        as(token, () -> {
            views.fill(rfq(), "/q/" + token + "/envelope", model);
            model.addAttribute("verified", codes.verified(session));
            return Boolean.TRUE;
        });
        model.addAttribute("guest", true);
        return "sourcing/envelope";
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> typed,
            HttpSession session,
            RedirectAttributes redirect) {
        return act(token, typed, session, redirect, () -> quotations.withdraw(rfq()));
    }

    @PostMapping("/declination")
    String decline(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> typed,
            HttpSession session,
            RedirectAttributes redirect) {
        String reason = Objects.requireNonNullElse(typed.getFirst("reason"), "other");
        return act(token, typed, session, redirect, () -> quotations.decline(rfq(), reason));
    }

    @PostMapping("/cure")
    String cure(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> typed,
            HttpSession session,
            RedirectAttributes redirect) {
        return act(token, typed, session, redirect, () -> cures.cure(rfq(), CureForm.of(typed)));
    }

    private String act(
            String token,
            MultiValueMap<String, String> typed,
            HttpSession session,
            RedirectAttributes redirect,
            Runnable work) {
        try {
            as(token, () -> {
                codes.require(typed.getFirst("code"), session);
                work.run();
                return Boolean.TRUE;
            });
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", sentences.of(refusal));
        }
        return "redirect:/q/" + token + "/envelope";
    }

    private RfqId rfq() {
        return guests.invitation().rfq();
    }

    private <T> T as(String token, Supplier<T> work) {
        return Scope.as(guests.of(token), work);
    }
}
