package org.hanse.deal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.hanse.audit.Journal;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.kernel.ShipmentId;
import org.hanse.party.Companies;
import org.hanse.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the compliance officers of the companies themselves hold: the importer or exporter is liable for what is declared.
 * While a deal or shipment is held, nothing goes to customs or to the carrier and no money leaves escrow for it; the role
 * {@code trade-compliance} of the company that holds it lifts it, nobody else.
 */
@Service
@Transactional
public class Holds {

    static final String ROLE = "trade-compliance";

    private final HoldRows rows;
    private final DealRows deals;
    private final ShipmentRows shipments;
    private final Diary diary;
    private final Companies companies;
    private final Processes processes;
    private final Journal journal;
    private final Clock clock;

    Holds(
            HoldRows rows,
            DealRows deals,
            ShipmentRows shipments,
            Diary diary,
            Companies companies,
            Processes processes,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.deals = deals;
        this.shipments = shipments;
        this.diary = diary;
        this.companies = companies;
        this.processes = processes;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Holds a deal of the actor's own company, or one shipment of it, until somebody of the same role lifts it.
     *
     * @throws Refusal without the role, of a deal of others (UNKNOWN), of one that has ended, or where the company holds
     *     just that already
     */
    public Hold hold(DealId id, HoldDeal command) {
        Scope.require(ROLE);
        CompanyId company = Scope.company();
        DealState state = deals.lock(id);
        Deal deal = deals.get(id);
        if (state.isFinal()) {
            throw new Refusal(DealReason.NOT_IN_THIS_STATE, deal.reference());
        }
        Shipment shipment = shipment(deal, command.shipment());
        Hold hold = new Hold(
                Ids.next(),
                id,
                shipment == null ? null : shipment.id(),
                company,
                command.reason().strip(),
                name(),
                clock.instant(),
                null,
                null,
                null);
        String about = shipment == null ? deal.reference() : shipment.reference();
        if (!rows.insert(hold)) {
            throw new Refusal(DealReason.HELD_ALREADY, about);
        }
        diary.note(id, hold.shipment(), "company-hold", List.of(about, who(company), hold.reason()));
        journal.record(
                "deal.held",
                id.value(),
                Map.of("about", about, "hold", hold.id().toString()));
        processes.start(
                "company-hold",
                hold.id().toString(),
                Map.of("holdId", hold.id().toString(), "dealId", id.toString(), "company", company.toString()));
        return hold;
    }

    private @Nullable Shipment shipment(Deal deal, @Nullable String id) {
        if (id == null || id.isBlank()) {
            return null;
        }
        Shipment shipment = shipments.get(ShipmentId.of(id));
        if (!shipment.deal().equals(deal.id())) {
            throw new Refusal(KernelReason.UNKNOWN);
        }
        return shipment;
    }

    /** Everything that was held of a deal, oldest first. */
    @Transactional(readOnly = true)
    public List<Hold> of(DealId deal) {
        deals.get(deal);
        return rows.of(deal);
    }

    /** What of the deal is held now. */
    @Transactional(readOnly = true)
    public List<Hold> open(DealId deal) {
        return rows.of(deal).stream().filter(Hold::open).toList();
    }

    /** Whether the shipment is held, alone or with its deal. Whoever holds it meanwhile waits for this transaction. */
    public boolean stops(ShipmentId shipment) {
        DealId deal = shipments.get(shipment).deal();
        deals.lock(deal);
        return open(deal).stream().anyMatch(about(shipment));
    }

    /** @throws Refusal {@link DealReason#HELD} while the shipment is held */
    public void refuse(ShipmentId shipment) {
        DealId deal = shipments.get(shipment).deal();
        deals.lock(deal);
        open(deal).stream().filter(about(shipment)).findFirst().ifPresent(this::refuse);
    }

    /**
     * Whether money of the deal is held: a release by a hold of the deal or of its own shipment, all else by any.
     *
     * @param releaseKey the key of a release, which may be a shipment's id, or null for what goes back to the buyer
     */
    @Transactional(readOnly = true)
    public boolean stopsMoney(DealId deal, @Nullable String releaseKey) {
        return open(deal).stream().anyMatch(hold -> money(hold, releaseKey));
    }

    /** @throws Refusal {@link DealReason#HELD} while that money is held */
    @Transactional(readOnly = true)
    public void refuseMoney(DealId deal, @Nullable String releaseKey) {
        open(deal).stream().filter(hold -> money(hold, releaseKey)).findFirst().ifPresent(this::refuse);
    }

    private static boolean money(Hold hold, @Nullable String releaseKey) {
        ShipmentId shipment = hold.shipment();
        return shipment == null || releaseKey == null || shipment.toString().equals(releaseKey);
    }

    private static Predicate<Hold> about(ShipmentId shipment) {
        return hold -> hold.shipment() == null || shipment.equals(hold.shipment());
    }

    private void refuse(Hold hold) {
        throw new Refusal(DealReason.HELD, who(hold.company()), hold.reason());
    }

    Hold get(UUID id) {
        return rows.find(id).orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    /** The reference of what is held. */
    String about(Hold hold) {
        ShipmentId shipment = hold.shipment();
        return shipment == null
                ? deals.reference(hold.deal())
                : Objects.requireNonNull(shipments.get(shipment)).reference();
    }

    String who(CompanyId company) {
        return companies.get(company).name();
    }

    /** The name of who acts. */
    static String name() {
        return Scope.actor() instanceof Actor.Person person
                ? person.name()
                : Scope.actor().auditName();
    }
}
