package org.hanse.deal;

import java.time.Instant;
import java.util.List;
import org.hanse.kernel.DealId;
import org.hanse.kernel.ShipmentId;

/** The shipments of deals: planned by the supplier, moved by the carrier, received and decided by the buyer. */
public interface Shipments {

    /** A shipment with its lines. @throws org.hanse.kernel.Refusal UNKNOWN */
    Shipment get(ShipmentId id);

    /** The shipments of a deal in their order. */
    List<Shipment> ofDeal(DealId deal);

    /**
     * The goods left with the carrier; told by the carrier's event or by the supplier. A second time changes nothing;
     * before the papers are in order it is kept and counts as soon as they are.
     *
     * @param at when it happened
     */
    void shipped(ShipmentId id, Instant at);

    /**
     * The goods are at the place of delivery: the inspection term begins (rules 13: business days of the place and of
     * the payment calendar, ending 24:00 there). A second time changes nothing.
     */
    void arrived(ShipmentId id, Instant at);

    /**
     * What the shipped quantities are worth by order line, for invoices and declarations: rounded so that all shipments
     * of a deal together are its lines' totals.
     */
    java.util.Map<Integer, org.joda.money.Money> values(ShipmentId id);

    /**
     * What a count would mean in money, before it is said; nothing is written.
     *
     * @param counted as for {@code receive-goods}: no lines means everything arrived as shipped and is accepted
     * @throws org.hanse.kernel.Refusal as {@code receive-goods} would
     */
    Decision preview(ShipmentId id, List<ReceiveGoods.ReceivedLine> counted);

    /** What of the deal is neither under way nor settled: quantities above zero by order line, in its unit. */
    java.util.Map<Integer, java.math.BigDecimal> leftToShip(DealId deal);

    /** What was decided about a shipment, in money. @throws org.hanse.kernel.Refusal where nothing is decided yet */
    Decision decision(ShipmentId id);

    /**
     * The money that follows from receiving (rules R4.0).
     *
     * @param release share of what was accepted, gross
     * @param claim share of what was rejected
     * @param bySilence true where the inspection term passed without a word
     */
    record Decision(org.joda.money.Money release, org.joda.money.Money claim, boolean bySilence) {}
}
