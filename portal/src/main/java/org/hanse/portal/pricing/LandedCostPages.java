package org.hanse.portal.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.hanse.kernel.Refusal;
import org.hanse.portal.web.Sentences;
import org.hanse.pricing.Incoterm;
import org.hanse.pricing.LandedCosts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The landed-cost calculator without a request. Its address holds what was typed, so that it can be passed on. */
@Controller
class LandedCostPages {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "CNY", "GBP", "JPY", "TRY", "INR", "PLN");

    private final LandedCosts landedCosts;
    private final Sentences sentences;

    LandedCostPages(LandedCosts landedCosts, Sentences sentences) {
        this.landedCosts = landedCosts;
        this.sentences = sentences;
    }

    /**
     * A piece of the chart, in percent of the landed cost.
     *
     * @param from where it begins in the stacked bar
     * @param tone one of eight shades
     */
    record Slice(LandedCostAnswer.Component part, BigDecimal from, BigDecimal width, int tone) {}

    @GetMapping("/tools/landed-cost")
    String show(@RequestParam MultiValueMap<String, String> typed, Model model) {
        LandedCostForm form = new LandedCostForm(typed);
        model.addAttribute("form", form);
        model.addAttribute("terms", Incoterm.values());
        model.addAttribute("currencies", CURRENCIES);
        model.addAttribute("elements", LandedCostForm.ELEMENTS);
        model.addAttribute("answer", null);
        if (form.asked()) {
            calculate(form, model);
        }
        return "pricing/landed-cost";
    }

    private void calculate(LandedCostForm form, Model model) {
        try {
            LandedCostAnswer answer = LandedCostAnswer.of(landedCosts.calculate(form.command()));
            model.addAttribute("answer", answer);
            model.addAttribute("slices", slices(answer));
        } catch (Refusal refusal) {
            model.addAttribute("refused", sentences.of(refusal));
            model.addAttribute("refusedField", refusal.field());
        }
    }

    private static List<Slice> slices(LandedCostAnswer answer) {
        List<Slice> slices = new ArrayList<>();
        BigDecimal from = BigDecimal.ZERO;
        for (LandedCostAnswer.Component part : answer.components()) {
            BigDecimal width = part.share().multiply(HUNDRED).setScale(2, RoundingMode.HALF_UP);
            slices.add(new Slice(part, from, width, slices.size() % 8));
            from = from.add(width);
        }
        return slices;
    }
}
