package org.hanse.deal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hanse.audit.Journal;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.ShipmentId;
import org.hanse.pricing.TransportMode;
import org.hanse.workflow.OnTask;
import org.hanse.workflow.ProcessBean;
import org.hanse.workflow.TaskContext;
import org.springframework.transaction.annotation.Transactional;

/** What people do in {@code trade-order} and {@code trade-shipment}. */
@ProcessBean("tradeTasks")
@Transactional
class TradeTasks {

    private static final int SHIP_DAYS_BEFORE_NEED = 14;

    private final DealRows deals;
    private final ShipmentRows shipments;
    private final Receiving receiving;
    private final Diary diary;
    private final Origin origin;
    private final Journal journal;
    private final ChangeRows changes;
    private final List<PlanCondition> conditions;
    private final Clock clock;

    TradeTasks(
            DealRows deals,
            ShipmentRows shipments,
            Receiving receiving,
            Diary diary,
            Origin origin,
            Journal journal,
            ChangeRows changes,
            List<PlanCondition> conditions,
            Clock clock) {
        this.deals = deals;
        this.shipments = shipments;
        this.receiving = receiving;
        this.diary = diary;
        this.origin = origin;
        this.journal = journal;
        this.changes = changes;
        this.conditions = List.copyOf(conditions);
        this.clock = clock;
    }

    /** The supplier says yes or no. */
    @OnTask("confirm-order")
    public Map<String, Object> confirm(TaskContext task, ConfirmOrder answer) {
        DealId id = DealId.of(task.businessKey());
        String reason = answer.reason() == null ? "" : answer.reason().strip();
        if (!answer.confirmed() && reason.isEmpty()) {
            throw Refusal.of(DealReason.REFUSAL_WITHOUT_REASON, "reason");
        }
        String reference =
                Objects.requireNonNullElse(answer.supplierReference(), "").strip();
        deals.move(id, answer.confirmed() ? DealState.CONFIRMED : DealState.REFUSED);
        deals.answer(id, reference, answer.confirmed() ? null : reason);
        if (answer.confirmed()) {
            deals.stamp(id, DealRows.Stamp.CONFIRMED, clock.instant());
            diary.note(id, null, "confirmed", List.of(reference));
        } else {
            diary.note(id, null, "refused", List.of(reason));
            diary.expect(id, Move.of(Move.Who.NOBODY, "done", null));
        }
        origin.answered(id, answer.confirmed());
        journal.record("deal.answered", id.value(), Map.of("confirmed", Boolean.toString(answer.confirmed())));
        return Map.of("confirmed", answer.confirmed());
    }

    /** The supplier says how the goods will be sent. */
    @OnTask("plan-shipments")
    public Map<String, Object> plan(TaskContext task, PlanShipments plan) {
        DealId id = DealId.of(task.businessKey());
        deals.lock(id);
        Deal deal = deals.get(id);
        requireSettledOrder(deal);
        List<PlanShipments.Planned> planned =
                plan.shipments() == null || plan.shipments().isEmpty()
                        ? List.of(new PlanShipments.Planned(TransportMode.SEA_CONTAINER, null, null))
                        : plan.shipments();
        for (PlanShipments.Planned one : planned) {
            Map<Integer, BigDecimal> left = LeftToShip.of(deal, shipments.taken(id));
            LocalDate shipBy = one.shipBy() == null ? defaultShipBy(deal) : one.shipBy();
            ShipmentId shipment = shipments.insert(id, one.mode(), shipBy, quantities(one, left), clock.instant());
            Shipment made = shipments.get(shipment);
            diary.note(id, shipment, "shipment-planned", List.of(made.reference(), shipBy.toString()));
            diary.expect(id, new Move(shipment, Move.Who.SUPPLIER, "supply-papers", null));
        }
        diary.expect(id, Move.of(Move.Who.NOBODY, "done", null));
        journal.record("deal.shipments-planned", id.value(), Map.of("count", Integer.toString(planned.size())));
        return Map.of();
    }

    /** What is to be sent is agreed, and paid as far as it has to be. */
    private void requireSettledOrder(Deal deal) {
        if (changes.open(deal.id()).filter(OrderChange::changesGoods).isPresent()) {
            throw new Refusal(DealReason.CHANGE_OPEN, deal.reference());
        }
        conditions.forEach(one -> one.require(deal.id()));
    }

    private LocalDate defaultShipBy(Deal deal) {
        LocalDate tomorrow =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        LocalDate usual = deal.requiredBy().minusDays(SHIP_DAYS_BEFORE_NEED);
        return usual.isBefore(tomorrow) ? tomorrow : usual;
    }

    private static Map<Integer, BigDecimal> quantities(PlanShipments.Planned one, Map<Integer, BigDecimal> left) {
        if (left.isEmpty()) {
            throw Refusal.of(DealReason.MORE_THAN_ORDERED, "shipments", "");
        }
        if (one.lines() == null || one.lines().isEmpty()) {
            return left;
        }
        Map<Integer, BigDecimal> quantities = new TreeMap<>();
        for (PlanShipments.PlannedLine line : one.lines()) {
            BigDecimal open = left.getOrDefault(line.lineNo(), BigDecimal.ZERO);
            BigDecimal quantity = quantities.merge(line.lineNo(), line.quantity(), BigDecimal::add);
            if (quantity.compareTo(open) > 0) {
                throw Refusal.of(DealReason.MORE_THAN_ORDERED, "shipments", Texts.quantity(open), line.lineNo());
            }
        }
        return quantities;
    }

    /** The buyer counts and decides by line. */
    @OnTask("receive-goods")
    public Map<String, Object> receive(TaskContext task, ReceiveGoods count) {
        receiving.receive(ShipmentId.of(task.businessKey()), count.lines() == null ? List.of() : count.lines());
        return Map.of();
    }
}
