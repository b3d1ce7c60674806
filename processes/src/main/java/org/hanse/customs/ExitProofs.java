package org.hanse.customs;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hanse.audit.Journal;
import org.hanse.deal.Deals;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.ShipmentId;
import org.hanse.pricing.Incoterm;
import org.hanse.tax.Supply;
import org.hanse.tax.TaxTreatments;
import org.hanse.tax.Treatment;
import org.hanse.tax.VatAnswer;
import org.hanse.tax.VatCategory;
import org.hanse.workflow.Processes;
import org.joda.money.Money;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The proof that goods exported at 0 % left the Union. It is due within a term from the export (90 days unless the operator
 * says otherwise); missing then, the supply is booked provisionally as taxed at the rate of the state of dispatch (rules
 * R6.1 row 8), and exempt again as soon as a proof comes: no time limit takes the exemption away for good (CJEU C-563/12).
 *
 * <p>The exit message of customs proves it alone. Without it the other kinds prove it together; how many of the four are
 * asked for is configuration. Only the supplier and staff read the file.
 */
@Service
@Transactional
public class ExitProofs {

    static final String PROCESS = "export-exit";
    static final String TOLD = "customs.exit-told";

    private final ExitRows rows;
    private final ShipmentFacts facts;
    private final DeclarationRows declarations;
    private final TaxTreatments treatments;
    private final Processes processes;
    private final Deals deals;
    private final Journal journal;
    private final Clock clock;
    private final int days;
    private final int alternatives;

    ExitProofs(
            ExitRows rows,
            ShipmentFacts facts,
            DeclarationRows declarations,
            TaxTreatments treatments,
            Processes processes,
            Deals deals,
            Journal journal,
            Clock clock,
            @Value("${hanse.customs.exit-proof-days:90}") int days,
            @Value("${hanse.customs.alternative-exit-proofs:4}") int alternatives) {
        this.rows = rows;
        this.facts = facts;
        this.declarations = declarations;
        this.treatments = treatments;
        this.processes = processes;
        this.deals = deals;
        this.journal = journal;
        this.clock = clock;
        this.days = days;
        this.alternatives = alternatives;
    }

    /** The file of a shipment; empty where none is kept, or the reader is not the supplier. */
    @Transactional(readOnly = true)
    public Optional<ExitFile> of(ShipmentId shipment) {
        return rows.find(shipment);
    }

    /** Begins the clock for goods that customs released for export and that are exempt as an export. */
    void begin(ShipmentId id) {
        ShipmentFacts.Whole whole = facts.of(id);
        if (!whole.direction().equals("export")) {
            return;
        }
        ZoneId zone = whole.seller().timeZone();
        LocalDate exported = LocalDate.ofInstant(rows.releasedAt(id).orElseGet(clock::instant), zone);
        if (treatment(whole, exported).category() != VatCategory.G) {
            return;
        }
        String country = whole.seller().country();
        BigDecimal percent = treatments.standardRate(country, exported);
        Money net = whole.total();
        Money vat = new Treatment("8", VatCategory.S, percent, null, "", null).on(net);
        String mrn =
                declarations.last(id).map(PaperSheet.Lodged::movementReference).orElse(null);
        ExitFile file = new ExitFile(
                id,
                whole.deal().id(),
                mrn,
                exported,
                exported.plusDays(days),
                country,
                percent,
                net,
                vat,
                ExitFile.State.OPEN,
                List.of(),
                List.of());
        if (rows.insert(file)) {
            note(file, "exit-begins", List.of(file.dueOn().toString()));
            String seller = whole.seller().id().toString();
            processes.start(PROCESS, id.toString(), Map.of("shipmentId", id.toString(), "seller", seller));
        }
    }

    private Treatment treatment(ShipmentFacts.Whole whole, LocalDate on) {
        Incoterm term = whole.deal().incoterm();
        return treatments.decide(
                whole.shipment().id().toString(),
                new Supply(
                        Supply.Kind.GOODS,
                        whole.seller().country(),
                        whole.buyer().country(),
                        whole.seller().country(),
                        whole.buyer().country(),
                        true,
                        null,
                        VatAnswer.Standing.UNKNOWN,
                        term == Incoterm.DDP,
                        Set.of(Incoterm.EXW, Incoterm.FCA).contains(term),
                        false,
                        on));
    }

    /** The supplier brings a proof. @throws Refusal for one that is there, a wrong MRN, or a date to come */
    void bring(ShipmentId shipment, BringExitProof command) {
        ExitFile file = locked(shipment);
        String reference = command.reference().strip();
        if (command.kind() == ExitFile.Kind.EXIT_MESSAGE && !reference.matches("[0-9]{2}[A-Z]{2}[A-Z0-9]{14}")) {
            throw Refusal.of(CustomsReason.MRN_WRONG, "reference", reference);
        }
        LocalDate issued = command.issuedOn();
        if (issued != null && issued.isAfter(today(shipment))) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "issuedOn", issued.toString());
        }
        ExitFile.Proof proof =
                new ExitFile.Proof(command.kind(), reference, issued, CustomsTasks.name(), clock.instant());
        if (!rows.add(file, proof)) {
            throw Refusal.of(CustomsReason.PROOF_THERE, "kind");
        }
        record(file, "customs.exit-proof-brought", command.kind().name());
    }

    /** Customs says that the goods left; saying it twice, or of goods without a file, changes nothing. */
    void told(ShipmentId shipment, CustomsAnswer answer) {
        if (!rows.lock(shipment)) {
            return;
        }
        ExitFile file = rows.find(shipment).orElseThrow();
        String mrn = answer.movementReference();
        ExitFile.Proof proof = new ExitFile.Proof(
                ExitFile.Kind.EXIT_MESSAGE,
                mrn == null ? answer.messageId() : mrn,
                day(answer.at(), shipment),
                "",
                clock.instant());
        if (rows.add(file, proof)) {
            record(file, "customs.exit-proof-brought", proof.kind().name());
            processes.correlate(TOLD, shipment.toString(), Map.of());
        }
    }

    /** Whether what is at hand proves it. */
    @Transactional(readOnly = true)
    public boolean enough(ShipmentId shipment) {
        List<ExitFile.Proof> proofs = rows.find(shipment).orElseThrow().proofs();
        return proofs.stream().anyMatch(proof -> proof.kind() == ExitFile.Kind.EXIT_MESSAGE)
                || proofs.size() >= alternatives;
    }

    void proved(ShipmentId shipment) {
        ExitFile file = locked(shipment);
        rows.move(shipment, ExitFile.State.PROVED);
        note(file, "exit-proved", List.of());
        record(file, "customs.exit-proved", "in time");
    }

    /** As row 8: taxed at the rate of the state of dispatch, until a proof comes. */
    void bookProvisionally(ShipmentId shipment) {
        ExitFile file = locked(shipment);
        rows.move(shipment, ExitFile.State.BOOKED);
        rows.book(file, booking(file, "provisional", "S", file.percent(), file.atRisk(), "R6.1 row 8"));
        note(file, "exit-overdue", List.of());
        record(file, "customs.exit-booked", file.atRisk().toString());
    }

    /** The proof came after all: what was booked is taken back. */
    void restore(ShipmentId shipment) {
        ExitFile file = locked(shipment);
        rows.move(shipment, ExitFile.State.RESTORED);
        rows.book(
                file,
                booking(file, "restored", "G", BigDecimal.ZERO, file.atRisk().negated(), "R6.1 row 6, CJEU C-563/12"));
        note(file, "exit-restored", List.of());
        record(file, "customs.exit-restored", file.atRisk().toString());
    }

    private ExitFile.Booking booking(
            ExitFile file, String kind, String category, BigDecimal percent, Money vat, String because) {
        return new ExitFile.Booking(kind, category, percent, file.net(), vat, because, clock.instant());
    }

    void note(ExitFile file, String kind, List<String> more) {
        List<String> arguments = new java.util.ArrayList<>();
        arguments.add(facts.of(file.shipment()).shipment().reference());
        arguments.addAll(more);
        deals.note(file.deal(), file.shipment(), kind, arguments);
    }

    private void record(ExitFile file, String act, String what) {
        journal.record(
                act, file.deal().value(), Map.of("shipment", file.shipment().toString(), "what", what));
    }

    ExitFile get(ShipmentId shipment) {
        return rows.find(shipment).orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    private ExitFile locked(ShipmentId shipment) {
        if (!rows.lock(shipment)) {
            throw new Refusal(KernelReason.UNKNOWN);
        }
        return get(shipment);
    }

    /** Today at the supplier's place. */
    public LocalDate today(ShipmentId shipment) {
        return day(clock.instant(), shipment);
    }

    ZoneId zone(ShipmentId shipment) {
        return facts.of(shipment).seller().timeZone();
    }

    private LocalDate day(Instant at, ShipmentId shipment) {
        return LocalDate.ofInstant(at, zone(shipment));
    }
}
