package org.hanse.logistics;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hanse.audit.Journal;
import org.hanse.deal.Deals;
import org.hanse.deal.Holds;
import org.hanse.deal.Move;
import org.hanse.deal.Shipment;
import org.hanse.deal.Shipments;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.ShipmentId;
import org.hanse.messaging.Outbox;
import org.hanse.workflow.OnTask;
import org.hanse.workflow.ProcessBean;
import org.hanse.workflow.TaskContext;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** What the supplier does to get goods on their way. */
@ProcessBean("transportTasks")
@Transactional
class TransportTasks {

    private final TransportRows rows;
    private final Shipments shipments;
    private final Deals deals;
    private final Holds holds;
    private final Outbox outbox;
    private final Journal journal;
    private final Clock clock;

    TransportTasks(
            TransportRows rows,
            Shipments shipments,
            Deals deals,
            Holds holds,
            Outbox outbox,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.shipments = shipments;
        this.deals = deals;
        this.holds = holds;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    /** Hands the goods to the carrier, who was booked and has confirmed. */
    @OnTask("ship-goods")
    public Map<String, Object> handOver(TaskContext task, HandOverGoods goods) {
        ShipmentId id = ShipmentId.of(task.businessKey());
        Shipment shipment = shipments.get(id);
        holds.refuse(id);
        String container = blankToNull(goods.container());
        if (container != null && !TransportNumbers.isContainer(container)) {
            throw Refusal.of(LogisticsReason.CONTAINER_WRONG, "container", container);
        }
        Transport transport = rows.find(id)
                .filter(booked -> booked.state() == Transport.State.CONFIRMED)
                .orElseThrow(() -> new Refusal(LogisticsReason.NOT_BOOKED, shipment.reference()));
        HandOver told = new HandOver(
                transport.reference(), container, blankToNull(goods.seal()), goods.packages(), goods.grossKg());
        if (!rows.handOver(id, told, clock.instant())) {
            throw new Refusal(LogisticsReason.NOT_BOOKED, shipment.reference());
        }
        outbox.tell(
                Carrier.PORT,
                Carrier.HAND_OVER,
                transport.reference() + "-H",
                shipment.deal().value(),
                told);
        deals.note(shipment.deal(), id, "handed-over", List.of(shipment.reference()));
        deals.expect(shipment.deal(), new Move(id, Move.Who.CARRIER, "depart", null));
        journal.record("logistics.handed-over", shipment.deal().value(), Map.of("booking", transport.reference()));
        return Map.of();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
