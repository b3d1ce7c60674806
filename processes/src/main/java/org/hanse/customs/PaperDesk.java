package org.hanse.customs;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hanse.document.DocumentPrinter;
import org.hanse.document.Documents;
import org.hanse.document.NewDocument;
import org.hanse.document.PaperText;
import org.hanse.document.TradePaper;
import org.hanse.kernel.Actor;
import org.hanse.kernel.DocumentId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.kernel.ShipmentId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers in PostgreSQL; contents lie in the document store. */
@Service
@Transactional
class PaperDesk implements Papers {

    private static final Map<String, TradePaper.Kind> PRINTED = Map.of(
            PaperKind.INVOICE, TradePaper.Kind.COMMERCIAL_INVOICE,
            PaperKind.PACKING_LIST, TradePaper.Kind.PACKING_LIST);

    private final ShipmentFacts facts;
    private final SheetRows rows;
    private final FindingRows findings;
    private final DeclarationRows declarations;
    private final RequiredPapers required;
    private final PaperPrint print;
    private final Documents documents;
    private final ObjectProvider<DocumentPrinter> printer;
    private final ObjectProvider<PaperText> reader;
    private final Clock clock;

    PaperDesk(
            ShipmentFacts facts,
            SheetRows rows,
            FindingRows findings,
            DeclarationRows declarations,
            RequiredPapers required,
            PaperPrint print,
            Documents documents,
            ObjectProvider<DocumentPrinter> printer,
            ObjectProvider<PaperText> reader,
            Clock clock) {
        this.facts = facts;
        this.rows = rows;
        this.findings = findings;
        this.declarations = declarations;
        this.required = required;
        this.print = print;
        this.documents = documents;
        this.printer = printer;
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public PaperSheet sheet(ShipmentId id) {
        ShipmentFacts.Whole whole = facts.of(id);
        return new PaperSheet(
                id,
                whole.deal().id(),
                rows.packing(id),
                rows.needed(id),
                rows.papers(id),
                findings.of(id),
                rows.reviews(id),
                declarations.last(id).orElse(null),
                whole.lines(),
                rows.outcome(id));
    }

    @Override
    public void pack(ShipmentId id, PackShipment packing) {
        ShipmentFacts.Whole whole = supplierOpens(id);
        Set<Integer> open = new HashSet<>();
        whole.shipment().lines().forEach(line -> open.add(line.lineNo()));
        for (PackShipment.PackedLine line : packing.lines()) {
            if (!open.remove(line.lineNo())) {
                throw Refusal.of(CustomsReason.WRONG_LINE, "lines", line.lineNo());
            }
            if (line.grossKg().compareTo(line.netKg()) < 0) {
                throw Refusal.of(CustomsReason.GROSS_BELOW_NET, "lines", line.lineNo());
            }
        }
        if (!open.isEmpty()) {
            throw Refusal.of(CustomsReason.WRONG_LINE, "lines", open.iterator().next());
        }
        rows.pack(id, whole.deal().id(), packing);
        if (!rows.needed(id).isEmpty()) {
            required.decide(whole);
        }
    }

    /** Opens the sheet for a change by the supplier; closed once it was decided. */
    private ShipmentFacts.Whole supplierOpens(ShipmentId id) {
        ShipmentFacts.Whole whole = facts.of(id);
        boolean supplier = whole.deal().seller().equals(Scope.actor().companyOrNull());
        if (!supplier && !(Scope.actor() instanceof Actor.System)) {
            throw new Refusal(CustomsReason.NOT_THE_SUPPLIER);
        }
        rows.open(id, whole.deal().id());
        if (rows.outcome(id) != null) {
            throw new Refusal(CustomsReason.PAPERS_CLOSED, whole.shipment().reference());
        }
        return whole;
    }

    @Override
    public DocumentId print(ShipmentId id, String kind, String language) {
        TradePaper.Kind which = PRINTED.get(kind);
        if (which == null) {
            throw Refusal.of(CustomsReason.NOT_PRINTED, "kind", kind);
        }
        ShipmentFacts.Whole whole = supplierOpens(id);
        TradePaper paper = print.paper(whole, rows.packing(id), which);
        byte[] pdf = printer.getObject().print(paper, language);
        DocumentId document = documents.store(new NewDocument(
                pdf,
                paper.number() + ".pdf",
                kind,
                id.toString(),
                whole.deal().id(),
                whole.deal().seller()));
        rows.add(whole.shipment(), kind, document, true, keyed(PaperPrint.says(paper)), "record", clock.instant());
        return document;
    }

    @Override
    public DocumentId supply(ShipmentId id, SuppliedPaper paper) {
        Map<Fact, String> typed = new EnumMap<>(Fact.class);
        paper.facts()
                .forEach((key, value) -> typed.put(
                        Fact.of(key).orElseThrow(() -> Refusal.of(CustomsReason.UNKNOWN_FACT, "facts", key)), value));
        ShipmentFacts.Whole whole = supplierOpens(id);
        DocumentId document = documents.store(new NewDocument(
                paper.content(),
                paper.fileName(),
                paper.kind(),
                id.toString(),
                whole.deal().id(),
                whole.deal().seller()));
        Map<Fact, String> says = new EnumMap<>(Fact.class);
        says.putAll(read(document, paper.content()));
        String readBy = says.isEmpty() || !typed.isEmpty() ? "person" : "text";
        says.putAll(typed);
        rows.add(whole.shipment(), paper.kind(), document, false, keyed(says), readBy, clock.instant());
        return document;
    }

    private Map<Fact, String> read(DocumentId document, byte[] content) {
        return switch (documents.row(document).mediaType()) {
            case "text/plain" -> FactReader.read(new String(content, StandardCharsets.UTF_8));
            case "application/pdf" ->
                Optional.ofNullable(reader.getIfAvailable())
                        .flatMap(text -> text.of(content))
                        .map(FactReader::read)
                        .orElse(Map.of());
            default -> Map.of();
        };
    }

    private static Map<String, String> keyed(Map<Fact, String> says) {
        Map<String, String> keyed = new TreeMap<>();
        says.forEach((fact, text) -> keyed.put(fact.key(), text));
        return keyed;
    }

    /** The papers as the comparison reads them. */
    List<Said> said(ShipmentId id) {
        return rows.papers(id).stream()
                .map(paper -> {
                    Map<Fact, String> says = new EnumMap<>(Fact.class);
                    paper.says().forEach((key, value) -> Fact.of(key).ifPresent(fact -> says.put(fact, value)));
                    return new Said(paper.kind(), says);
                })
                .toList();
    }
}
