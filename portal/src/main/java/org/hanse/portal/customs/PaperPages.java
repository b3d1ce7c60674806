package org.hanse.portal.customs;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hanse.customs.CustomsReason;
import org.hanse.customs.PaperReadings;
import org.hanse.customs.PaperSheet;
import org.hanse.customs.Papers;
import org.hanse.customs.ReviewPapers;
import org.hanse.customs.SuppliedPaper;
import org.hanse.document.Documents;
import org.hanse.document.PagePictures;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.ShipmentId;
import org.hanse.portal.deal.DealActs;
import org.hanse.portal.web.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Papers of a shipment: supplied by the supplier, reviewed by compliance (screen C), read by both companies. */
@Controller
@RequestMapping("/shipments/{id}/papers")
class PaperPages {

    private final ReviewSheets sheets;
    private final Papers papers;
    private final PaperActs acts;
    private final PaperReadings readings;
    private final DealActs tasks;
    private final Documents documents;
    private final PagePictures pictures;
    private final Sentences sentences;

    PaperPages(
            ReviewSheets sheets,
            Papers papers,
            PaperActs acts,
            PaperReadings readings,
            DealActs tasks,
            Documents documents,
            PagePictures pictures,
            Sentences sentences) {
        this.sheets = sheets;
        this.papers = papers;
        this.acts = acts;
        this.readings = readings;
        this.tasks = tasks;
        this.documents = documents;
        this.pictures = pictures;
        this.sentences = sentences;
    }

    @GetMapping
    String show(@PathVariable String id, @RequestParam(required = false) @Nullable String paper, Model model) {
        ReviewSheet sheet = sheets.of(ShipmentId.of(id), paper);
        model.addAttribute("sheet", sheet);
        if (sheet.maySupply()) {
            model.addAttribute("pack", PackForm.of(sheet.papers().packing(), sheet.shipment()));
            return "customs/supply";
        }
        return "customs/review";
    }

    /** A page of a paper as a picture, with the values in question framed. */
    @GetMapping("/{kind}/pages/{page}")
    @ResponseBody
    ResponseEntity<byte[]> picture(@PathVariable String id, @PathVariable String kind, @PathVariable int page) {
        PaperSheet sheet = papers.sheet(ShipmentId.of(id));
        byte[] pdf = sheet.papers().stream()
                .filter(paper -> paper.kind().equals(kind))
                .findFirst()
                .map(paper -> documents.read(paper.document()).content())
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
        byte[] png = pictures.picture(pdf, page, ReviewSheets.marks(sheet, kind))
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(png);
    }

    @PostMapping("/review")
    String review(
            @PathVariable String id,
            @RequestParam ReviewPapers.Decision decision,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(defaultValue = "") String seen,
            RedirectAttributes redirect) {
        return or(id, redirect, () -> next(id), "customs.said." + decision.name(), () -> {
            PaperSheet sheet = papers.sheet(ShipmentId.of(id));
            if (!seen.isEmpty() && !seen.equals(ReviewSheet.seen(sheet))) {
                throw new Refusal(CustomsReason.CHANGED_WHILE_READING, sheets.changed(sheet, seen));
            }
            tasks.complete(id, "review-papers", new ReviewPapers(decision, reason));
        });
    }

    /** The next set that waits for a review, or else the list. */
    private String next(String id) {
        return sheets.nextToReview(id).map(PaperPages::papersOf).orElse("/tasks");
    }

    /** A reviewer types what no text said. */
    @PostMapping("/{kind}/facts")
    String read(
            @PathVariable String id,
            @PathVariable String kind,
            @RequestParam String fact,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes redirect) {
        return or(
                id,
                redirect,
                () -> papersOf(id) + "?paper=" + safe(kind),
                "customs.said.read",
                () -> readings.read(ShipmentId.of(id), safe(kind), fact, text));
    }

    /** A reviewer says that an unread value is not needed. */
    @PostMapping("/checks/{check}/waiver")
    String notNeeded(@PathVariable String id, @PathVariable String check, RedirectAttributes redirect) {
        return or(
                id,
                redirect,
                () -> papersOf(id),
                "customs.said.waived",
                () -> readings.notNeeded(ShipmentId.of(id), check));
    }

    @PostMapping("/packing")
    String pack(@PathVariable String id, @ModelAttribute PackForm form, RedirectAttributes redirect) {
        return or(id, redirect, () -> papersOf(id), "customs.said.packed", () -> {
            ShipmentId shipment = ShipmentId.of(id);
            papers.pack(shipment, form.command());
            List<String> needed = papers.sheet(shipment).needed().stream()
                    .map(PaperSheet.Needed::kind)
                    .toList();
            PaperActs.PRINTED.stream()
                    .filter(needed::contains)
                    .forEach(kind -> papers.print(shipment, kind, form.getLanguage()));
        });
    }

    @PostMapping("/{kind}")
    String supply(
            @PathVariable String id,
            @PathVariable String kind,
            @RequestParam MultipartFile file,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return or(
                id,
                redirect,
                () -> papersOf(id) + "?paper=" + safe(kind),
                "customs.said.supplied",
                () -> papers.supply(
                        ShipmentId.of(id), new SuppliedPaper(safe(kind), name(file), content(file), facts(request))));
    }

    private static String safe(String kind) {
        if (!kind.matches("[a-z0-9-]{1,60}")) {
            throw new Refusal(KernelReason.UNKNOWN);
        }
        return kind;
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "document" : name;
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, String> facts(HttpServletRequest request) {
        Map<String, String> facts = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith("says.") && values.length > 0 && !values[0].isBlank()) {
                facts.put(name.substring("says.".length()), values[0].strip());
            }
        });
        return facts;
    }

    @PostMapping("/complete")
    String handIn(@PathVariable String id, RedirectAttributes redirect) {
        return or(id, redirect, () -> "/tasks", "customs.said.handed-in", () -> acts.handIn(ShipmentId.of(id)));
    }

    /** Does it and goes on, or comes back with what is refused. */
    private String or(String id, RedirectAttributes redirect, Supplier<String> next, String said, Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", sentences.of(refusal));
            return "redirect:" + papersOf(id);
        }
        redirect.addFlashAttribute("said", said);
        return "redirect:" + next.get();
    }

    private static String papersOf(String id) {
        return "/shipments/" + ShipmentId.of(id) + "/papers";
    }
}
