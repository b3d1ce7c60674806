package org.hanse.deal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.hanse.kernel.ShipmentId;
import org.hanse.party.Companies;
import org.hanse.workflow.ProcessBean;
import org.joda.money.Money;
import org.springframework.transaction.annotation.Transactional;

/** What the process {@code trade-shipment} calls: one shipment from its papers to the money that it releases. */
@ProcessBean("shipment")
@Transactional
class TradeShipment {

    private static final Duration REMIND_BEFORE = Duration.ofDays(1);

    private final DealRows deals;
    private final ShipmentRows shipments;
    private final ShipmentBook book;
    private final Receiving receiving;
    private final Settlement settlement;
    private final Diary diary;
    private final Companies companies;
    private final Clock clock;

    TradeShipment(
            DealRows deals,
            ShipmentRows shipments,
            ShipmentBook book,
            Receiving receiving,
            Settlement settlement,
            Diary diary,
            Companies companies,
            Clock clock) {
        this.deals = deals;
        this.shipments = shipments;
        this.book = book;
        this.receiving = receiving;
        this.settlement = settlement;
        this.diary = diary;
        this.companies = companies;
        this.clock = clock;
    }

    /** Papers or customs stopped the shipment for good; its goods are left to ship. */
    public void stop(String shipmentId) {
        Shipment shipment = shipments.get(ShipmentId.of(shipmentId));
        shipments.move(shipment.id(), ShipmentState.STOPPED);
        diary.note(shipment.deal(), shipment.id(), "shipment-stopped", List.of(shipment.reference()));
        diary.expect(shipment.deal(), new Move(shipment.id(), Move.Who.NOBODY, "done", null));
    }

    /** Papers are in order and customs has released the goods; a departure that was told earlier counts now. */
    public void cleared(String shipmentId) {
        Shipment shipment = shipments.get(ShipmentId.of(shipmentId));
        shipments.move(shipment.id(), ShipmentState.CLEARED);
        diary.note(shipment.deal(), shipment.id(), "papers-in-order", List.of(shipment.reference()));
        if (shipment.shippedAt() == null) {
            diary.expect(
                    shipment.deal(), new Move(shipment.id(), Move.Who.SUPPLIER, "ship-goods", shipDeadline(shipment)));
        } else {
            book.underway(shipment);
        }
    }

    /** Whether the goods have left. */
    public boolean hasShipped(String shipmentId) {
        return shipments.lock(ShipmentId.of(shipmentId)) != ShipmentState.CLEARED;
    }

    /** The end of the last day of shipment, at the supplier's place. */
    public Date shipBy(String shipmentId) {
        return Date.from(shipDeadline(shipments.get(ShipmentId.of(shipmentId))));
    }

    private Instant shipDeadline(Shipment shipment) {
        return shipment.shipBy()
                .plusDays(1)
                .atStartOfDay(companies.get(deals.get(shipment.deal()).seller()).timeZone())
                .toInstant();
    }

    /** The last day of shipment has passed. */
    public void lateToShip(String shipmentId) {
        note(shipmentId, "late-to-ship");
    }

    /** Whether the goods have arrived; an arrival that was told too early counts now. */
    public boolean hasArrived(String shipmentId) {
        ShipmentId id = ShipmentId.of(shipmentId);
        ShipmentState state = shipments.lock(id);
        Shipment shipment = shipments.get(id);
        if (state == ShipmentState.SHIPPED && shipment.arrivedAt() != null) {
            book.inspection(shipment);
            return true;
        }
        return state == ShipmentState.ARRIVED;
    }

    /** The goods are long under way. */
    public void longUnderway(String shipmentId) {
        note(shipmentId, "long-underway");
    }

    /** The end of the inspection term. */
    public Date inspectionEnds(String shipmentId) {
        return Date.from(ends(shipments.get(ShipmentId.of(shipmentId))));
    }

    /** A day before the end of the inspection term. */
    public Date inspectionReminder(String shipmentId) {
        return Date.from(ends(shipments.get(ShipmentId.of(shipmentId))).minus(REMIND_BEFORE));
    }

    private Instant ends(Shipment shipment) {
        Instant ends = shipment.inspectionEnds();
        return ends == null ? clock.instant() : ends;
    }

    /** A day is left. */
    public void remindBuyer(String shipmentId) {
        note(shipmentId, "inspection-ends-soon");
    }

    /** Nobody said anything within the inspection term. */
    public void acceptBySilence(String shipmentId) {
        receiving.silence(ShipmentId.of(shipmentId));
    }

    /** Whether a part was rejected. */
    public boolean hasClaim(String shipmentId) {
        return book.decision(ShipmentId.of(shipmentId)).claim().isPositive();
    }

    /** Opens the claim for the rejected part: starts {@code dispute-resolution}. */
    public void openClaim(String shipmentId) {
        Shipment shipment = shipments.get(ShipmentId.of(shipmentId));
        settlement.open(
                deals.get(shipment.deal()),
                shipment,
                book.decision(shipment.id()).claim());
    }

    /** Whether there is something to pay out of escrow. */
    public boolean hasRelease(String shipmentId) {
        ShipmentId id = ShipmentId.of(shipmentId);
        return deals.get(shipments.get(id).deal()).escrow()
                && book.decision(id).release().isPositive();
    }

    /** Writes the accepted share down as asked for. @return minor units, gross */
    public long askRelease(String shipmentId) {
        ShipmentId id = ShipmentId.of(shipmentId);
        Money release = book.decision(id).release();
        settlement.ask(shipments.get(id).deal(), shipmentId, release);
        return release.getAmountMinorLong();
    }

    private void note(String shipmentId, String kind) {
        Shipment shipment = shipments.get(ShipmentId.of(shipmentId));
        diary.note(shipment.deal(), shipment.id(), kind, List.of(shipment.reference()));
    }
}
