package org.hanse.portal.sourcing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.portal.web.Sentences;
import org.hanse.sourcing.Attachments;
import org.hanse.sourcing.Invitation;
import org.hanse.sourcing.Rfq;
import org.hanse.sourcing.Rfqs;
import org.hanse.sourcing.asking.Drafts;
import org.hanse.sourcing.asking.RequestDraft;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A request before it is sent, as each supplier will see it: in the supplier's language and time. */
@Controller
class PreviewPages {

    private final Drafts drafts;
    private final Rfqs rfqs;
    private final Attachments attachments;
    private final Companies companies;
    private final BuyerActs acts;
    private final Commands commands;
    private final Sentences sentences;
    private final int undoSeconds;

    PreviewPages(
            Drafts drafts,
            Rfqs rfqs,
            Attachments attachments,
            Companies companies,
            BuyerActs acts,
            Commands commands,
            Sentences sentences,
            @Value("${hanse.sourcing.undo-seconds:30}") int undoSeconds) {
        this.drafts = drafts;
        this.rfqs = rfqs;
        this.attachments = attachments;
        this.companies = companies;
        this.acts = acts;
        this.commands = commands;
        this.sentences = sentences;
        this.undoSeconds = undoSeconds;
    }

    /** A supplier to look as. */
    record Reader(String name, String language) {}

    @GetMapping("/rfqs/new/preview")
    String page(@RequestParam UUID draft, @RequestParam(defaultValue = "0") int as, Model model) {
        List<Reader> readers = preview(draft).invitations().stream()
                .map(one -> new Reader(name(one), one.language().getDisplayLanguage(LocaleContextHolder.getLocale())))
                .toList();
        model.addAttribute("draft", draft);
        model.addAttribute("readers", readers);
        model.addAttribute("as", Math.clamp(as, 0, readers.size() - 1));
        return "sourcing/preview";
    }

    /** What the chosen supplier will read; in that supplier's language, whatever the buyer's is. */
    @GetMapping("/rfqs/new/preview/body")
    String body(
            @RequestParam UUID draft,
            @RequestParam(defaultValue = "0") int as,
            Model model,
            HttpServletRequest request) {
        Rfqs.Preview preview = preview(draft);
        Invitation reader = preview.invitations()
                .get(Math.clamp(as, 0, preview.invitations().size() - 1));
        Rfq rfq = preview.rfq();
        Locale language = "zh".equals(reader.language().getLanguage()) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        request.setAttribute(CookieLocaleResolver.LOCALE_REQUEST_ATTRIBUTE_NAME, language);
        LocaleContextHolder.setLocale(language);
        LocaleContextHolder.setTimeZone(TimeZone.getTimeZone(reader.timeZone()));
        model.addAttribute("rfq", rfq);
        model.addAttribute("buyer", companies.get(rfq.buyer()));
        model.addAttribute(
                "attached",
                drafts.get(draft).content().attachments().stream()
                        .map(id -> attachments.kept(Ids.parse(id)))
                        .toList());
        model.addAttribute("language", language.toLanguageTag());
        return "sourcing/preview :: body";
    }

    /** Sends what was looked at. */
    @PostMapping("/rfqs/new/drafts/{id}/sending")
    String send(@PathVariable UUID id, RedirectAttributes redirect) {
        try {
            RequestDraft form = drafts.get(id).content();
            Rfq rfq = acts.ask(id, commands.checked(form.command(zone(), undoSeconds)));
            return "redirect:/rfqs/" + rfq.id();
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", sentences.of(refusal));
            return "redirect:/rfqs/new?draft=" + id;
        }
    }

    private Rfqs.Preview preview(UUID draft) {
        return rfqs.preview(commands.checked(drafts.get(draft).content().command(zone(), 0)));
    }

    private String name(Invitation one) {
        Company company = one.supplier() == null ? null : companies.get(one.supplier());
        return company == null ? one.email() : company.name();
    }

    private ZoneId zone() {
        return companies.get(Scope.company()).timeZone();
    }
}
