package org.hanse.portal.sourcing;

import java.io.IOException;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hanse.integration.ubl.UblRequests;
import org.hanse.integration.xml.MalformedXml;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.portal.web.Sentences;
import org.hanse.sourcing.Rfqs;
import org.hanse.sourcing.asking.Copies;
import org.hanse.sourcing.asking.DecimalSign;
import org.hanse.sourcing.asking.Drafts;
import org.hanse.sourcing.asking.LineTable;
import org.hanse.sourcing.asking.RequestDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins a request from what is there: a spreadsheet, a UBL document, an earlier request, a template. */
@Controller
class StartPages {

    private static final int EARLIER = 10;

    private final Drafts drafts;
    private final Copies copies;
    private final Rfqs rfqs;
    private final UblRequests requests;
    private final Companies companies;
    private final Commands commands;
    private final Sentences sentences;

    StartPages(
            Drafts drafts,
            Copies copies,
            Rfqs rfqs,
            UblRequests requests,
            Companies companies,
            Commands commands,
            Sentences sentences) {
        this.drafts = drafts;
        this.copies = copies;
        this.rfqs = rfqs;
        this.requests = requests;
        this.companies = companies;
        this.commands = commands;
        this.sentences = sentences;
    }

    @GetMapping("/rfqs/new/start")
    String start(@RequestParam(required = false) @Nullable UUID draft, Model model) {
        model.addAttribute("draft", draft == null ? Ids.next() : draft);
        model.addAttribute("earlier", rfqs.bought(null, EARLIER).items());
        model.addAttribute("templates", drafts.templates());
        model.addAttribute("unfinished", drafts.unfinished());
        return "sourcing/start";
    }

    /**
     * Shows what a table says, row by row, before anything is taken. From the page on which a buyer asks, all that was typed
     * there comes along and is kept.
     */
    @PostMapping("/rfqs/new/table")
    ModelAndView read(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model)
            throws IOException {
        UUID draft = AskFields.draft(typed);
        try {
            keepWhatWasTyped(draft, typed);
            Spreadsheets.Table table = file == null || file.isEmpty()
                    ? new Spreadsheets.Table(text(typed, "table"), sign(typed))
                    : Spreadsheets.file(file.getBytes(), LocaleContextHolder.getLocale());
            model.addAttribute("reading", reading(table.text(), table.sign()));
            model.addAttribute("table", table.text());
            model.addAttribute("draft", draft);
            return new ModelAndView("sourcing/table", model.asMap());
        } catch (Refusal refusal) {
            return refused(refusal, draft, model);
        }
    }

    /** Takes the lines of a table into the draft. */
    @PostMapping("/rfqs/new/table/lines")
    ModelAndView take(@RequestParam MultiValueMap<String, String> typed, Model model) {
        UUID draft = AskFields.draft(typed);
        try {
            LineTable.Reading reading = reading(text(typed, "table"), sign(typed));
            RequestDraft before = drafts.unfinished().stream()
                    .filter(one -> one.id().equals(draft))
                    .map(Drafts.Kept::content)
                    .findFirst()
                    .orElse(RequestDraft.EMPTY);
            drafts.keep(draft, commands.checked(before.withLines(reading.lines())));
            return new ModelAndView("redirect:/rfqs/new?draft=" + draft);
        } catch (Refusal refusal) {
            return refused(refusal, draft, model);
        }
    }

    @PostMapping("/rfqs/new/ubl")
    ModelAndView ubl(@RequestParam MultipartFile file, Model model) throws IOException {
        UUID draft = Ids.next();
        Company buyer = companies.get(Scope.company());
        try {
            RequestDraft read =
                    copies.of(requests.read(file.getBytes(), List.of(), buyer.timeZone()), buyer.timeZone());
            drafts.keep(draft, commands.checked(read));
            return new ModelAndView("redirect:/rfqs/new?draft=" + draft);
        } catch (MalformedXml e) {
            return refused(
                    Refusal.of(KernelReason.INVALID_FIELD, "document", String.valueOf(e.getMessage()))
                            .because(e),
                    draft,
                    model);
        } catch (Refusal refusal) {
            return refused(refusal, draft, model);
        }
    }

    /** Keeps what stands on the page as a template, for all buyers of the company. */
    @PostMapping("/rfqs/new/template")
    String template(@RequestParam MultiValueMap<String, String> typed, RedirectAttributes redirect) {
        UUID draft = AskFields.draft(typed);
        RequestDraft form = commands.checked(AskFields.of(typed));
        drafts.keep(draft, form);
        try {
            String name = text(typed, "template").isBlank() ? form.name() : text(typed, "template");
            drafts.saveTemplate(name, form);
            redirect.addFlashAttribute("said", "asking.template.saved");
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", sentences.of(refusal));
        }
        return "redirect:/rfqs/new?draft=" + draft;
    }

    /** Throws a draft or a template away. */
    @PostMapping("/rfqs/new/drafts/{id}/removal")
    String remove(@PathVariable UUID id) {
        drafts.drop(id);
        return "redirect:/rfqs/new/start";
    }

    private void keepWhatWasTyped(UUID draft, MultiValueMap<String, String> typed) {
        if (typed.containsKey("product")) {
            RequestDraft form = commands.checked(AskFields.of(typed));
            if (!form.blank()) {
                drafts.keep(draft, form);
            }
        }
    }

    private LineTable.Reading reading(String text, @Nullable DecimalSign sign) {
        return LineTable.read(new ArrayList<>(Spreadsheets.cells(text)), sign, usual());
    }

    /** How numbers are usually written where the buyer is. */
    private DecimalSign usual() {
        Company buyer = companies.get(Scope.company());
        char sign = DecimalFormatSymbols.getInstance(buyer.language()).getDecimalSeparator();
        return sign == ',' ? DecimalSign.COMMA : DecimalSign.POINT;
    }

    private static @Nullable DecimalSign sign(MultiValueMap<String, String> typed) {
        return switch (text(typed, "sign")) {
            case "point" -> DecimalSign.POINT;
            case "comma" -> DecimalSign.COMMA;
            default -> null;
        };
    }

    private ModelAndView refused(Refusal refusal, UUID draft, Model model) {
        model.addAttribute("refused", sentences.of(refusal));
        return new ModelAndView(start(draft, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String text(MultiValueMap<String, String> typed, String field) {
        return Objects.requireNonNullElse(typed.getFirst(field), "");
    }
}
