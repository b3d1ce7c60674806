package org.hanse.portal.sourcing;

import jakarta.servlet.http.HttpSession;
import java.util.function.Supplier;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.portal.web.Sentences;
import org.hanse.sourcing.Guests;
import org.hanse.sourcing.Invitations;
import org.hanse.sourcing.LateAnswers;
import org.hanse.sourcing.Questions;
import org.hanse.sourcing.Quotations;
import org.hanse.sourcing.RfqKind;
import org.hanse.sourcing.Rfqs;
import org.hanse.sourcing.SourcingReason;
import org.hanse.sourcing.SubmitQuotation;
import org.hanse.sourcing.Validities;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A supplier without an account answers by the link of the mail, on a phone, in the own language. Reading needs the link
 * alone; the first change of a session asks for the six digits that went to the invited address.
 */
@Controller
@RequestMapping("/q/{token}")
class GuestPages {

    private final Guests guests;
    private final GuestCodes codes;
    private final QuoteViews views;
    private final Rfqs rfqs;
    private final Quotations quotations;
    private final Questions questions;
    private final Invitations invitations;
    private final LateAnswers late;
    private final Validities validities;
    private final Commands commands;
    private final Sentences sentences;

    GuestPages(
            Guests guests,
            GuestCodes codes,
            QuoteViews views,
            Rfqs rfqs,
            Quotations quotations,
            Questions questions,
            Invitations invitations,
            LateAnswers late,
            Validities validities,
            Commands commands,
            Sentences sentences) {
        this.guests = guests;
        this.codes = codes;
        this.views = views;
        this.rfqs = rfqs;
        this.quotations = quotations;
        this.questions = questions;
        this.invitations = invitations;
        this.late = late;
        this.validities = validities;
        this.commands = commands;
        this.sentences = sentences;
    }

    @GetMapping
    String read(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String sent,
            Model model,
            HttpSession session) {
        if (as(token, () -> rfqs.get(rfq()).kind()) == RfqKind.SEALED) {
            return "redirect:/q/" + token + "/envelope";
        }
        model.addAttribute("submitted", sent.isEmpty() ? null : sent);
        return page(token, null, false, model, session);
    }

    /** Begins an answer: the six digits go out, unless this session has shown them. */
    @PostMapping("/begin")
    String begin(@PathVariable String token, @RequestParam(defaultValue = "quote") String what, HttpSession session) {
        as(token, () -> {
            if (!codes.verified(session)) {
                guests.sendCode();
            }
            if ("quote".equals(what)) {
                invitations.began(rfq());
            }
            return Boolean.TRUE;
        });
        return "redirect:/q/" + token + "/answer?what="
                + ("decline".equals(what) ? "decline" : "ask".equals(what) ? "ask" : "quote");
    }

    @GetMapping("/answer")
    String answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "quote") String what,
            Model model,
            HttpSession session) {
        model.addAttribute("what", what);
        return page(token, null, true, model, session);
    }

    @PostMapping
    ModelAndView submit(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpSession session,
            RedirectAttributes redirect) {
        return act(token, QuoteForm.of(typed), "quote", model, session, () -> {
            SubmitQuotation command = commands.checked(QuoteForm.of(typed).command());
            introduce(QuoteForm.of(typed));
            as(token, () -> quotations.submit(rfq(), command));
            redirect.addAttribute("sent", "yes");
        });
    }

    @PostMapping("/late")
    ModelAndView late(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpSession session,
            RedirectAttributes redirect) {
        return act(token, QuoteForm.of(typed), "quote", model, session, () -> {
            SubmitQuotation command = commands.checked(QuoteForm.of(typed).command());
            introduce(QuoteForm.of(typed));
            as(token, () -> late.submit(rfq(), command));
            redirect.addAttribute("sent", "yes");
        });
    }

    /** By the link that went out for it one click is enough; by any other the six digits are asked for. */
    @PostMapping("/extension")
    ModelAndView extend(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpSession session) {
        if (guests.extendsByLink(token)) {
            as(token, () -> validities.extend(rfq()));
            return new ModelAndView("redirect:/q/" + token);
        }
        return act(token, QuoteForm.of(typed), "quote", model, session, () -> validities.extend(rfq()));
    }

    @PostMapping("/net")
    String net(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpSession session) {
        as(token, () -> {
            if (codes.verified(session)) {
                model.addAttribute("draftAt", views.keep(rfq(), typed));
            }
            return model.addAttribute("net", views.net(rfqs.get(rfq()), QuoteForm.of(typed)));
        });
        return "sourcing/quote-parts :: net";
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpSession session) {
        return act(token, QuoteForm.of(typed), "quote", model, session, () -> quotations.withdraw(rfq()));
    }

    @PostMapping("/declination")
    ModelAndView decline(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpSession session) {
        return act(
                token,
                QuoteForm.of(typed),
                "decline",
                model,
                session,
                () -> quotations.decline(rfq(), chosen(typed, "reason", "other")));
    }

    @PostMapping("/questions")
    ModelAndView ask(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpSession session) {
        return act(
                token,
                QuoteForm.of(typed),
                "ask",
                model,
                session,
                () -> questions.ask(rfq(), chosen(typed, "question", "")));
    }

    /** Says for whom the guest answers, where the buyer did not know. */
    private void introduce(QuoteForm form) {
        if (guests.invitation().supplier() == null) {
            if (form.company() == null || form.company().isBlank()) {
                throw Refusal.of(SourcingReason.COMPANY_NEEDED, "company");
            }
            guests.introduce(form.introduction());
        }
    }

    private static String chosen(MultiValueMap<String, String> typed, String field, String otherwise) {
        return java.util.Objects.requireNonNullElse(typed.getFirst(field), otherwise);
    }

    private ModelAndView act(
            String token, QuoteForm form, String what, Model model, HttpSession session, Runnable work) {
        try {
            as(token, () -> {
                codes.require(form.code(), session);
                work.run();
                return Boolean.TRUE;
            });
            return new ModelAndView("redirect:/q/" + token);
        } catch (Refusal refusal) {
            model.addAttribute("refused", sentences.of(refusal));
            model.addAttribute("what", what);
            return new ModelAndView(
                    page(token, form, true, model, session), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private String page(String token, @Nullable QuoteForm form, boolean begun, Model model, HttpSession session) {
        as(token, () -> {
            views.fill(rfq(), "/q/" + token, form, model);
            model.addAttribute("verified", codes.verified(session));
            return Boolean.TRUE;
        });
        model.addAttribute("guest", true);
        model.addAttribute("oneClick", guests.extendsByLink(token));
        model.addAttribute("begun", begun);
        model.asMap().putIfAbsent("what", "quote");
        return "sourcing/quote";
    }

    private RfqId rfq() {
        return guests.invitation().rfq();
    }

    private <T> T as(String token, Supplier<T> work) {
        Actor.Guest guest = guests.of(token);
        return Scope.as(guest, work);
    }
}
