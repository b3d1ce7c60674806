package org.hanse.portal.sourcing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.sourcing.Attachments;
import org.hanse.sourcing.Comparison;
import org.hanse.sourcing.Suggestion;
import org.hanse.sourcing.Suggestions;
import org.hanse.sourcing.asking.Copies;
import org.hanse.sourcing.asking.RequestDraft;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page on which a buyer asks: what was typed, whom to ask, what was paid last. */
@Component
class AskModels {

    private static final int SHOWN = 3;
    private static final int OFFERED = 12;

    private final Suggestions suggestions;
    private final Companies companies;
    private final Copies copies;
    private final AskDefaults defaults;
    private final Attachments attachments;

    AskModels(
            Suggestions suggestions,
            Companies companies,
            Copies copies,
            AskDefaults defaults,
            Attachments attachments) {
        this.suggestions = suggestions;
        this.companies = companies;
        this.copies = copies;
        this.defaults = defaults;
        this.attachments = attachments;
    }

    void fill(UUID draft, RequestDraft form, Model model) {
        Company buyer = companies.get(Scope.company());
        Map<Integer, Comparison.Paid> paid = copies.lastPaid(form).stream()
                .collect(Collectors.toMap(Comparison.Paid::line, Function.identity(), (one, other) -> one));
        model.addAttribute("draft", draft);
        model.addAttribute("form", form);
        model.addAttribute("buyer", buyer);
        model.addAttribute("suggestions", withChosen(form));
        model.addAttribute("shown", SHOWN);
        model.addAttribute("bought", suggestions.products(""));
        model.addAttribute("defaults", defaults.of(buyer));
        model.addAttribute("units", AskDefaults.UNITS);
        model.addAttribute("paid", paid);
        model.addAttribute(
                "attached",
                form.attachments().stream()
                        .map(id -> attachments.kept(Ids.parse(id)))
                        .toList());
        model.addAttribute("marked", form.copiedFrom().isBlank() ? List.of() : copies.marked(form.copiedFrom()));
    }

    /** Those that fit, and whoever was ticked before, so that no tick is lost. */
    private List<Suggestion> withChosen(RequestDraft form) {
        List<Suggestion> all = new ArrayList<>(suggestions.forWords(form.words(), OFFERED));
        for (String id : form.suppliers()) {
            if (all.stream().noneMatch(one -> one.company().id().toString().equals(id))) {
                all.add(new Suggestion(
                        companies.get(new CompanyId(Ids.parse(id))), "sourcing.reason.chosen", List.of()));
            }
        }
        return all;
    }
}
