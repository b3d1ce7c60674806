package org.hanse.customs;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hanse.deal.Deals;
import org.hanse.deal.Move;
import org.hanse.deal.OrderLine;
import org.hanse.deal.Shipment;
import org.hanse.deal.Shipments;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.ShipmentId;
import org.hanse.party.Company;
import org.hanse.workflow.Processes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Declarations: made from the record, answered by the authority in any order; the later answer rules. */
@Service
@Transactional
class Declarations implements CustomsAnswers {

    static final String ANSWERED = "customs.answered";

    private static final Map<String, String> OFFICES =
            Map.of("DE", "DE004851", "BE", "BEANR216000", "ES", "ES004611", "PL", "PL322080", "CN", "CNSZX001");

    private final DeclarationRows rows;
    private final SheetRows sheets;
    private final Shipments shipments;
    private final Deals deals;
    private final ExitProofs exits;
    private final Processes processes;
    private final Clock clock;

    Declarations(
            DeclarationRows rows,
            SheetRows sheets,
            Shipments shipments,
            Deals deals,
            ExitProofs exits,
            Processes processes,
            Clock clock) {
        this.rows = rows;
        this.sheets = sheets;
        this.shipments = shipments;
        this.deals = deals;
        this.exits = exits;
        this.processes = processes;
        this.clock = clock;
    }

    /** Makes the next declaration of the shipment and writes it down as sent. */
    Declaration lodge(ShipmentFacts.Whole whole) {
        ShipmentId id = whole.shipment().id();
        int attempt = rows.tries(id) + 1;
        String reference = whole.shipment().reference().replace('/', '-') + "-V" + attempt;
        PaperSheet.Packing packing = sheets.packing(id);
        List<PaperSheet.Paper> papers = sheets.papers(id);
        boolean export = whole.direction().equals("export");
        Company declares = export ? whole.seller() : whole.buyer();
        rows.sent(whole.shipment(), attempt, reference, clock.instant());
        return new Declaration(
                reference,
                export ? Declaration.Direction.EXPORT : Declaration.Direction.IMPORT,
                OFFICES.getOrDefault(declares.country(), declares.country() + "000001"),
                trader(whole.seller()),
                trader(whole.buyer()),
                whole.seller().country(),
                whole.buyer().country(),
                whole.deal().incoterm() + " " + whole.deal().place(),
                number(papers, PaperKind.INVOICE),
                whole.total(),
                Math.max(1, packing.packages()),
                packing.grossKg(),
                items(whole, packing),
                papers.stream()
                        .map(paper -> new Declaration.Paper(PaperKind.code(paper.kind()), number(papers, paper.kind())))
                        .toList());
    }

    private static Declaration.Trader trader(Company company) {
        return new Declaration.Trader(company.name(), company.country(), null);
    }

    private static String number(List<PaperSheet.Paper> papers, String kind) {
        return papers.stream()
                .filter(paper -> paper.kind().equals(kind))
                .map(paper -> paper.says()
                        .getOrDefault(Fact.NUMBER.key(), paper.document().toString()))
                .findFirst()
                .orElse("");
    }

    private static List<Declaration.Item> items(ShipmentFacts.Whole whole, PaperSheet.Packing packing) {
        List<Declaration.Item> items = new ArrayList<>();
        for (PaperSheet.Line line : whole.lines()) {
            OrderLine ordered = whole.deal().line(line.lineNo());
            BigDecimal net = packing.lines().stream()
                    .filter(packed -> packed.lineNo() == line.lineNo())
                    .map(PaperSheet.PackedLine::netKg)
                    .findFirst()
                    .orElse(BigDecimal.ZERO);
            items.add(new Declaration.Item(
                    line.lineNo(),
                    Objects.requireNonNull(line.hsCode(), "classified"),
                    ordered.product(),
                    Objects.requireNonNull(line.origin(), "classified"),
                    PaperPrint.shipped(whole, line.lineNo()),
                    ordered.unit(),
                    net,
                    Objects.requireNonNull(whole.values().get(line.lineNo()))));
        }
        return items;
    }

    @Override
    public void answered(CustomsAnswer answer) {
        Shipment shipment = shipments.get(
                rows.byReference(answer.localReference()).orElseThrow(() -> new Refusal(KernelReason.UNKNOWN)));
        if (!rows.keep(shipment, answer)) {
            return;
        }
        String text = Objects.requireNonNullElse(answer.text(), "");
        deals.note(
                shipment.deal(),
                shipment.id(),
                "customs-" + answer.outcome().name().toLowerCase(java.util.Locale.ROOT),
                List.of(shipment.reference(), Objects.requireNonNullElse(answer.movementReference(), ""), text));
        if (answer.outcome() == CustomsAnswer.Outcome.EXITED) {
            exits.told(shipment.id(), answer);
            return;
        }
        if (rows.rule(answer)) {
            expect(shipment, answer.outcome());
            processes.correlate(ANSWERED, shipment.id().toString(), Map.of());
        }
    }

    private void expect(Shipment shipment, CustomsAnswer.Outcome outcome) {
        Move.Who who = switch (outcome) {
            case QUERY, REJECTED -> Move.Who.SUPPLIER;
            case ACCEPTED, HELD, RELEASED, EXITED -> Move.Who.CUSTOMS;
        };
        String what = switch (outcome) {
            case QUERY -> "answer-customs";
            case REJECTED -> "correct-papers";
            case ACCEPTED, HELD, RELEASED, EXITED -> "decide-declaration";
        };
        deals.expect(shipment.deal(), new Move(shipment.id(), who, what, null));
    }

    @Transactional(readOnly = true)
    String state(ShipmentId shipment) {
        return rows.last(shipment).map(PaperSheet.Lodged::state).orElse("sent");
    }
}
