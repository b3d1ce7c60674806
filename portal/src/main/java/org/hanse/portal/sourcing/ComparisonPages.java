package org.hanse.portal.sourcing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.portal.web.Sentences;
import org.hanse.portal.web.TypedNumbers;
import org.hanse.sourcing.Award;
import org.hanse.sourcing.AwardQuotation;
import org.hanse.sourcing.Awards;
import org.hanse.sourcing.Comparisons;
import org.hanse.sourcing.Negotiate;
import org.hanse.sourcing.Rfq;
import org.hanse.sourcing.Rfqs;
import org.hanse.sourcing.SourcingReason;
import org.hanse.sourcing.SplitAward;
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
import org.springframework.web.util.UriComponentsBuilder;

/** One page to compare (screen B), and the two clicks that award. */
@Controller
@RequestMapping("/rfqs/{id}/comparison")
class ComparisonPages {

    private static final String PICK = "pick.";

    private final Rfqs rfqs;
    private final Comparisons comparisons;
    private final ComparisonModels models;
    private final ClosedComparisons closed;
    private final Awards awards;
    private final BuyerActs acts;
    private final Sentences sentences;

    ComparisonPages(
            Rfqs rfqs,
            Comparisons comparisons,
            ComparisonModels models,
            ClosedComparisons closed,
            Awards awards,
            BuyerActs acts,
            Sentences sentences) {
        this.rfqs = rfqs;
        this.comparisons = comparisons;
        this.models = models;
        this.closed = closed;
        this.awards = awards;
        this.acts = acts;
        this.sentences = sentences;
    }

    @GetMapping
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable UUID award,
            @RequestParam(required = false) @Nullable UUID counter,
            @RequestParam(defaultValue = "") String split,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        Rfq rfq = rfqs.get(RfqId.of(id));
        CompanyId company = Scope.actor().companyOrNull();
        if (company != null && !company.equals(rfq.buyer())) {
            return "redirect:/rfqs/" + id + "/quote";
        }
        if (!rfq.state().opened()) {
            return closed.page(rfq, model);
        }
        String page = fill(rfq, typed, award, counter, model);
        Map<Integer, UUID> picks = picks(typed);
        model.addAttribute("splitLink", splitLink(id, picks));
        if (!split.isEmpty()) {
            models.splitPanel(rfq, picks, model);
        }
        return page;
    }

    private static String splitLink(String id, Map<Integer, UUID> picks) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/rfqs/{id}/comparison")
                .queryParam("view", "lines")
                .queryParam("split", "yes");
        picks.forEach((line, quotation) -> link.queryParam(PICK + line, quotation));
        return link.buildAndExpand(id).toUriString();
    }

    /** Orders each line from the supplier whose cell was chosen. */
    @PostMapping("/split")
    ModelAndView split(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed, Model model) {
        List<SplitAward.Pick> picks = picks(typed).entrySet().stream()
                .map(pick -> new SplitAward.Pick(pick.getKey(), pick.getValue()))
                .toList();
        return act(id, model, () -> {
            acts.award(RfqId.of(id), new SplitAward(picks, null));
            return "redirect:/rfqs/" + id;
        });
    }

    /** Whether the page that somebody looks at is still what is; the answer is a sentence or nothing. */
    @GetMapping("/changed")
    String changed(@PathVariable String id, @RequestParam String seen, Model model) {
        Rfq rfq = rfqs.get(RfqId.of(id));
        boolean same = !rfq.state().opened() || models.seen(rfq).equals(seen);
        model.addAttribute("rfq", rfq);
        model.addAttribute("seen", seen);
        model.addAttribute("turned", !same);
        model.addAttribute("made", same ? null : awards.latest(rfq.id()).orElse(null));
        return "sourcing/comparison-parts :: changed";
    }

    /** What the supplier has changed since the version that somebody looked at. */
    @GetMapping("/difference")
    String difference(@PathVariable String id, @RequestParam UUID quotation, Model model) {
        Rfq rfq = rfqs.get(RfqId.of(id));
        Comparisons.Replacement replacement = comparisons.replacement(rfq.id(), quotation);
        model.addAttribute("rfq", rfq);
        model.addAttribute("replacement", replacement);
        model.addAttribute("changes", OfferChanges.of(rfq, replacement));
        return "sourcing/difference";
    }

    @PostMapping("/award")
    ModelAndView award(
            @PathVariable String id,
            @RequestParam UUID quotation,
            @RequestParam(required = false) @Nullable String reason,
            Model model) {
        model.addAttribute("wanted", quotation);
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
            BigDecimal wished = TypedNumbers.orNull(price, "price");
            Negotiate round = new Negotiate(List.of(new Negotiate.Wish(quotation, wished)), message.strip(), null);
            acts.negotiate(RfqId.of(id), round);
            return "redirect:/rfqs/" + id;
        });
    }

    private ModelAndView act(String id, Model model, Supplier<String> work) {
        try {
            return new ModelAndView(work.get());
        } catch (Refusal refusal) {
            model.addAttribute("refused", sentences.of(refusal));
            model.addAttribute("replaced", refusal.reason() == SourcingReason.OFFER_REPLACED);
            Rfq rfq = rfqs.get(RfqId.of(id));
            MultiValueMap<String, String> nothing = new org.springframework.util.LinkedMultiValueMap<>();
            return new ModelAndView(fill(rfq, nothing, null, null, model), model.asMap(), HttpStatus.CONFLICT);
        }
    }

    private String fill(
            Rfq rfq, MultiValueMap<String, String> typed, @Nullable UUID award, @Nullable UUID counter, Model model) {
        models.fill(rfq, ComparisonQuery.of(typed), picks(typed), model);
        models.panels(award, counter, model);
        return "sourcing/comparison";
    }

    private static Map<Integer, UUID> picks(MultiValueMap<String, String> typed) {
        Map<Integer, UUID> picks = new HashMap<>();
        typed.toSingleValueMap().forEach((field, value) -> {
            if (field.startsWith(PICK) && !value.isBlank()) {
                try {
                    picks.put(Integer.valueOf(field.substring(PICK.length())), UUID.fromString(value));
                } catch (IllegalArgumentException e) {
                    throw Refusal.of(KernelReason.INVALID_FIELD, field, value).because(e);
                }
            }
        });
        return picks;
    }
}
