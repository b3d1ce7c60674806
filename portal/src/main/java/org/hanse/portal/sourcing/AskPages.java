package org.hanse.portal.sourcing;

import java.time.ZoneId;
import java.util.UUID;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.portal.web.Sentences;
import org.hanse.sourcing.Rfq;
import org.hanse.sourcing.asking.Copies;
import org.hanse.sourcing.asking.Drafts;
import org.hanse.sourcing.asking.RequestDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One page to ask: lines, suppliers, and defaults for everything else. What is typed is kept while it is typed. */
@Controller
class AskPages {

    private final BuyerActs acts;
    private final Drafts drafts;
    private final Copies copies;
    private final Companies companies;
    private final AskModels models;
    private final Commands commands;
    private final Sentences sentences;
    private final int undoSeconds;

    AskPages(
            BuyerActs acts,
            Drafts drafts,
            Copies copies,
            Companies companies,
            AskModels models,
            Commands commands,
            Sentences sentences,
            @Value("${hanse.sourcing.undo-seconds:30}") int undoSeconds) {
        this.acts = acts;
        this.drafts = drafts;
        this.copies = copies;
        this.companies = companies;
        this.models = models;
        this.commands = commands;
        this.sentences = sentences;
        this.undoSeconds = undoSeconds;
    }

    /** @param from an earlier request's reference @param draft an unfinished one @param template one to begin from */
    @GetMapping("/rfqs/new")
    String form(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable UUID draft,
            @RequestParam(required = false) @Nullable UUID template,
            Model model) {
        if (draft != null) {
            models.fill(draft, drafts.get(draft).content(), model);
            return "sourcing/new";
        }
        RequestDraft form = RequestDraft.EMPTY;
        if (from != null) {
            form = copies.of(from);
        } else if (template != null) {
            form = drafts.get(template).content();
        }
        models.fill(Ids.next(), form, model);
        if (form == RequestDraft.EMPTY) {
            model.addAttribute("unfinished", drafts.unfinished());
        }
        return "sourcing/new";
    }

    /** One more empty line. */
    @GetMapping("/rfqs/new/line")
    String line(Model model) {
        model.addAttribute("units", AskDefaults.UNITS);
        return "sourcing/parts :: line(index=-1, line=${null}, paid=${null})";
    }

    /** Suppliers that fit the words typed so far; ticks stay. */
    @GetMapping("/rfqs/new/suggestions")
    String suggestions(@RequestParam MultiValueMap<String, String> typed, Model model) {
        models.fill(AskFields.draft(typed), AskFields.of(typed), model);
        return "sourcing/new :: who";
    }

    /** Keeps what is typed, while it is typed. */
    @PostMapping("/rfqs/new/draft")
    String keep(@RequestParam MultiValueMap<String, String> typed, Model model) {
        RequestDraft form = commands.checked(AskFields.of(typed));
        if (!form.blank()) {
            model.addAttribute("kept", drafts.keep(AskFields.draft(typed), form).changedAt());
        }
        return "sourcing/parts :: kept";
    }

    @PostMapping("/rfqs")
    ModelAndView ask(@RequestParam MultiValueMap<String, String> typed, Model model) {
        RequestDraft form = AskFields.of(typed);
        UUID draft = AskFields.draft(typed);
        ZoneId zone = companies.get(Scope.company()).timeZone();
        try {
            Rfq rfq = acts.ask(draft, commands.checked(commands.checked(form).command(zone, undoSeconds)));
            return new ModelAndView("redirect:/rfqs/" + rfq.id());
        } catch (Refusal refusal) {
            model.addAttribute("refused", sentences.of(refusal));
            models.fill(draft, form, model);
            return new ModelAndView("sourcing/new", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
