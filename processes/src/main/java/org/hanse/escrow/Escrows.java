package org.hanse.escrow;

import java.util.UUID;
import org.hanse.kernel.DealId;
import org.joda.money.Money;

/**
 * Money held for deals. Each call takes the deal's one row lock first, checks its guards and posts in the same
 * transaction; an illegal pair of state and event is refused (409) and posts nothing (rules R4.1).
 *
 * <p>Amounts are in the deal's currency, which is refused otherwise, and never negative.
 */
public interface Escrows {

    /**
     * Opens the escrow of a confirmed deal paid into escrow: freezes commission tariff, VAT treatment of the commission
     * and the supplier's payout account, makes the payment reference (ISO 11649) and asks the buyer to pay. A second
     * call changes nothing.
     */
    void open(DealId deal);

    /**
     * Asks for the release of money for what was accepted. The commission, with VAT where due, is withheld, the rest is
     * paid out to the supplier; above the operator's limit two finance officers have to agree before.
     *
     * @param releaseKey unique in the deal, such as the shipment's id or {@code milestone-1}; a second call with the
     *     same key and amount changes nothing, with another amount it is refused
     * @param gross what the buyer pays for it, before commission
     * @param evidence what it rests on, as shown to people: "accepted 940 of 960 by Jana Petersen"
     */
    void requestRelease(DealId deal, String releaseKey, Money gross, String evidence);

    /** Sets an amount aside while a claim runs; the rest flows on. Refused above what is held and not in release. */
    void holdClaim(DealId deal, UUID claimId, Money amount);

    /**
     * Executes a claim's outcome: the buyer's part is refunded, the supplier's released with commission on that part
     * alone. Refused unless both parts add up to what the claim holds.
     */
    default void settleClaim(DealId deal, UUID claimId, Money buyerPart, Money supplierPart) {
        settleClaim(deal, claimId, buyerPart, supplierPart, Money.zero(buyerPart.getCurrencyUnit()));
    }

    /**
     * As above, where the buyer has laid out a fee (rules section 12): what the supplier bears of it is withheld from his
     * payout and refunded with the buyer's part. No more is withheld than the payout holds; commission stays as it is.
     */
    void settleClaim(DealId deal, UUID claimId, Money buyerPart, Money supplierPart, Money feeOfSupplier);

    /** Gives the held money back, before shipment, without commission. */
    void cancel(DealId deal, String reason);

    /** Tells the escrow what became of the goods: a later event is refused out of order, the same one twice is not. */
    void goods(DealId deal, GoodsEvent event);

    /** Blocks every outgoing step after a sanctions or money-laundering hit; the state before is kept. */
    void freeze(DealId deal, String reason);

    /** Lifts the block; two officers, not the same person, have to say so: true once the second has. */
    boolean clear(DealId deal, String disposition);

    /** What it would mean for the money if the deal's total were this; nothing is changed. */
    DueEffect effect(DealId deal, Money total);

    /** What is held, where the rest went, and the state. */
    Position position(DealId deal);

    /** What the least advanced open shipment of the deal has come to. */
    enum GoodsEvent {
        /** A shipment was registered with its transport document. */
        SHIPPED,
        /** Delivery was confirmed; the inspection term runs. */
        DELIVERED,
        /** Accepted, by the buyer or by silence. */
        ACCEPTED,
        /** More shipments are to come. */
        NEXT_SHIPMENT
    }
}
