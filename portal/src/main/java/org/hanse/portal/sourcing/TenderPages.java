package org.hanse.portal.sourcing;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.portal.web.Figures;
import org.hanse.portal.web.Sentences;
import org.hanse.sourcing.Invitation;
import org.hanse.sourcing.OpeningKeys;
import org.hanse.sourcing.Questions;
import org.hanse.sourcing.Rfq;
import org.hanse.sourcing.RfqState;
import org.hanse.sourcing.Rfqs;
import org.hanse.sourcing.SealedCures;
import org.hanse.sourcing.SealedTender;
import org.hanse.sourcing.SealedTenders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A sealed tender as its buyer, its openers and staff see it; from the deadline on it is the page of the ceremony. */
@Controller
@RequestMapping("/rfqs/{id}/tender")
class TenderPages {

    private final Rfqs rfqs;
    private final TenderActs acts;
    private final SealedTenders tenders;
    private final SealedCures cures;
    private final OpeningKeys keys;
    private final Questions questions;
    private final Companies companies;
    private final Figures figures;
    private final Sentences sentences;

    TenderPages(
            Rfqs rfqs,
            TenderActs acts,
            SealedTenders tenders,
            SealedCures cures,
            OpeningKeys keys,
            Questions questions,
            Companies companies,
            Figures figures,
            Sentences sentences) {
        this.rfqs = rfqs;
        this.acts = acts;
        this.tenders = tenders;
        this.cures = cures;
        this.keys = keys;
        this.questions = questions;
        this.companies = companies;
        this.figures = figures;
        this.sentences = sentences;
    }

    /** A supplier who was asked; nothing here says whether it has answered. */
    record Asked(String name, String country, String sent) {}

    /** An opened envelope. */
    record Row(String supplier, SealedCures.Outcome outcome) {}

    @GetMapping
    String show(@PathVariable String id, Model model) {
        Rfq rfq = rfqs.get(RfqId.of(id));
        CompanyId company = Scope.actor().companyOrNull();
        if (company != null && !company.equals(rfq.buyer())) {
            return "redirect:/rfqs/" + id + "/envelope";
        }
        SealedTender tender = tenders.get(rfq.id());
        List<SealedTender.Holder> holders = tenders.holders(rfq.id());
        SealedTender.Tree tree = tender.tree();
        model.addAttribute("rfq", rfq);
        model.addAttribute("tender", tender);
        model.addAttribute("holders", holders);
        model.addAttribute("root", tree == null ? null : HexFormat.of().formatHex(tree.root()));
        model.addAttribute("asked", asked(rfq));
        model.addAttribute("outcomes", outcomes(rfq));
        model.addAttribute("questions", questions.of(rfq.id()));
        model.addAttribute("buys", company != null);
        model.addAttribute("move", move(rfq));
        model.addAttribute("eventKey", base64(tender.publicKey()));
        mine(rfq, holders, model);
        return "sourcing/tender";
    }

    private String move(Rfq rfq) {
        return sentences.of(
                "sealed.move." + rfq.state().name().toLowerCase(java.util.Locale.ROOT),
                figures.when(rfq.deadline()),
                rfq.openedBy() == null ? "" : rfq.openedBy(),
                rfq.closeReason() == null
                        ? ""
                        : sentences.orElse("sourcing.closed." + rfq.closeReason(), rfq.closeReason()));
    }

    /** The reader's own share, where he holds one and it can be handed in now. */
    private void mine(Rfq rfq, List<SealedTender.Holder> holders, Model model) {
        UUID person = person();
        holders.stream()
                .filter(one -> one.person().value().equals(person) && rfq.state() == RfqState.READY)
                .findFirst()
                .ifPresent(one -> {
                    model.addAttribute("mine", one);
                    model.addAttribute("wrapped", base64(one.wrapped()));
                    keys.own(one.openingKey()).ifPresent(own -> {
                        model.addAttribute("ownKey", own.id());
                        model.addAttribute("ownPublic", base64(own.publicKey()));
                        model.addAttribute("ownProtected", base64(own.protectedKey()));
                    });
                });
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static @Nullable UUID person() {
        return switch (Scope.actor()) {
            case Actor.Person person -> person.person().value();
            case Actor.Staff staff -> staff.person().value();
            default -> null;
        };
    }

    private List<Asked> asked(Rfq rfq) {
        return rfqs.invitations(rfq.id()).stream()
                .map(one -> one.supplier() == null
                        ? new Asked(one.email(), "", figures.when(one.sentAt()))
                        : new Asked(
                                companies.get(one.supplier()).name(),
                                companies.get(one.supplier()).country(),
                                figures.when(one.sentAt())))
                .toList();
    }

    private List<Row> outcomes(Rfq rfq) {
        List<Invitation> invited = rfqs.invitations(rfq.id());
        return cures.outcomes(rfq.id()).stream()
                .map(one -> new Row(
                        invited.stream()
                                .filter(invitation -> invitation.id().equals(one.invitation()))
                                .map(invitation -> invitation.supplier() == null
                                        ? invitation.email()
                                        : companies.get(invitation.supplier()).name())
                                .findFirst()
                                .orElse(""),
                        one))
                .toList();
    }

    @PostMapping("/shares")
    String handIn(@PathVariable String id, @RequestParam String share, RedirectAttributes redirect) {
        return act(id, redirect, "sealed.share.taken", () -> acts.handIn(RfqId.of(id), OpeningKeyPages.bytes(share)));
    }

    @PostMapping("/recovery")
    String recovery(@PathVariable String id, @RequestParam String reason, RedirectAttributes redirect) {
        return act(id, redirect, "sealed.recovery.asked", () -> tenders.askRecovery(RfqId.of(id), reason));
    }

    private String act(String id, RedirectAttributes redirect, String said, Runnable work) {
        try {
            work.run();
            redirect.addFlashAttribute("said", said);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", sentences.of(refusal));
        }
        return "redirect:/rfqs/" + id + "/tender";
    }
}
