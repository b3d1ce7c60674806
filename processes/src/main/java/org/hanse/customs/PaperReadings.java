package org.hanse.customs;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hanse.audit.Journal;
import org.hanse.deal.Shipment;
import org.hanse.deal.Shipments;
import org.hanse.kernel.Actor;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.kernel.ShipmentId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a reviewer reads with the own eyes where no text could be read: it is compared like everything else, and the record
 * says that a person typed it.
 */
@Service
@Transactional
public class PaperReadings {

    private static final String OFFICER = "compliance-officer";
    private static final int LONGEST = 200;

    private final SheetRows rows;
    private final FindingRows findings;
    private final Comparison comparison;
    private final Shipments shipments;
    private final Journal journal;
    private final Clock clock;

    PaperReadings(
            SheetRows rows,
            FindingRows findings,
            Comparison comparison,
            Shipments shipments,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.findings = findings;
        this.comparison = comparison;
        this.shipments = shipments;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Says what stands on a paper, which makes its next version with the same document; then everything is compared anew.
     *
     * @param fact by {@link Fact#key()}
     * @throws Refusal UNKNOWN_FACT, PAPERS_CLOSED, UNKNOWN where there is no such paper, READING_EMPTY
     */
    public void read(ShipmentId id, String kind, String fact, String text) {
        Scope.require(OFFICER);
        Shipment shipment = open(id);
        Fact which = Fact.of(fact).orElseThrow(() -> Refusal.of(CustomsReason.UNKNOWN_FACT, "fact", fact));
        String read = text.strip();
        if (read.isEmpty() || read.length() > LONGEST) {
            throw Refusal.of(CustomsReason.READING_EMPTY, "text");
        }
        PaperSheet.Paper paper = rows.papers(id).stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
        Map<String, String> says = new TreeMap<>(paper.says());
        says.put(which.key(), read);
        rows.add(shipment, kind, paper.document(), paper.printed(), says, "person", clock.instant());
        comparison.run(id);
        journal.record(
                "customs.fact-read",
                shipment.deal().value(),
                Map.of("shipment", shipment.reference(), "paper", kind, "fact", which.key(), "text", read));
    }

    /**
     * Says that a value which could not be read is not needed; the check counts as settled while its values stay.
     *
     * @param check the finding's key
     * @throws Refusal PAPERS_CLOSED; STILL_DIFFERS where the values could be read and differ
     */
    public void notNeeded(ShipmentId id, String check) {
        Scope.require(OFFICER);
        Shipment shipment = open(id);
        Finding finding = findings.of(id).stream()
                .filter(one -> one.key().equals(check))
                .findFirst()
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
        if (finding.status() != Finding.Status.UNREAD) {
            throw new Refusal(CustomsReason.STILL_DIFFERS);
        }
        findings.accept(id, check, "not needed", name());
        journal.record(
                "customs.fact-waived",
                shipment.deal().value(),
                Map.of("shipment", shipment.reference(), "check", check));
    }

    private Shipment open(ShipmentId id) {
        Shipment shipment = shipments.get(id);
        rows.open(id, shipment.deal());
        if (rows.outcome(id) != null) {
            throw new Refusal(CustomsReason.PAPERS_CLOSED, shipment.reference());
        }
        return shipment;
    }

    private static String name() {
        return Scope.actor() instanceof Actor.Staff staff
                ? staff.name()
                : Objects.toString(Scope.actor().auditName());
    }
}
