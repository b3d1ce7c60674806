package org.hanse.portal.pricing;

import java.math.BigDecimal;
import org.hanse.kernel.Refusal;
import org.hanse.portal.web.Sentences;
import org.hanse.pricing.TariffLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the tariff says about goods on a day. */
@Controller
class TariffPages {

    private final TariffLookUp lookUp;
    private final Sentences sentences;

    TariffPages(TariffLookUp lookUp, Sentences sentences) {
        this.lookUp = lookUp;
        this.sentences = sentences;
    }

    /**
     * A row as it is shown; rates in percent.
     *
     * @param key of the sentence that says what it is
     */
    record Shown(
            TariffLine line, BigDecimal percent, @Nullable BigDecimal over, String key) {

        static Shown of(TariffLine line) {
            BigDecimal over = line.overRate();
            return new Shown(
                    line,
                    percent(line.rate()),
                    over == null ? null : percent(over),
                    line.kind() + (line.balance() == null ? "" : "-" + line.balance()));
        }

        private static BigDecimal percent(BigDecimal rate) {
            return rate.movePointRight(2);
        }
    }

    @GetMapping("/tools/tariff")
    String show(
            @RequestParam(defaultValue = "") String hs,
            @RequestParam(defaultValue = "") String origin,
            @RequestParam(defaultValue = "DE") String destination,
            @RequestParam(defaultValue = "") String day,
            Model model) {
        model.addAttribute("hs", hs.strip());
        model.addAttribute("origin", TariffLookUp.code(origin));
        model.addAttribute("destination", TariffLookUp.code(destination));
        model.addAttribute("day", day.isBlank() ? lookUp.today().toString() : day.strip());
        model.addAttribute("rows", null);
        if (!hs.isBlank()) {
            try {
                model.addAttribute(
                        "rows",
                        lookUp.rows(hs, origin, destination, day).stream()
                                .map(Shown::of)
                                .toList());
            } catch (Refusal refusal) {
                model.addAttribute("refused", sentences.of(refusal));
                model.addAttribute("refusedField", refusal.field());
            }
        }
        return "pricing/tariff";
    }
}
