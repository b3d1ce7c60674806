package org.hanse.customs;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.hanse.audit.Journal;
import org.hanse.deal.Deals;
import org.hanse.deal.Holds;
import org.hanse.deal.Move;
import org.hanse.deal.Shipment;
import org.hanse.deal.Shipments;
import org.hanse.kernel.ShipmentId;
import org.hanse.messaging.Outbox;
import org.hanse.workflow.ProcessBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.annotation.Transactional;

/** What the process {@code customs-documents} calls. */
@ProcessBean("customs")
@Transactional
class CustomsProcess {

    private static final Duration TO_SUPPLY = Duration.ofDays(5);

    private final ShipmentFacts facts;
    private final SheetRows rows;
    private final RequiredPapers required;
    private final Comparison comparison;
    private final Declarations declarations;
    private final Shipments shipments;
    private final Deals deals;
    private final Holds holds;
    private final CodeQuestions questions;
    private final ExitProofs exits;
    private final Outbox outbox;
    private final Journal journal;
    private final Clock clock;
    private final int drawPercent;

    CustomsProcess(
            ShipmentFacts facts,
            SheetRows rows,
            RequiredPapers required,
            Comparison comparison,
            Declarations declarations,
            Shipments shipments,
            Deals deals,
            Holds holds,
            CodeQuestions questions,
            ExitProofs exits,
            Outbox outbox,
            Journal journal,
            Clock clock,
            @Value("${hanse.customs.draw-percent:0}") int drawPercent) {
        this.facts = facts;
        this.rows = rows;
        this.required = required;
        this.comparison = comparison;
        this.declarations = declarations;
        this.shipments = shipments;
        this.deals = deals;
        this.holds = holds;
        this.questions = questions;
        this.exits = exits;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
        this.drawPercent = drawPercent;
    }

    /** Whether each line has an HS code and an origin. */
    public boolean classified(String shipmentId) {
        Shipment shipment = shipments.get(ShipmentId.of(shipmentId));
        rows.open(shipment.id(), shipment.deal());
        boolean known = facts.of(shipment.id()).lines().stream()
                .allMatch(line -> line.hsCode() != null && line.origin() != null);
        if (!known) {
            expect(shipment, Move.Who.SUPPLIER, "classify-goods");
        }
        return known;
    }

    /** Whether two codes are argued about for one of its lines, so that a person decides first. */
    public boolean codeInQuestion(String shipmentId) {
        ShipmentId id = ShipmentId.of(shipmentId);
        boolean open = !questions.of(id).isEmpty();
        if (open) {
            note(shipmentId, "code-in-question", List.of());
            expect(shipments.get(id), Move.Who.PLATFORM, "decide-code");
        }
        return open;
    }

    /** Decides which papers the shipment needs. */
    public void determinePapers(String shipmentId) {
        ShipmentFacts.Whole whole = facts.of(ShipmentId.of(shipmentId));
        required.decide(whole);
        deals.expect(
                whole.deal().id(),
                new Move(
                        whole.shipment().id(),
                        Move.Who.SUPPLIER,
                        "supply-papers",
                        clock.instant().plus(TO_SUPPLY)));
    }

    /** Until when the papers are expected. */
    public Date papersDue(String shipmentId) {
        return Date.from(clock.instant().plus(TO_SUPPLY));
    }

    /** The papers are late. */
    public void papersLate(String shipmentId) {
        note(shipmentId, "papers-late", List.of());
    }

    /** Compares the papers with each other and with the contract. */
    public void compare(String shipmentId) {
        ShipmentId id = ShipmentId.of(shipmentId);
        boolean agrees = comparison.run(id);
        note(shipmentId, agrees ? "papers-agree" : "papers-differ", List.of());
    }

    /**
     * Whether the set goes on without a person's look: it agrees, is not drawn (the same set always is or never), and was
     * not just sent back: who sent it back sees what came of it.
     */
    public boolean goesOn(String shipmentId) {
        ShipmentId id = ShipmentId.of(shipmentId);
        boolean drawn = Math.floorMod(id.value().hashCode(), 100) < drawPercent;
        boolean corrected = rows.lastDecision(id).filter("send_back"::equals).isPresent();
        boolean goesOn = rows.agrees(id) && !drawn && !corrected;
        Shipment shipment = shipments.get(id);
        if (goesOn) {
            journal.record("customs.passed-by-rule", shipment.deal().value(), Map.of("shipment", shipment.reference()));
        } else {
            expect(shipment, Move.Who.PLATFORM, "review-papers");
        }
        return goesOn;
    }

    /** The review takes long. */
    public void reviewLate(String shipmentId) {
        note(shipmentId, "review-late", List.of());
    }

    /** Whether goods cross a customs border, so that a declaration is due. */
    public boolean crossesBorder(String shipmentId) {
        return facts.of(ShipmentId.of(shipmentId)).movement() == ShipmentFacts.Movement.BORDER;
    }

    /** Whether a company's own compliance officer holds the shipment or its deal, so that nothing goes to customs. */
    public boolean held(String shipmentId) {
        return holds.stops(ShipmentId.of(shipmentId));
    }

    /** Sends the declaration. */
    public void declare(String shipmentId) {
        ShipmentFacts.Whole whole = facts.of(ShipmentId.of(shipmentId));
        Declaration declaration = declarations.lodge(whole);
        outbox.tell(
                CustomsAuthority.PORT,
                CustomsAuthority.LODGE,
                declaration.localReference(),
                whole.deal().id().value(),
                declaration);
        note(shipmentId, "declaration-sent", List.of(declaration.localReference()));
        expect(whole.shipment(), Move.Who.CUSTOMS, "decide-declaration");
        journal.record(
                "customs.declared", whole.deal().id().value(), Map.of("declaration", declaration.localReference()));
    }

    /** What the authority said last: {@code sent}, {@code accepted}, {@code query}, {@code held}, {@code released}, {@code rejected}. */
    public String answer(String shipmentId) {
        return declarations.state(ShipmentId.of(shipmentId));
    }

    /** The authority takes long. */
    public void customsLate(String shipmentId) {
        note(shipmentId, "customs-late", List.of());
    }

    /** The papers are in order. @return the process's outcome */
    public String release(String shipmentId) {
        rows.outcome(ShipmentId.of(shipmentId), "released");
        exits.begin(ShipmentId.of(shipmentId));
        return "released";
    }

    /** The papers are stopped for good. @return the process's outcome */
    public String stop(String shipmentId) {
        rows.outcome(ShipmentId.of(shipmentId), "stopped");
        return "stopped";
    }

    private void expect(Shipment shipment, Move.Who who, String what) {
        deals.expect(shipment.deal(), new Move(shipment.id(), who, what, null));
    }

    private void note(String shipmentId, String kind, List<String> more) {
        Shipment shipment = shipments.get(ShipmentId.of(shipmentId));
        List<String> arguments = new java.util.ArrayList<>(List.of(shipment.reference()));
        arguments.addAll(more);
        deals.note(shipment.deal(), shipment.id(), kind, arguments);
    }
}
