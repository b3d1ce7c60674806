package org.hanse.deal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hanse.audit.Journal;
import org.hanse.kernel.BusinessCalendars;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.DealId;
import org.hanse.kernel.ShipmentId;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.workflow.Processes;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The shipments in PostgreSQL; each fact wakes the process where it waits for it. */
@Service
@Transactional
class ShipmentBook implements Shipments {

    static final String SHIPPED = "shipment.shipped";
    static final String ARRIVED = "shipment.arrived";

    private final ShipmentRows rows;
    private final DealRows deals;
    private final Receiving receiving;
    private final Diary diary;
    private final Companies companies;
    private final Processes processes;
    private final DealTerms terms;
    private final Journal journal;
    private final Clock clock;

    ShipmentBook(
            ShipmentRows rows,
            DealRows deals,
            Receiving receiving,
            Diary diary,
            Companies companies,
            Processes processes,
            DealTerms terms,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.deals = deals;
        this.receiving = receiving;
        this.diary = diary;
        this.companies = companies;
        this.processes = processes;
        this.terms = terms;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Shipment get(ShipmentId id) {
        return rows.get(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Shipment> ofDeal(DealId deal) {
        return rows.ofDeal(deal);
    }

    @Override
    public void shipped(ShipmentId id, Instant at) {
        ShipmentState state = rows.lock(id);
        Shipment shipment = rows.get(id);
        Instant known = shipment.shippedAt();
        if (known != null && at.isBefore(known)) {
            rows.shippedAt(id, at);
        }
        if (known != null || state == ShipmentState.STOPPED) {
            return;
        }
        rows.shippedAt(id, at);
        diary.note(shipment.deal(), id, "shipped", List.of(shipment.reference()), noLaterThanNow(at));
        journal.record("deal.shipped", shipment.deal().value(), Map.of("shipment", shipment.reference()));
        if (state == ShipmentState.CLEARED) {
            underway(shipment);
            processes.correlate(SHIPPED, id.toString(), Map.of());
        }
    }

    /** The goods are on their way and the papers are in order. */
    void underway(Shipment shipment) {
        rows.move(shipment.id(), ShipmentState.SHIPPED);
        diary.expect(shipment.deal(), new Move(shipment.id(), Move.Who.CARRIER, "carry-goods", null));
    }

    @Override
    public void arrived(ShipmentId id, Instant at) {
        ShipmentState state = rows.lock(id);
        Shipment shipment = rows.get(id);
        if (shipment.arrivedAt() != null || state == ShipmentState.STOPPED) {
            return;
        }
        Instant ends = inspectionEnds(shipment.deal(), at);
        rows.arrivedAt(id, at, ends);
        diary.note(shipment.deal(), id, "arrived", List.of(shipment.reference()), noLaterThanNow(at));
        journal.record("deal.arrived", shipment.deal().value(), Map.of("shipment", shipment.reference()));
        if (state == ShipmentState.SHIPPED) {
            inspection(rows.get(id));
            processes.correlate(ARRIVED, id.toString(), Map.of());
        }
    }

    /** The inspection term runs. */
    void inspection(Shipment shipment) {
        rows.move(shipment.id(), ShipmentState.ARRIVED);
        diary.expect(
                shipment.deal(), new Move(shipment.id(), Move.Who.BUYER, "receive-goods", shipment.inspectionEnds()));
    }

    private Instant inspectionEnds(DealId deal, Instant delivered) {
        Company buyer = companies.get(deals.get(deal).buyer());
        return BusinessCalendars.of(buyer.country())
                .and(BusinessCalendars.TARGET)
                .endOfTerm(delivered, terms.inspectionBusinessDays(), buyer.timeZone());
    }

    private Instant noLaterThanNow(Instant at) {
        Instant now = clock.instant();
        return at.isAfter(now) ? now : at;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Integer, Money> values(ShipmentId id) {
        Shipment shipment = rows.get(id);
        Deal deal = deals.get(shipment.deal());
        Map<Integer, BigDecimal> before = rows.takenBefore(shipment.deal(), shipment.no());
        Map<Integer, Money> values = new TreeMap<>();
        for (ShipmentLine line : shipment.lines()) {
            LineShare worth = new LineShare(deal.line(line.lineNo()));
            values.put(
                    line.lineNo(), worth.between(before.getOrDefault(line.lineNo(), BigDecimal.ZERO), line.shipped()));
        }
        return values;
    }

    @Override
    @Transactional(readOnly = true)
    public Decision preview(ShipmentId id, List<ReceiveGoods.ReceivedLine> counted) {
        return receiving.preview(id, counted);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Integer, BigDecimal> leftToShip(DealId deal) {
        return LeftToShip.of(deals.get(deal), rows.taken(deal));
    }

    @Override
    @Transactional(readOnly = true)
    public Decision decision(ShipmentId id) {
        ShipmentRows.Decided decided = rows.decided(id);
        String currency =
                deals.get(rows.get(id).deal()).total().getCurrencyUnit().getCode();
        return new Decision(
                Currencies.ofMinor(currency, decided.releaseMinor()),
                Currencies.ofMinor(currency, decided.claimMinor()),
                decided.bySilence());
    }
}
