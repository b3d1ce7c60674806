package org.hanse.portal.deal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanse.deal.Deal;
import org.hanse.deal.Deals;
import org.hanse.deal.OrderChange;
import org.hanse.deal.OrderChanges;
import org.hanse.deal.OrderLine;
import org.hanse.deal.ProposeChange;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.portal.web.ProblemWriter;
import org.hanse.portal.web.Sentences;
import org.hanse.portal.web.TypedNumbers;
import org.hanse.portal.workflow.TaskView;
import org.hanse.workflow.TaskRow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proposing to change an order: first the difference, then the proposal; what was proposed so far. */
@Controller
class ChangePages {

    private final Deals deals;
    private final OrderChanges changes;
    private final ChangeSheets sheets;
    private final DealWords words;
    private final Sentences sentences;

    ChangePages(Deals deals, OrderChanges changes, ChangeSheets sheets, DealWords words, Sentences sentences) {
        this.deals = deals;
        this.changes = changes;
        this.sheets = sheets;
        this.words = words;
        this.sentences = sentences;
    }

    @GetMapping("/deals/{id}/changes")
    String show(@PathVariable String id, Model model) {
        Deal deal = deals.get(DealId.of(id));
        return page(deal, typed(deal), null, model);
    }

    /** Shows the difference; with {@code sure} it is proposed. */
    @PostMapping("/deals/{id}/changes")
    ModelAndView propose(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "false") boolean sure,
            Model model,
            RedirectAttributes redirect) {
        Deal deal = deals.get(DealId.of(id));
        try {
            ProposeChange proposal = proposal(deal, typed);
            if (!sure) {
                model.addAttribute("draft", sheets.of(changes.draft(deal.id(), proposal)));
                return new ModelAndView(page(deal, typed, null, model), model.asMap(), HttpStatus.OK);
            }
            changes.propose(deal.id(), proposal);
        } catch (Refusal refusal) {
            String view = page(deal, typed, refusal, model);
            return new ModelAndView(
                    view, model.asMap(), ProblemWriter.status(refusal.reason().kind()));
        }
        redirect.addFlashAttribute("said", "change.said.proposed");
        return new ModelAndView("redirect:/deals/" + deal.id() + "/changes");
    }

    @PostMapping("/deals/{id}/changes/{change}/withdrawal")
    String withdraw(@PathVariable String id, @PathVariable String change, RedirectAttributes redirect) {
        changes.withdraw(Ids.parse(change));
        redirect.addFlashAttribute("said", "change.said.withdrawn");
        return "redirect:/deals/" + DealId.of(id) + "/changes";
    }

    private String page(Deal deal, Map<String, String> typed, @Nullable Refusal refusal, Model model) {
        List<OrderChange> all = changes.of(deal.id());
        BindingResult errors = new MapBindingResult(typed, "form");
        if (refusal != null && refusal.field() != null) {
            errors.rejectValue(refusal.field(), "refused", sentences.of(refusal));
        } else if (refusal != null) {
            model.addAttribute("refused", sentences.of(refusal));
        }
        boolean open = all.stream().anyMatch(one -> one.state() == OrderChange.State.OPEN);
        model.addAttribute("deal", deal);
        model.addAttribute("goods", words.goods(deal));
        model.addAttribute("lines", deal.lines());
        model.addAttribute("changesGoods", changes.isPossible(deal.id(), true));
        model.addAttribute("possible", !open && words.isSide(deal) && changes.isPossible(deal.id(), false));
        model.addAttribute("sheets", all.stream().map(sheets::of).toList());
        model.addAttribute("form", typed);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return "deal/changes";
    }

    private static Map<String, String> typed(Deal deal) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("requiredBy", deal.requiredBy().toString());
        for (OrderLine line : deal.lines()) {
            form.put("quantity-" + line.no(), line.quantity().toPlainString());
            form.put("price-" + line.no(), line.price().price().toPlainString());
        }
        return form;
    }

    private static ProposeChange proposal(Deal deal, Map<String, String> typed) {
        List<ProposeChange.Line> lines = new ArrayList<>();
        for (OrderLine line : deal.lines()) {
            BigDecimal quantity = TypedNumbers.orNull(typed.get("quantity-" + line.no()), "quantity-" + line.no());
            BigDecimal price = TypedNumbers.orNull(typed.get("price-" + line.no()), "price-" + line.no());
            if (quantity != null && quantity.signum() <= 0) {
                throw Refusal.of(KernelReason.INVALID_FIELD, "quantity-" + line.no(), quantity.toPlainString());
            }
            lines.add(new ProposeChange.Line(line.no(), quantity, price));
        }
        String reason = typed.getOrDefault("reason", "").strip();
        if (reason.isEmpty() || reason.length() > 500) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "reason", "");
        }
        return new ProposeChange(day(typed.get("requiredBy")), lines, reason);
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "requiredBy", typed).because(e);
        }
    }

    /** The other side's task. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        TaskView answerChangeView(OrderChanges changes, ChangeSheets sheets) {
            return new TaskView() {
                @Override
                public String taskKey() {
                    return "answer-change";
                }

                @Override
                public void prepare(TaskRow task, Model model, Map<String, String> form) {
                    model.addAttribute("change", sheets.of(changes.get(UUID.fromString(task.businessKey()))));
                    form.put("accept", "true");
                }

                @Override
                public String afterwards(TaskRow task) {
                    return "/deals/" + task.dealId();
                }
            };
        }
    }
}
