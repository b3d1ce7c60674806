package org.hanse.portal.sourcing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hanse.integration.ubl.UblRequests;
import org.hanse.integration.xml.MalformedXml;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.sourcing.Comparison;
import org.hanse.sourcing.Rfq;
import org.hanse.sourcing.Rfqs;
import org.hanse.sourcing.asking.Copies;
import org.hanse.sourcing.asking.DeadlinePlaces;
import org.hanse.sourcing.asking.DecimalSign;
import org.hanse.sourcing.asking.Drafts;
import org.hanse.sourcing.asking.HsCandidates;
import org.hanse.sourcing.asking.LineTable;
import org.hanse.sourcing.asking.RequestDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Requests while they are written, and templates, for programs: what the page keeps while somebody types. */
@RestController
@RequestMapping("/api/v1/rfq-drafts")
class DraftsApi {

    private final Drafts drafts;
    private final Copies copies;
    private final BuyerActs acts;
    private final Rfqs rfqs;
    private final UblRequests requests;
    private final Companies companies;
    private final Commands commands;
    private final HsCandidates candidates;
    private final DeadlinePlaces places;

    DraftsApi(
            Drafts drafts,
            Copies copies,
            BuyerActs acts,
            Rfqs rfqs,
            UblRequests requests,
            Companies companies,
            Commands commands,
            HsCandidates candidates,
            DeadlinePlaces places) {
        this.drafts = drafts;
        this.copies = copies;
        this.acts = acts;
        this.rfqs = rfqs;
        this.requests = requests;
        this.companies = companies;
        this.commands = commands;
        this.candidates = candidates;
        this.places = places;
    }

    /**
     * What a new draft begins from: one of these, or nothing.
     *
     * @param copyOf reference of an earlier request
     * @param template id of a template
     */
    record Beginning(
            @Valid @Nullable RequestDraft content,
            @Size(max = 30) @Nullable String copyOf,
            @Nullable UUID template) {}

    /** A name for a template. */
    record Named(@NotBlank @Size(max = 120) String name) {}

    /**
     * A draft or template.
     *
     * @param paid what each line cost last time; numbered from 1
     * @param marked who of an earlier request cannot simply be asked again
     */
    record DraftView(
            UUID id,
            @Nullable String template,
            RequestDraft content,
            Instant changedAt,
            List<Paid> paid,
            List<Copies.Marked> marked) {}

    /** The last price of a line, for {@code per} units. */
    record Paid(int line, String price, int per, String currency, String order, String supplier) {
        static Paid of(Comparison.Paid paid) {
            return new Paid(
                    paid.line(),
                    paid.price().price().toPlainString(),
                    paid.price().baseQuantity(),
                    paid.currency().getCode(),
                    paid.order(),
                    paid.supplier());
        }
    }

    @GetMapping
    List<DraftView> list() {
        return drafts.unfinished().stream().map(this::view).toList();
    }

    @GetMapping("/templates")
    List<DraftView> templates() {
        return drafts.templates().stream().map(this::view).toList();
    }

    @PostMapping
    ResponseEntity<DraftView> begin(@RequestBody @Valid Beginning from) {
        RequestDraft content = from.content() == null ? RequestDraft.EMPTY : from.content();
        if (from.copyOf() != null) {
            content = copies.of(from.copyOf());
        } else if (from.template() != null) {
            content = drafts.get(from.template()).content();
        }
        return created(content);
    }

    /** A {@code RequestForQuotation} document as a draft, to be looked at before it is sent. */
    @PostMapping(path = "/ubl", consumes = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<DraftView> ubl(@RequestBody byte[] document) {
        var zone = companies.get(Scope.company()).timeZone();
        try {
            return created(copies.of(requests.read(document, List.of(), zone), zone));
        } catch (MalformedXml e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "document", String.valueOf(e.getMessage()))
                    .because(e);
        }
    }

    @GetMapping("/{id}")
    DraftView get(@PathVariable UUID id) {
        return view(drafts.get(id));
    }

    @PutMapping("/{id}")
    DraftView keep(@PathVariable UUID id, @RequestBody @Valid RequestDraft content) {
        return view(drafts.keep(id, content));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable UUID id) {
        drafts.drop(id);
    }

    /** Keeps the draft's content as a template, for all buyers of the company. */
    @PostMapping("/{id}/template")
    DraftView template(@PathVariable UUID id, @RequestBody @Valid Named named) {
        return view(drafts.saveTemplate(named.name(), drafts.get(id).content()));
    }

    /**
     * Lines of a spreadsheet: a table of text or a workbook, known by its content.
     *
     * @param decimal {@code point} or {@code comma}; left out, the numbers show it, and what they do not show is refused
     * @param take whether sound rows are added to the draft; false only reads
     */
    @PostMapping(
            path = "/{id}/lines",
            consumes = {
                "text/csv",
                "text/tab-separated-values",
                MediaType.APPLICATION_OCTET_STREAM_VALUE,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            })
    LineTable.Reading lines(
            @PathVariable UUID id,
            @RequestBody byte[] file,
            @RequestParam(required = false) @Nullable String decimal,
            @RequestParam(defaultValue = "false") boolean take) {
        RequestDraft before = drafts.get(id).content();
        Spreadsheets.Table table = Spreadsheets.file(file, Locale.ROOT);
        DecimalSign said = decimal == null ? table.sign() : sign(decimal);
        LineTable.Reading reading = LineTable.read(Spreadsheets.cells(table.text()), said, DecimalSign.POINT);
        if (take) {
            if (!reading.certain()) {
                throw Refusal.of(KernelReason.INVALID_FIELD, "decimal", "point | comma");
            }
            drafts.keep(id, commands.checked(before.withLines(reading.lines())));
        }
        return reading;
    }

    /** The request as it would be sent; a supplier sees all of it but the target prices and the other suppliers. */
    @GetMapping("/{id}/preview")
    RfqView preview(@PathVariable UUID id) {
        var zone = companies.get(Scope.company()).timeZone();
        Rfqs.Preview preview =
                rfqs.preview(commands.checked(drafts.get(id).content().command(zone, 0)));
        return RfqView.of(preview.rfq(), preview.invitations());
    }

    /** The deadline, said or proposed, at the buyer's and each chosen supplier's place. */
    @GetMapping("/{id}/deadline")
    DeadlinePlaces.Shown deadline(@PathVariable UUID id) {
        return places.of(drafts.get(id).content());
    }

    /** Tariff codes for a product's words, each with its reason; at most five. */
    @GetMapping("/hs-candidates")
    List<HsCandidates.Candidate> candidates(@RequestParam String words) {
        return candidates.forWords(words);
    }

    /** Sends it, as {@code POST /rfqs} does; the draft is gone with it. */
    @PostMapping("/{id}/sending")
    ResponseEntity<RfqView> send(@PathVariable UUID id) {
        var zone = companies.get(Scope.company()).timeZone();
        Rfq rfq = acts.ask(id, commands.checked(drafts.get(id).content().command(zone, 0)));
        return ResponseEntity.created(URI.create("/api/v1/rfqs/" + rfq.id()))
                .body(RfqView.of(rfq, rfqs.invitations(rfq.id())));
    }

    private static DecimalSign sign(String said) {
        try {
            return DecimalSign.valueOf(said.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "decimal", said).because(e);
        }
    }

    private ResponseEntity<DraftView> created(RequestDraft content) {
        DraftView view = view(drafts.keep(Ids.next(), commands.checked(content)));
        return ResponseEntity.created(URI.create("/api/v1/rfq-drafts/" + view.id()))
                .body(view);
    }

    private DraftView view(Drafts.Kept kept) {
        RequestDraft content = kept.content();
        return new DraftView(
                kept.id(),
                kept.template(),
                content,
                kept.changedAt(),
                copies.lastPaid(content).stream().map(Paid::of).toList(),
                content.copiedFrom().isBlank() ? List.of() : copies.marked(content.copiedFrom()));
    }
}
