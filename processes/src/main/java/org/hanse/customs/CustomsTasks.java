package org.hanse.customs;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.hanse.audit.Journal;
import org.hanse.deal.Deals;
import org.hanse.deal.Holds;
import org.hanse.deal.Move;
import org.hanse.deal.Shipment;
import org.hanse.deal.Shipments;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.kernel.ShipmentId;
import org.hanse.messaging.Outbox;
import org.hanse.party.HsCode;
import org.hanse.workflow.OnTask;
import org.hanse.workflow.ProcessBean;
import org.hanse.workflow.TaskContext;
import org.springframework.transaction.annotation.Transactional;

/** What people do in {@code customs-documents}. */
@ProcessBean("customsTasks")
@Transactional
class CustomsTasks {

    private final SheetRows rows;
    private final FindingRows findings;
    private final DeclarationRows declarations;
    private final PaperDesk desk;
    private final Shipments shipments;
    private final Deals deals;
    private final Holds holds;
    private final CodeQuestions questions;
    private final Outbox outbox;
    private final Journal journal;
    private final Clock clock;

    CustomsTasks(
            SheetRows rows,
            FindingRows findings,
            DeclarationRows declarations,
            PaperDesk desk,
            Shipments shipments,
            Deals deals,
            Holds holds,
            CodeQuestions questions,
            Outbox outbox,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.findings = findings;
        this.declarations = declarations;
        this.desk = desk;
        this.shipments = shipments;
        this.deals = deals;
        this.holds = holds;
        this.questions = questions;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    /** The exporter classifies and states origins. */
    @OnTask("classify-goods")
    public Map<String, Object> classify(TaskContext task, ClassifyGoods command) {
        Shipment shipment = shipment(task);
        for (ClassifyGoods.ClassifiedLine line : command.lines()) {
            if (!HsCode.isValid(line.hsCode())) {
                throw Refusal.of(CustomsReason.HS_CODE_WRONG, "lines", line.hsCode());
            }
            if (shipment.lines().stream().noneMatch(one -> one.lineNo() == line.lineNo())) {
                throw Refusal.of(CustomsReason.WRONG_LINE, "lines", line.lineNo());
            }
            rows.classify(shipment.deal(), line, clock.instant());
        }
        boolean all = desk.sheet(shipment.id()).lines().stream()
                .allMatch(line -> line.hsCode() != null && line.origin() != null);
        if (!all) {
            throw Refusal.of(CustomsReason.LINE_NOT_CLASSIFIED, "lines");
        }
        record("customs.classified", shipment, Map.of());
        return Map.of();
    }

    /** The supplier has the papers together. */
    @OnTask("supply-papers")
    public Map<String, Object> supplied(TaskContext task, PapersSupplied command) {
        Shipment shipment = shipment(task);
        List<String> missing = desk.sheet(shipment.id()).missing();
        if (!missing.isEmpty()) {
            throw new Refusal(CustomsReason.PAPERS_MISSING, String.join(", ", missing));
        }
        note(shipment, "papers-supplied", List.of());
        return Map.of();
    }

    /** The supplier has corrected what was sent back. */
    @OnTask("correct-papers")
    public Map<String, Object> corrected(TaskContext task, PapersSupplied command) {
        return supplied(task, command);
    }

    /** A compliance officer decides. */
    @OnTask("review-papers")
    public Map<String, Object> review(TaskContext task, ReviewPapers review) {
        Shipment shipment = shipment(task);
        String reason = Objects.requireNonNullElse(review.reason(), "").strip();
        if (review.decision() != ReviewPapers.Decision.CLEAR && reason.isEmpty()) {
            throw Refusal.of(CustomsReason.REASON_MISSING, "reason");
        }
        switch (review.decision()) {
            case CLEAR -> {
                if (!CrossCheck.passes(findings.of(shipment.id()).stream())) {
                    throw Refusal.of(CustomsReason.STILL_DIFFERS, "decision");
                }
            }
            case ACCEPT -> findings.accept(shipment.id(), reason, name());
            case SEND_BACK -> expect(shipment, Move.Who.SUPPLIER, "correct-papers");
            case HOLD -> expect(shipment, Move.Who.PLATFORM, "lift-hold");
        }
        String decision = review.decision().name().toLowerCase(Locale.ROOT);
        decide(shipment, decision, reason, "papers-" + decision.replace('_', '-'));
        return Map.of("reviewOutcome", decision);
    }

    /** A second officer resumes or stops held papers. */
    @OnTask("lift-hold")
    public Map<String, Object> lift(TaskContext task, LiftHold command) {
        Shipment shipment = shipment(task);
        String held = rows.lastActor(shipment.id(), "hold").orElse("");
        if (held.equals(Scope.actor().auditName())) {
            throw new Refusal(CustomsReason.SAME_PERSON);
        }
        if (command.resume()) {
            expect(shipment, Move.Who.PLATFORM, "review-papers");
        }
        String decision = command.resume() ? "resume" : "stop";
        decide(shipment, decision, command.reason(), "papers-" + decision);
        return Map.of("resumed", command.resume());
    }

    /** A compliance officer decides which of two codes is right. */
    @OnTask("decide-code")
    public Map<String, Object> decideCode(TaskContext task, DecideCode command) {
        Shipment shipment = shipment(task);
        questions.decide(shipment.id(), command, name());
        String codes = String.join(
                ", ", command.lines().stream().map(DecideCode.Decided::hsCode).toList());
        note(shipment, "code-decided", List.of(codes, command.reason().strip()));
        record("customs.code-decided", shipment, Map.of("codes", codes));
        return Map.of();
    }

    /** The declarant answers the authority. */
    @OnTask("answer-customs")
    public Map<String, Object> answer(TaskContext task, AnswerCustoms command) {
        Shipment shipment = shipment(task);
        holds.refuse(shipment.id());
        PaperSheet.Lodged lodged = declarations.last(shipment.id()).orElseThrow();
        declarations.replied(shipment.id());
        QueryReply reply = new QueryReply(lodged.localReference(), command.text());
        outbox.tell(
                CustomsAuthority.PORT,
                CustomsAuthority.REPLY,
                task.taskId(),
                shipment.deal().value(),
                reply);
        note(shipment, "customs-answered", List.of());
        expect(shipment, Move.Who.CUSTOMS, "decide-declaration");
        record("customs.query-answered", shipment, Map.of("declaration", lodged.localReference()));
        return Map.of();
    }

    private void decide(Shipment shipment, String decision, String reason, String kind) {
        rows.review(shipment, rows.round(shipment.id()), decision, reason, name(), clock.instant());
        note(shipment, kind, List.of(reason));
        record("customs.reviewed", shipment, Map.of("decision", decision));
    }

    static String name() {
        return switch (Scope.actor()) {
            case Actor.Person person -> person.name();
            case Actor.Staff staff -> staff.name();
            case Actor.Guest guest -> guest.name();
            case Actor.Machine machine -> machine.clientId();
            case Actor.System system -> system.name();
        };
    }

    private Shipment shipment(TaskContext task) {
        return shipments.get(ShipmentId.of(task.businessKey()));
    }

    private void expect(Shipment shipment, Move.Who who, String what) {
        deals.expect(shipment.deal(), new Move(shipment.id(), who, what, null));
    }

    private void note(Shipment shipment, String kind, List<String> more) {
        List<String> arguments = new java.util.ArrayList<>(List.of(shipment.reference()));
        arguments.addAll(more);
        deals.note(shipment.deal(), shipment.id(), kind, arguments);
    }

    private void record(String act, Shipment shipment, Map<String, String> facts) {
        Map<String, String> all = new java.util.HashMap<>(facts);
        all.put("shipment", shipment.reference());
        journal.record(act, shipment.deal().value(), all);
    }
}
