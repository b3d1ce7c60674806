package org.hanse.portal.sourcing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Page;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.portal.web.CspNonce;
import org.hanse.portal.web.Sentences;
import org.hanse.sourcing.Attachments;
import org.hanse.sourcing.Questions;
import org.hanse.sourcing.Rfq;
import org.hanse.sourcing.RfqKind;
import org.hanse.sourcing.RfqPeople;
import org.hanse.sourcing.RfqState;
import org.hanse.sourcing.Rfqs;
import org.hanse.workflow.ProcessViews;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of requests and the page of one, as its buyer sees it. */
@Controller
class RfqPages {

    private static final int PAGE = 50;
    private static final int MOST_DAYS = 60;
    private static final Set<RfqState> ENDABLE =
            Set.of(RfqState.ASKING, RfqState.READY, RfqState.UNANSWERED, RfqState.OPENED, RfqState.NEGOTIATING);

    private final Rfqs rfqs;
    private final BuyerActs acts;
    private final AnswerRows answers;
    private final Questions questions;
    private final Attachments attachments;
    private final RfqPeople people;
    private final Companies companies;
    private final ProcessViews processes;
    private final Sentences sentences;

    RfqPages(
            Rfqs rfqs,
            BuyerActs acts,
            AnswerRows answers,
            Questions questions,
            Attachments attachments,
            RfqPeople people,
            Companies companies,
            ProcessViews processes,
            Sentences sentences) {
        this.rfqs = rfqs;
        this.acts = acts;
        this.answers = answers;
        this.questions = questions;
        this.attachments = attachments;
        this.people = people;
        this.companies = companies;
        this.processes = processes;
        this.sentences = sentences;
    }

    @GetMapping("/rfqs")
    String list(@RequestParam(defaultValue = "") String as, @RequestParam(required = false) String after, Model model) {
        boolean buys = Scope.actor().roles().contains("buyer");
        boolean asBuyer = buys && !"supplier".equals(as);
        Page<Rfq> page = asBuyer ? rfqs.bought(after, PAGE) : rfqs.asked(after, PAGE);
        model.addAttribute("page", page);
        model.addAttribute("asBuyer", asBuyer);
        model.addAttribute("buys", buys);
        model.addAttribute("sells", Scope.actor().roles().contains("supplier"));
        return "sourcing/list";
    }

    @GetMapping("/rfqs/{id}")
    String show(@PathVariable String id, Model model, HttpServletRequest request) {
        Rfq rfq = rfqs.get(RfqId.of(id));
        CompanyId company = Scope.actor().companyOrNull();
        if (company != null && !company.equals(rfq.buyer())) {
            return "redirect:/rfqs/" + id + "/quote";
        }
        if (rfq.kind() == RfqKind.SEALED) {
            return "redirect:/rfqs/" + id + "/tender";
        }
        CspNonce.allowStyleAttributes(request);
        fill(rfq, model);
        model.addAttribute("late", answers.late(rfq));
        model.addAttribute("orders", company == null ? List.of() : answers.orders(rfq));
        model.addAttribute("questions", questions.of(rfq.id()));
        model.addAttribute("files", attachments.of(rfq.id()));
        model.addAttribute("mayAttach", company != null && !rfq.state().opened() && rfq.closedAt() == null);
        if (company != null) {
            model.addAttribute("coOwners", people.coOwners(rfq.id()));
            model.addAttribute("colleagues", people.colleagues(rfq.id()));
            model.addAttribute("remarks", people.remarks(rfq.id()));
        }
        model.addAttribute("mayExtend", ENDABLE.contains(rfq.state()) && company != null);
        return "sourcing/rfq";
    }

    /** The rows of suppliers alone, for the live page. */
    @GetMapping("/rfqs/{id}/answers")
    String answers(@PathVariable String id, @RequestParam(defaultValue = "") String seen, Model model) {
        Rfq rfq = rfqs.get(RfqId.of(id));
        fill(rfq, model);
        model.addAttribute("turned", !seen.isEmpty() && !seen.equals(rfq.state().name()));
        return "sourcing/rfq :: answers";
    }

    @GetMapping("/rfqs/{id}/diagram")
    @ResponseBody
    ResponseEntity<ProcessViews.View> diagram(@PathVariable String id) {
        rfqs.get(RfqId.of(id));
        return ResponseEntity.of(processes.view("rfq-negotiation", id));
    }

    @PostMapping("/rfqs/{id}/undo")
    String undo(@PathVariable String id, RedirectAttributes redirect) {
        return act(id, redirect, () -> rfqs.takeBack(RfqId.of(id)));
    }

    @PostMapping("/rfqs/{id}/opening")
    String open(@PathVariable String id, RedirectAttributes redirect) {
        String back = act(id, redirect, () -> acts.open(RfqId.of(id)));
        return redirect.getFlashAttributes().containsKey("refused") ? back : "redirect:/rfqs/" + id + "/comparison";
    }

    @PostMapping("/rfqs/{id}/deadline")
    String extend(@PathVariable String id, @RequestParam LocalDateTime deadline, RedirectAttributes redirect) {
        return act(id, redirect, () -> {
            Rfq rfq = rfqs.get(RfqId.of(id));
            rfqs.extend(rfq.id(), deadline.atZone(rfq.deadlineZone()).toInstant());
        });
    }

    /** Nobody has answered: more working days for all who were asked. */
    @PostMapping("/rfqs/{id}/more-time")
    String askAgain(@PathVariable String id, @RequestParam int days, RedirectAttributes redirect) {
        return act(id, redirect, () -> acts.decideUnanswered(RfqId.of(id), Math.clamp(days, 1, MOST_DAYS), null));
    }

    /** Nobody has answered: the request ends. */
    @PostMapping("/rfqs/{id}/unanswered-end")
    String endUnanswered(@PathVariable String id, RedirectAttributes redirect) {
        return act(id, redirect, () -> acts.decideUnanswered(RfqId.of(id), 0, "nobody-answered"));
    }

    @PostMapping("/rfqs/{id}/cancellation")
    String cancel(@PathVariable String id, @RequestParam String reason, RedirectAttributes redirect) {
        return act(id, redirect, () -> rfqs.cancel(RfqId.of(id), reason.strip()));
    }

    @PostMapping("/rfqs/{id}/questions/{question}")
    String answer(
            @PathVariable String id,
            @PathVariable UUID question,
            @RequestParam String answer,
            RedirectAttributes redirect) {
        return act(id, redirect, () -> questions.answer(RfqId.of(id), question, answer));
    }

    private String act(String id, RedirectAttributes redirect, Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", sentences.of(refusal));
        }
        return "redirect:/rfqs/" + id;
    }

    private void fill(Rfq rfq, Model model) {
        List<AnswerRows.Row> rows = answers.of(rfq);
        model.addAttribute("rfq", rfq);
        model.addAttribute("rows", rows);
        model.addAttribute("move", answers.move(rfq, companies.get(rfq.buyer())));
        model.addAttribute("turned", false);
    }
}
