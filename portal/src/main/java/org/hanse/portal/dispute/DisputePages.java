package org.hanse.portal.dispute;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hanse.deal.Deals;
import org.hanse.dispute.Dispute;
import org.hanse.dispute.Disputes;
import org.hanse.document.Documents;
import org.hanse.document.NewDocument;
import org.hanse.kernel.DocumentId;
import org.hanse.kernel.Page;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.workflow.TaskFilter;
import org.hanse.workflow.TaskRow;
import org.hanse.workflow.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A dispute's page: what both sides say and show, the clock, the offers, the outcome. */
@Controller
class DisputePages {

    private static final List<Dispute.State> HEARD = List.of(
            Dispute.State.ANSWER,
            Dispute.State.NEGOTIATION,
            Dispute.State.EVIDENCE,
            Dispute.State.PROPOSAL,
            Dispute.State.ARBITRATION);

    private final Disputes disputes;
    private final Deals deals;
    private final Companies companies;
    private final Documents documents;
    private final Tasks tasks;

    DisputePages(Disputes disputes, Deals deals, Companies companies, Documents documents, Tasks tasks) {
        this.disputes = disputes;
        this.deals = deals;
        this.companies = companies;
        this.documents = documents;
        this.tasks = tasks;
    }

    @GetMapping("/disputes")
    String list(@RequestParam(required = false) @Nullable String after, Model model) {
        var page = disputes.page(after, 50);
        model.addAttribute("disputes", page.items());
        model.addAttribute("next", page.next());
        return "dispute/disputes";
    }

    @GetMapping("/disputes/{id}")
    String show(@PathVariable UUID id, Model model) {
        fill(id, model);
        return "dispute/dispute";
    }

    @PostMapping("/disputes/{id}/evidence")
    String evidence(
            @PathVariable UUID id,
            @RequestParam String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes redirect)
            throws IOException {
        disputes.addEvidence(id, text, stored(id, file));
        redirect.addFlashAttribute("said", "dispute.said.evidence");
        return "redirect:/disputes/" + id;
    }

    @PostMapping("/disputes/{id}/filing")
    String file(@PathVariable UUID id, @RequestParam String reason, RedirectAttributes redirect) {
        disputes.file(id, reason);
        redirect.addFlashAttribute("said", "dispute.said.filed");
        return "redirect:/disputes/" + id;
    }

    @PostMapping("/disputes/{id}/appeal")
    String appeal(@PathVariable UUID id, @RequestParam String reason, RedirectAttributes redirect) {
        disputes.appeal(id, reason);
        redirect.addFlashAttribute("said", "dispute.said.appeal");
        return "redirect:/disputes/" + id;
    }

    void fill(UUID id, Model model) {
        Dispute dispute = disputes.get(id);
        boolean party = Scope.actor().companyOrNull() != null;
        model.addAttribute("dispute", dispute);
        model.addAttribute("statements", disputes.statements(id));
        model.addAttribute("deal", deals.get(dispute.deal()));
        model.addAttribute("buyer", companies.get(dispute.buyer()));
        model.addAttribute("seller", companies.get(dispute.seller()));
        model.addAttribute("mine", mine(dispute));
        model.addAttribute("mayShow", HEARD.contains(dispute.state()));
        model.addAttribute("mayFile", party && dispute.state() == Dispute.State.FILING);
        model.addAttribute("mayAppeal", party && dispute.state() == Dispute.State.EXECUTED);
    }

    /** The reader's own open task of this dispute, or null. */
    private @Nullable TaskRow mine(Dispute dispute) {
        return tasks.open(TaskFilter.ofDeal(dispute.deal().value()), null, Page.MAX_SIZE).items().stream()
                .filter(task -> task.businessKey().equals(dispute.id().toString()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable DocumentId stored(UUID id, @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty() || Scope.actor().companyOrNull() == null) {
            return null;
        }
        Dispute dispute = disputes.get(id);
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "evidence");
        return documents.store(new NewDocument(
                file.getBytes(), name, "dispute-evidence", id + "-" + name, dispute.deal(), Scope.company()));
    }
}
