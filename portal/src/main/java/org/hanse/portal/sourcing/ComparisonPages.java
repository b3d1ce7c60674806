package org.hanse.portal.sourcing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.portal.web.Sentences;
import org.hanse.sourcing.Award;
import org.hanse.sourcing.AwardQuotation;
import org.hanse.sourcing.Awards;
import org.hanse.sourcing.Comparison;
import org.hanse.sourcing.Comparisons;
import org.hanse.sourcing.Negotiate;
import org.hanse.sourcing.Rfq;
import org.hanse.sourcing.RfqState;
import org.hanse.sourcing.Rfqs;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One page to compare (screen B), and the two clicks that award. */
@Controller
@RequestMapping("/rfqs/{id}/comparison")
class ComparisonPages {

    private final Rfqs rfqs;
    private final Comparisons comparisons;
    private final ComparisonTable table;
    private final Awards awards;
    private final BuyerActs acts;
    private final Sentences sentences;

    ComparisonPages(
            Rfqs rfqs,
            Comparisons comparisons,
            ComparisonTable table,
            Awards awards,
            BuyerActs acts,
            Sentences sentences) {
        this.rfqs = rfqs;
        this.comparisons = comparisons;
        this.table = table;
        this.awards = awards;
        this.acts = acts;
        this.sentences = sentences;
    }

    @GetMapping
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable UUID award,
            @RequestParam(required = false) @Nullable UUID counter,
            Model model) {
        Rfq rfq = rfqs.get(RfqId.of(id));
        if (!rfq.state().opened()) {
            return "redirect:/rfqs/" + id;
        }
        return fill(rfq, award, counter, model);
    }

    @PostMapping("/award")
    ModelAndView award(
            @PathVariable String id,
            @RequestParam UUID quotation,
            @RequestParam(required = false) @Nullable String reason,
            Model model) {
        return act(id, model, () -> {
            acts.award(RfqId.of(id), new AwardQuotation(quotation, reason));
            return awards.latest(RfqId.of(id))
                    .map(Award::deal)
                    .map(deal -> "redirect:/deals/" + deal)
                    .orElse("redirect:/rfqs/" + id);
        });
    }

    @PostMapping("/negotiation")
    ModelAndView negotiate(
            @PathVariable String id,
            @RequestParam UUID quotation,
            @RequestParam(defaultValue = "") String price,
            @RequestParam(defaultValue = "") String message,
            Model model) {
        return act(id, model, () -> {
            Negotiate round =
                    new Negotiate(List.of(new Negotiate.Wish(quotation, wished(price))), message.strip(), null);
            acts.negotiate(RfqId.of(id), round);
            return "redirect:/rfqs/" + id;
        });
    }

    private static @Nullable BigDecimal wished(String typed) {
        try {
            return typed.isBlank() ? null : new BigDecimal(typed.strip().replace(",", "."));
        } catch (NumberFormatException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "price", typed).because(e);
        }
    }

    private ModelAndView act(String id, Model model, java.util.function.Supplier<String> work) {
        try {
            return new ModelAndView(work.get());
        } catch (Refusal refusal) {
            model.addAttribute("refused", sentences.of(refusal));
            Rfq rfq = rfqs.get(RfqId.of(id));
            return new ModelAndView(fill(rfq, null, null, model), model.asMap(), HttpStatus.CONFLICT);
        }
    }

    private String fill(Rfq rfq, @Nullable UUID award, @Nullable UUID counter, Model model) {
        Comparison comparison = comparisons.of(rfq.id());
        model.addAttribute("rfq", rfq);
        model.addAttribute("comparison", comparison);
        model.addAttribute("rows", table.rows(comparison));
        model.addAttribute("currencies", currencies(comparison));
        model.addAttribute("tips", comparison.tips().stream().map(this::tip).toList());
        model.addAttribute("decidable", rfq.state() == RfqState.OPENED);
        model.addAttribute("made", awards.latest(rfq.id()).orElse(null));
        model.addAttribute("panel", award == null ? null : panel(comparison, award));
        model.addAttribute("counter", counter == null ? null : comparison.column(counter));
        return "sourcing/comparison";
    }

    /** What stands in the panel before the second click. */
    record Panel(
            Comparison.Column column, Money committed, Money inEuro, Money estimated, Money limit, boolean within) {}

    private @Nullable Panel panel(Comparison comparison, UUID quotation) {
        Comparison.Column column = comparison.column(quotation);
        if (column == null || !column.awardable()) {
            return null;
        }
        Money committed = column.offer().total().plus(column.offer().charges());
        Money euro = comparison.rates().toEuro(committed);
        Money limit = awards.ownLimit();
        Money estimated = column.cost() == null
                ? Money.zero(Currencies.EUR)
                : column.cost().estimated();
        return new Panel(column, committed, euro, estimated, limit, !euro.isGreaterThan(limit));
    }

    private static List<String> currencies(Comparison comparison) {
        return comparison.columns().stream()
                .map(column -> column.offer().total().getCurrencyUnit())
                .distinct()
                .filter(currency ->
                        !currency.equals(Currencies.EUR) && comparison.rates().knows(currency))
                .map(currency -> comparison.rates().rate(currency).toPlainString() + " " + currency.getCode())
                .toList();
    }

    private String tip(Comparison.Tip tip) {
        String percent = tip.fraction()
                .movePointRight(2)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
        return Objects.requireNonNull(sentences.of("sourcing.tip." + tip.kind(), tip.supplier(), percent));
    }
}
