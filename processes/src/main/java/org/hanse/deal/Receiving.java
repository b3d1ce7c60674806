package org.hanse.deal;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hanse.audit.Journal;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.ShipmentId;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Counts what arrived and works out the money that follows: accepted is released, rejected is claimed (rules R4.0). */
@Component
class Receiving {

    private final ShipmentRows rows;
    private final DealRows deals;
    private final Diary diary;
    private final Journal journal;
    private final Clock clock;

    Receiving(ShipmentRows rows, DealRows deals, Diary diary, Journal journal, Clock clock) {
        this.rows = rows;
        this.deals = deals;
        this.diary = diary;
        this.journal = journal;
        this.clock = clock;
    }

    /** The buyer's count; no lines means all as shipped. */
    Shipments.Decision receive(ShipmentId id, List<ReceiveGoods.ReceivedLine> counted) {
        Shipment shipment = arrived(id);
        return settle(shipment, byLine(shipment, counted), false);
    }

    /** What the count would mean in money. */
    Shipments.Decision preview(ShipmentId id, List<ReceiveGoods.ReceivedLine> counted) {
        Shipment shipment = rows.get(id);
        if (shipment.state() != ShipmentState.ARRIVED) {
            throw new Refusal(DealReason.NOT_IN_THIS_STATE, shipment.reference());
        }
        return money(deals.get(shipment.deal()), byLine(shipment, counted), false);
    }

    private static Map<Integer, ShipmentLine> byLine(Shipment shipment, List<ReceiveGoods.ReceivedLine> counted) {
        Map<Integer, ReceiveGoods.ReceivedLine> byLine = counted.stream()
                .collect(Collectors.toMap(ReceiveGoods.ReceivedLine::lineNo, line -> line, (one, two) -> {
                    throw Refusal.of(DealReason.COUNT_WRONG, "lines", one.lineNo());
                }));
        Map<Integer, ShipmentLine> lines = new HashMap<>();
        for (ShipmentLine line : shipment.lines()) {
            ReceiveGoods.ReceivedLine count = byLine.remove(line.lineNo());
            lines.put(line.lineNo(), count == null ? whole(line) : decided(line, count));
        }
        if (!byLine.isEmpty()) {
            throw Refusal.of(
                    DealReason.COUNT_WRONG, "lines", byLine.keySet().iterator().next());
        }
        return lines;
    }

    /** Silence past the inspection term: everything as shipped is accepted. */
    Shipments.Decision silence(ShipmentId id) {
        Shipment shipment = arrived(id);
        Map<Integer, ShipmentLine> lines =
                shipment.lines().stream().collect(Collectors.toMap(ShipmentLine::lineNo, Receiving::whole));
        return settle(shipment, lines, true);
    }

    private Shipment arrived(ShipmentId id) {
        if (rows.lock(id) != ShipmentState.ARRIVED) {
            throw new Refusal(DealReason.NOT_IN_THIS_STATE, rows.get(id).reference());
        }
        return rows.get(id);
    }

    private static ShipmentLine whole(ShipmentLine line) {
        return ShipmentLine.counted(
                line.lineNo(), line.shipped(), line.shipped(), line.shipped(), BigDecimal.ZERO, null);
    }

    private static ShipmentLine decided(ShipmentLine line, ReceiveGoods.ReceivedLine count) {
        BigDecimal counts = count.received().min(line.shipped());
        BigDecimal rejected = count.rejected();
        if (rejected.compareTo(counts) > 0 || count.received().scale() > 3 || rejected.scale() > 3) {
            throw Refusal.of(DealReason.COUNT_WRONG, "lines", line.lineNo());
        }
        String reason = count.reason() == null ? "" : count.reason().strip();
        if (rejected.signum() > 0 && reason.isEmpty()) {
            throw Refusal.of(DealReason.REASON_MISSING, "lines", line.lineNo());
        }
        return ShipmentLine.counted(
                line.lineNo(),
                line.shipped(),
                count.received(),
                counts.subtract(rejected),
                rejected,
                reason.isEmpty() ? null : reason);
    }

    private Shipments.Decision settle(Shipment shipment, Map<Integer, ShipmentLine> lines, boolean bySilence) {
        deals.lock(shipment.deal());
        Deal deal = deals.get(shipment.deal());
        Shipments.Decision decision = money(deal, lines, bySilence);
        lines.values().forEach(line -> rows.receive(shipment.id(), line));
        rows.decide(shipment.id(), decision, clock.instant());
        note(shipment, lines, bySilence);
        return decision;
    }

    /** Shares are worked out on all that is settled so far, so that no cent appears or vanishes over the shipments. */
    private Shipments.Decision money(Deal deal, Map<Integer, ShipmentLine> lines, boolean bySilence) {
        Map<Integer, BigDecimal> settled = rows.settled(deal.id());
        PlanShare plan = PlanShare.of(deal.plan());
        Money before = Money.zero(deal.total().getCurrencyUnit());
        Money share = before;
        Money claim = before;
        for (OrderLine line : deal.lines()) {
            LineShare worth = new LineShare(line);
            BigDecimal already = settled.getOrDefault(line.no(), BigDecimal.ZERO);
            before = before.plus(worth.upTo(already));
            ShipmentLine now = lines.get(line.no());
            if (now != null) {
                Money part = worth.between(already, now.accepted().add(now.rejected()));
                share = share.plus(part);
                if (now.rejected().signum() > 0) {
                    claim = claim.plus(worth.rejectedPart(part, now.accepted(), now.rejected()));
                }
            }
        }
        Money due = plan.due(before.plus(share)).minus(plan.due(before));
        Money claimed = plan.due(claim).isGreaterThan(due) ? due : plan.due(claim);
        return new Shipments.Decision(due.minus(claimed), claimed, bySilence);
    }

    private void note(Shipment shipment, Map<Integer, ShipmentLine> lines, boolean bySilence) {
        BigDecimal accepted = sum(lines, ShipmentLine::accepted);
        BigDecimal rejected = sum(lines, ShipmentLine::rejected);
        List<String> facts = List.of(
                shipment.reference(),
                Texts.quantity(accepted),
                Texts.quantity(sum(lines, ShipmentLine::shipped)),
                Texts.quantity(rejected));
        String kind = bySilence ? "accepted-by-silence" : rejected.signum() > 0 ? "received-in-part" : "received";
        diary.note(shipment.deal(), shipment.id(), kind, facts);
        diary.expect(shipment.deal(), new Move(shipment.id(), Move.Who.NOBODY, "done", null));
        journal.record(
                "deal.received",
                shipment.deal().value(),
                Map.of(
                        "shipment", shipment.reference(),
                        "accepted", accepted.toPlainString(),
                        "rejected", rejected.toPlainString(),
                        "bySilence", Boolean.toString(bySilence)));
    }

    private static BigDecimal sum(
            Map<Integer, ShipmentLine> lines, java.util.function.Function<ShipmentLine, BigDecimal> what) {
        return lines.values().stream().map(what).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
