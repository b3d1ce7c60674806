package org.hanse.portal.sourcing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.portal.web.Sentences;
import org.hanse.sourcing.Comparison;
import org.hanse.sourcing.Comparisons;
import org.hanse.sourcing.Rfq;
import org.hanse.sourcing.evaluation.Appraise;
import org.hanse.sourcing.evaluation.AskSplit;
import org.hanse.sourcing.evaluation.Criterion;
import org.hanse.sourcing.evaluation.Evaluation;
import org.hanse.sourcing.evaluation.Evaluations;
import org.hanse.sourcing.evaluation.Moderate;
import org.hanse.sourcing.evaluation.Splits;
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

/** Points for offers on one page, blind until they are handed in; and the best split on another. */
@Controller
@RequestMapping("/rfqs/{id}")
class EvaluationPages {

    private final Evaluations evaluations;
    private final Comparisons comparisons;
    private final Splits splits;
    private final Sentences sentences;

    EvaluationPages(Evaluations evaluations, Comparisons comparisons, Splits splits, Sentences sentences) {
        this.evaluations = evaluations;
        this.comparisons = comparisons;
        this.splits = splits;
        this.sentences = sentences;
    }

    @GetMapping("/evaluation")
    String evaluation(@PathVariable String id, Model model) {
        return fill(RfqId.of(id), model);
    }

    /** All points of the page at once; fields are named by offer and criterion. */
    @PostMapping("/evaluation")
    ModelAndView appraise(
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "false") boolean handIn,
            Model model) {
        return act(id, model, rfq -> {
            given(fields)
                    .forEach((quotation, points) -> evaluations.appraise(rfq, new Appraise(quotation, points, null)));
            if (handIn) {
                evaluations.handIn(rfq);
            }
        });
    }

    @PostMapping("/evaluation/moderation")
    ModelAndView moderate(
            @PathVariable String id,
            @RequestParam UUID quotation,
            @RequestParam String criterion,
            @RequestParam String points,
            @RequestParam String reason,
            Model model) {
        return act(id, model, rfq -> {
            if (reason.strip().length() < 3) {
                throw Refusal.of(KernelReason.INVALID_FIELD, "reason", reason);
            }
            evaluations.moderate(rfq, new Moderate(quotation, criterion, number("points", points), reason));
        });
    }

    @GetMapping("/split")
    String split(@PathVariable String id, Model model) {
        return fillSplit(RfqId.of(id), model);
    }

    @PostMapping("/split")
    ModelAndView ask(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean divisible,
            @RequestParam(required = false) @Nullable Integer most,
            @RequestParam(required = false) @Nullable Integer fewest,
            @RequestParam(defaultValue = "") String share,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String countryShare,
            Model model) {
        RfqId rfq = RfqId.of(id);
        try {
            Map<String, BigDecimal> byCountry = country.isBlank() || countryShare.isBlank()
                    ? Map.of()
                    : Map.of(country.strip().toUpperCase(java.util.Locale.ROOT), percent("countryShare", countryShare));
            String called = name.isBlank() ? sentences.filled("evaluation.split.unnamed", java.util.List.of()) : name;
            splits.ask(
                    rfq,
                    new AskSplit(
                            called,
                            divisible,
                            most,
                            fewest,
                            share.isBlank() ? null : percent("share", share),
                            byCountry));
            return new ModelAndView("redirect:/rfqs/" + rfq + "/split");
        } catch (Refusal refusal) {
            model.addAttribute("refused", sentences.of(refusal));
            return new ModelAndView(fillSplit(rfq, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView act(String id, Model model, Consumer<RfqId> work) {
        RfqId rfq = RfqId.of(id);
        try {
            work.accept(rfq);
            return new ModelAndView("redirect:/rfqs/" + rfq + "/evaluation");
        } catch (Refusal refusal) {
            model.addAttribute("refused", sentences.of(refusal));
            return new ModelAndView(fill(rfq, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private String fill(RfqId id, Model model) {
        Evaluation evaluation = evaluations.of(id);
        Comparison comparison = comparisons.of(id);
        Rfq rfq = comparison.rfq();
        model.addAttribute("rfq", rfq);
        model.addAttribute("columns", comparison.columns());
        model.addAttribute("evaluation", evaluation);
        model.addAttribute(
                "judged",
                evaluation.criteria().stream()
                        .filter(one -> one.criterion().measure() == Criterion.Measure.JUDGED)
                        .toList());
        model.addAttribute("finished", evaluation.results().isEmpty() ? Map.of() : results(evaluation));
        return "sourcing/evaluation";
    }

    private static Map<UUID, Evaluation.Judged> results(Evaluation evaluation) {
        Map<UUID, Evaluation.Judged> results = new HashMap<>();
        evaluation.results().forEach(one -> results.put(one.quotation(), one));
        return results;
    }

    private String fillSplit(RfqId id, Model model) {
        model.addAttribute("rfq", comparisons.of(id).rfq());
        model.addAttribute("scenarios", splits.of(id));
        return "sourcing/split";
    }

    private static Map<UUID, Map<String, BigDecimal>> given(Map<String, String> fields) {
        Map<UUID, Map<String, BigDecimal>> given = new HashMap<>();
        fields.forEach((name, value) -> {
            String[] parts = name.split("~", 2);
            if (parts.length == 2 && !value.isBlank()) {
                given.computeIfAbsent(UUID.fromString(parts[0]), key -> new HashMap<>())
                        .put(parts[1], number(parts[1], value));
            }
        });
        return given;
    }

    private static BigDecimal percent(String field, String typed) {
        BigDecimal share = number(field, typed.replace("%", "")).movePointLeft(2);
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw Refusal.of(KernelReason.INVALID_FIELD, field, typed);
        }
        return share;
    }

    private static BigDecimal number(String field, String typed) {
        try {
            return new BigDecimal(typed.strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, field, typed).because(e);
        }
    }
}
