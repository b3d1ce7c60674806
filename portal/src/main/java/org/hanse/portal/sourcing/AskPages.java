package org.hanse.portal.sourcing;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.portal.web.Sentences;
import org.hanse.sourcing.Rfq;
import org.hanse.sourcing.Rfqs;
import org.hanse.sourcing.Suggestions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One page to ask: lines, suppliers, and defaults for everything else. */
@Controller
class AskPages {

    private static final int SHOWN = 3;
    private static final int OFFERED = 12;

    private final BuyerActs acts;
    private final Rfqs rfqs;
    private final Suggestions suggestions;
    private final Companies companies;
    private final AskDefaults defaults;
    private final Commands commands;
    private final Sentences sentences;
    private final int undoSeconds;

    AskPages(
            BuyerActs acts,
            Rfqs rfqs,
            Suggestions suggestions,
            Companies companies,
            AskDefaults defaults,
            Commands commands,
            Sentences sentences,
            @Value("${hanse.sourcing.undo-seconds:30}") int undoSeconds) {
        this.acts = acts;
        this.rfqs = rfqs;
        this.suggestions = suggestions;
        this.companies = companies;
        this.defaults = defaults;
        this.commands = commands;
        this.sentences = sentences;
        this.undoSeconds = undoSeconds;
    }

    @GetMapping("/rfqs/new")
    String form(@RequestParam(required = false) String from, Model model) {
        AskForm form = from == null ? AskForm.empty() : defaults.copy(rfqs.byReference(from));
        fill(form, model);
        return "sourcing/new";
    }

    /** One more empty line. */
    @GetMapping("/rfqs/new/line")
    String line(Model model) {
        fill(AskForm.empty(), model);
        return "sourcing/new :: line(0, ${null})";
    }

    /** Suppliers that fit the words typed so far; ticks stay. */
    @GetMapping("/rfqs/new/suggestions")
    String suggestions(@RequestParam MultiValueMap<String, String> typed, Model model) {
        fill(AskForm.of(typed), model);
        return "sourcing/new :: who";
    }

    @PostMapping("/rfqs")
    ModelAndView ask(@RequestParam MultiValueMap<String, String> typed, Model model) {
        AskForm form = AskForm.of(typed);
        ZoneId zone = companies.get(Scope.company()).timeZone();
        try {
            Rfq rfq = acts.ask(commands.checked(form.command(zone, undoSeconds)));
            return new ModelAndView("redirect:/rfqs/" + rfq.id());
        } catch (Refusal refusal) {
            model.addAttribute("refused", sentences.of(refusal));
            fill(form, model);
            return new ModelAndView("sourcing/new", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private void fill(AskForm form, Model model) {
        Company buyer = companies.get(Scope.company());
        String words = String.join(" ", Objects.requireNonNullElse(form.product(), List.of()));
        model.addAttribute("form", form);
        model.addAttribute("buyer", buyer);
        model.addAttribute("suggestions", suggestions.forWords(words, OFFERED));
        model.addAttribute("shown", SHOWN);
        model.addAttribute("bought", suggestions.products(""));
        model.addAttribute("defaults", defaults.of(buyer));
        model.addAttribute("units", AskDefaults.UNITS);
    }
}
