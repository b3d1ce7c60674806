package org.hanse.portal.sourcing;

import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.portal.web.Sentences;
import org.hanse.sourcing.Invitations;
import org.hanse.sourcing.LateAnswers;
import org.hanse.sourcing.Questions;
import org.hanse.sourcing.Quotations;
import org.hanse.sourcing.RfqKind;
import org.hanse.sourcing.Rfqs;
import org.hanse.sourcing.Validities;
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

/** A supplier with an account answers on this page. */
@Controller
@RequestMapping("/rfqs/{id}/quote")
class QuotePages {

    private final QuoteViews views;
    private final Rfqs rfqs;
    private final Quotations quotations;
    private final Questions questions;
    private final Invitations invitations;
    private final LateAnswers late;
    private final Validities validities;
    private final Commands commands;
    private final Sentences sentences;

    QuotePages(
            QuoteViews views,
            Rfqs rfqs,
            Quotations quotations,
            Questions questions,
            Invitations invitations,
            LateAnswers late,
            Validities validities,
            Commands commands,
            Sentences sentences) {
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
    String show(@PathVariable String id, @RequestParam(defaultValue = "") String sent, Model model) {
        if (rfqs.get(RfqId.of(id)).kind() == RfqKind.SEALED) {
            return "redirect:/rfqs/" + id + "/envelope";
        }
        model.addAttribute("submitted", sent.isEmpty() ? null : sent);
        return page(id, null, model);
    }

    @PostMapping
    ModelAndView submit(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            RedirectAttributes redirect) {
        return act(id, QuoteForm.of(typed), model, () -> {
            quotations.submit(RfqId.of(id), commands.checked(QuoteForm.of(typed).command()));
            redirect.addAttribute("sent", "yes");
        });
    }

    @PostMapping("/late")
    ModelAndView late(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            RedirectAttributes redirect) {
        return act(id, QuoteForm.of(typed), model, () -> {
            late.submit(RfqId.of(id), commands.checked(QuoteForm.of(typed).command()));
            redirect.addAttribute("sent", "yes");
        });
    }

    @PostMapping("/extension")
    ModelAndView extend(@PathVariable String id, Model model) {
        return act(id, null, model, () -> validities.extend(RfqId.of(id)));
    }

    @PostMapping("/net")
    String net(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed, Model model) {
        RfqId rfq = RfqId.of(id);
        invitations.began(rfq);
        model.addAttribute("draftAt", views.keep(rfq, typed));
        model.addAttribute("net", views.net(rfqs.get(rfq), QuoteForm.of(typed)));
        return "sourcing/quote-parts :: net";
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed, Model model) {
        return act(id, QuoteForm.of(typed), model, () -> quotations.withdraw(RfqId.of(id)));
    }

    @PostMapping("/declination")
    ModelAndView decline(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed, Model model) {
        return act(
                id,
                QuoteForm.of(typed),
                model,
                () -> quotations.decline(RfqId.of(id), chosen(typed, "reason", "other")));
    }

    @PostMapping("/questions")
    ModelAndView ask(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed, Model model) {
        return act(id, QuoteForm.of(typed), model, () -> questions.ask(RfqId.of(id), chosen(typed, "question", "")));
    }

    private static String chosen(MultiValueMap<String, String> typed, String field, String otherwise) {
        return java.util.Objects.requireNonNullElse(typed.getFirst(field), otherwise);
    }

    private ModelAndView act(String id, @org.jspecify.annotations.Nullable QuoteForm form, Model model, Runnable work) {
        try {
            work.run();
            return new ModelAndView("redirect:/rfqs/" + id + "/quote");
        } catch (Refusal refusal) {
            model.addAttribute("refused", sentences.of(refusal));
            return new ModelAndView(page(id, form, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private String page(String id, @org.jspecify.annotations.Nullable QuoteForm form, Model model) {
        views.fill(RfqId.of(id), "/rfqs/" + id + "/quote", form, model);
        model.addAttribute("guest", false);
        model.addAttribute("verified", true);
        model.addAttribute("begun", true);
        return "sourcing/quote";
    }
}
