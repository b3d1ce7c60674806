package org.hanse.portal.sourcing;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.portal.web.Sentences;
import org.hanse.sourcing.Attachments;
import org.hanse.sourcing.Rfqs;
import org.hanse.sourcing.asking.DeadlinePlaces;
import org.hanse.sourcing.asking.Drafts;
import org.hanse.sourcing.asking.HsCandidates;
import org.hanse.sourcing.asking.RequestDraft;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the page to ask fetches while somebody types, and what it can do beside sending. */
@Controller
class AskAsides {

    private final Drafts drafts;
    private final Attachments attachments;
    private final HsCandidates candidates;
    private final DeadlinePlaces places;
    private final Rfqs rfqs;
    private final Companies companies;
    private final Commands commands;
    private final Sentences sentences;

    AskAsides(
            Drafts drafts,
            Attachments attachments,
            HsCandidates candidates,
            DeadlinePlaces places,
            Rfqs rfqs,
            Companies companies,
            Commands commands,
            Sentences sentences) {
        this.drafts = drafts;
        this.attachments = attachments;
        this.candidates = candidates;
        this.places = places;
        this.rfqs = rfqs;
        this.companies = companies;
        this.commands = commands;
        this.sentences = sentences;
    }

    /** Tariff codes for the words of one line, to choose from. */
    @GetMapping("/rfqs/new/hs")
    String hs(@RequestParam(defaultValue = "") String product, Model model) {
        model.addAttribute("candidates", candidates.forWords(product));
        return "sourcing/parts :: candidates";
    }

    /** The deadline where its readers are. */
    @GetMapping("/rfqs/new/deadline")
    String deadline(@RequestParam MultiValueMap<String, String> typed, Model model) {
        RequestDraft form = AskFields.of(typed);
        try {
            model.addAttribute("deadline", form.suppliers().isEmpty() ? null : places.of(form));
        } catch (Refusal unreadable) {
            model.addAttribute("deadline", null);
        }
        return "sourcing/parts :: deadline";
    }

    @PostMapping("/rfqs/new/attachments")
    String attach(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam MultipartFile file,
            RedirectAttributes redirect)
            throws IOException {
        UUID draft = AskFields.draft(typed);
        RequestDraft form = commands.checked(AskFields.of(typed));
        drafts.keep(draft, form);
        try {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            String document = attachments.keep(file.getBytes(), name).id().toString();
            drafts.keep(draft, commands.checked(form.withAttachment(document)));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", sentences.of(refusal));
        }
        return "redirect:/rfqs/new?draft=" + draft;
    }

    /** Keeps what was typed and shows it as its readers will see it; what cannot be sent goes back with its reason. */
    @PostMapping("/rfqs/new/preview")
    String preview(@RequestParam MultiValueMap<String, String> typed, RedirectAttributes redirect) {
        UUID draft = AskFields.draft(typed);
        RequestDraft form = commands.checked(AskFields.of(typed));
        drafts.keep(draft, form);
        ZoneId zone = companies.get(Scope.company()).timeZone();
        try {
            rfqs.preview(commands.checked(form.command(zone, 0)));
            return "redirect:/rfqs/new/preview?draft=" + draft;
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", sentences.of(refusal));
            return "redirect:/rfqs/new?draft=" + draft;
        }
    }
}
