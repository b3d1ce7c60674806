package org.hanse.portal.customs;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.hanse.customs.BringExitProof;
import org.hanse.customs.ExitFile;
import org.hanse.deal.Deals;
import org.hanse.deal.Shipment;
import org.hanse.deal.Shipments;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.kernel.ShipmentId;
import org.hanse.portal.web.Figures;
import org.hanse.portal.web.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a supplier proves that exported goods left the Union. */
@Controller
@RequestMapping("/shipments/{id}/exit")
class ExitPages {

    private final ExitActs acts;
    private final Shipments shipments;
    private final Deals deals;
    private final Sentences sentences;
    private final Figures figures;

    ExitPages(ExitActs acts, Shipments shipments, Deals deals, Sentences sentences, Figures figures) {
        this.acts = acts;
        this.shipments = shipments;
        this.deals = deals;
        this.sentences = sentences;
        this.figures = figures;
    }

    @GetMapping
    String show(@PathVariable String id, Model model) {
        ShipmentId key = ShipmentId.of(id);
        ExitFile file = acts.get(key);
        Shipment shipment = shipments.get(key);
        ExitView view = acts.view(key);
        boolean supplier =
                deals.get(shipment.deal()).seller().equals(Scope.actor().companyOrNull());
        model.addAttribute("file", file);
        model.addAttribute("view", view);
        model.addAttribute("shipment", shipment);
        model.addAttribute(
                "rows",
                Arrays.stream(ExitFile.Kind.values())
                        .map(kind -> row(file, kind))
                        .toList());
        model.addAttribute("brings", supplier && !file.settled());
        model.addAttribute(
                "sentence",
                sentences.of(
                        "customs.exit.sentence." + file.state(),
                        view.day(),
                        view.days(),
                        figures.money(file.atRisk()),
                        file.proofs().size(),
                        ExitFile.Kind.values().length,
                        figures.date(file.dueOn())));
        return "customs/exit";
    }

    /** A kind of proof, and the one at hand or null. */
    record Row(ExitFile.Kind kind, ExitFile.@Nullable Proof proof) {}

    private static Row row(ExitFile file, ExitFile.Kind kind) {
        return new Row(
                kind,
                file.proofs().stream()
                        .filter(proof -> proof.kind() == kind)
                        .findFirst()
                        .orElse(null));
    }

    @PostMapping
    String bring(
            @PathVariable String id,
            @RequestParam(required = false) ExitFile.@Nullable Kind kind,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String issuedOn,
            RedirectAttributes redirect) {
        ShipmentId shipment = ShipmentId.of(id);
        try {
            acts.bring(shipment, command(kind, reference, issuedOn));
            redirect.addFlashAttribute("said", true);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", sentences.of(refusal));
            redirect.addFlashAttribute("reference", reference);
        }
        return "redirect:/shipments/" + shipment + "/exit";
    }

    private static BringExitProof command(ExitFile.@Nullable Kind kind, String reference, String issuedOn) {
        if (kind == null) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "kind", "");
        }
        String said = reference.strip();
        if (said.isEmpty() || said.length() > 200) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "reference", said);
        }
        try {
            return new BringExitProof(kind, said, issuedOn.isBlank() ? null : LocalDate.parse(issuedOn.strip()));
        } catch (DateTimeParseException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "issuedOn", issuedOn).because(e);
        }
    }
}
