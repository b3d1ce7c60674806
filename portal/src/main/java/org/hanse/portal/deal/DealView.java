package org.hanse.portal.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hanse.deal.Deal;
import org.hanse.deal.DealParty;
import org.hanse.deal.Deals;
import org.hanse.deal.Move;
import org.hanse.deal.OrderLine;
import org.hanse.deal.PlanStep;
import org.hanse.deal.Shipment;
import org.hanse.deal.ShipmentLine;
import org.hanse.deal.TimelineEntry;
import org.hanse.logistics.Transport;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A deal as the API tells it; amounts as text with their currency, times in UTC. */
record DealView(
        String id,
        String reference,
        @Nullable String rfq,
        String buyer,
        String seller,
        String buyerReference,
        String supplierReference,
        String state,
        Money total,
        String incoterm,
        String place,
        LocalDate requiredBy,
        String deliverTo,
        boolean escrow,
        List<OrderLine> lines,
        List<PlanStep> plan,
        List<DealParty> parties,
        List<Turn> moves,
        List<Consignment> shipments,
        List<TimelineEntry> timeline,
        Instant openedAt) {

    /** Whose move it is: who, what, and until when. */
    record Turn(
            String who,
            String what,
            @Nullable String shipment,
            @Nullable Instant by) {

        static Turn of(Move move) {
            return new Turn(
                    word(move.who()),
                    move.what(),
                    move.shipment() == null ? null : move.shipment().toString(),
                    move.by());
        }
    }

    /** A shipment with its transport, once that is asked for. */
    record Consignment(
            String id,
            String reference,
            String state,
            String mode,
            LocalDate shipBy,
            @Nullable Instant shippedAt,
            @Nullable Instant arrivedAt,
            @Nullable Instant inspectionEnds,
            List<Carried> lines,
            @Nullable Transport transport) {

        static Consignment of(Shipment shipment, Optional<Transport> transport) {
            return new Consignment(
                    shipment.id().toString(),
                    shipment.reference(),
                    word(shipment.state()),
                    word(shipment.mode()),
                    shipment.shipBy(),
                    shipment.shippedAt(),
                    shipment.arrivedAt(),
                    shipment.inspectionEnds(),
                    shipment.lines().stream().map(Carried::of).toList(),
                    transport.orElse(null));
        }
    }

    /** What a shipment carries of a line, in the line's unit. */
    record Carried(
            int lineNo,
            BigDecimal shipped,
            @Nullable BigDecimal received,
            BigDecimal accepted,
            BigDecimal rejected,
            BigDecimal missing,
            BigDecimal over,
            @Nullable String reason) {

        static Carried of(ShipmentLine line) {
            return new Carried(
                    line.lineNo(),
                    line.shipped(),
                    line.received(),
                    line.accepted(),
                    line.rejected(),
                    line.missing(),
                    line.over(),
                    line.reason());
        }
    }

    static DealView of(Deal deal, Deals deals, List<Consignment> shipments) {
        return new DealView(
                deal.id().toString(),
                deal.reference(),
                deal.rfq() == null ? null : deal.rfq().toString(),
                deal.buyer().toString(),
                deal.seller().toString(),
                deal.buyerReference(),
                deal.supplierReference(),
                word(deal.state()),
                deal.total(),
                deal.incoterm().name(),
                deal.place(),
                deal.requiredBy(),
                deal.deliverTo(),
                deal.escrow(),
                deal.lines(),
                deal.plan(),
                deals.parties(deal.id()),
                deals.moves(deal.id()).stream().map(Turn::of).toList(),
                shipments,
                deals.timeline(deal.id()),
                deal.openedAt());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
