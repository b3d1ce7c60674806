package org.hanse.portal.deal;

import java.util.List;
import org.hanse.deal.Deal;
import org.hanse.deal.Deals;
import org.hanse.deal.ReceiveGoods;
import org.hanse.deal.Shipment;
import org.hanse.deal.Shipments;
import org.hanse.escrow.EscrowReason;
import org.hanse.escrow.Escrows;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.ShipmentId;
import org.hanse.portal.web.Figures;
import org.hanse.portal.web.Sentences;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Says what a count will do to the money, before the button is pressed. */
@Component
class ReceiptWords {

    private final Shipments shipments;
    private final Deals deals;
    private final Escrows escrows;
    private final Figures figures;
    private final Sentences sentences;

    ReceiptWords(Shipments shipments, Deals deals, Escrows escrows, Figures figures, Sentences sentences) {
        this.shipments = shipments;
        this.deals = deals;
        this.escrows = escrows;
        this.figures = figures;
        this.sentences = sentences;
    }

    /** One sentence: what is released, what goes into a claim, what stays held; no lines means all in order. */
    String consequence(ShipmentId id, List<ReceiveGoods.ReceivedLine> counted) {
        Shipments.Decision decision = shipments.preview(id, counted);
        Shipment shipment = shipments.get(id);
        Deal deal = deals.get(shipment.deal());
        if (!deal.escrow()) {
            return sentences.of(
                    decision.claim().isPositive() ? "deal.receive.direct.claim" : "deal.receive.direct",
                    figures.money(decision.release()),
                    figures.money(decision.claim()));
        }
        Money stays = held(deal).minus(decision.release()).minus(decision.claim());
        Money rest = stays.isNegative() ? Money.zero(stays.getCurrencyUnit()) : stays;
        return sentences.of(
                decision.claim().isPositive() ? "deal.receive.money.claim" : "deal.receive.money",
                figures.money(decision.release()),
                figures.money(rest),
                figures.money(decision.claim()));
    }

    private Money held(Deal deal) {
        DealId id = deal.id();
        try {
            return escrows.position(id).held();
        } catch (Refusal refusal) {
            if (refusal.reason() == EscrowReason.NO_ESCROW) {
                return Money.zero(deal.total().getCurrencyUnit());
            }
            throw refusal;
        }
    }
}
