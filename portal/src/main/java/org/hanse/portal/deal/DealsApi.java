package org.hanse.portal.deal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.hanse.deal.ConfirmOrder;
import org.hanse.deal.Deals;
import org.hanse.deal.PlanShipments;
import org.hanse.deal.ReceiveGoods;
import org.hanse.deal.Shipment;
import org.hanse.deal.Shipments;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Page;
import org.hanse.kernel.ShipmentId;
import org.hanse.logistics.BookTransport;
import org.hanse.logistics.HandOverGoods;
import org.hanse.logistics.Transports;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Deals and their shipments, for programs. */
@RestController
@RequestMapping("/api/v1")
class DealsApi {

    private final Deals deals;
    private final Shipments shipments;
    private final Transports transports;
    private final DealActs acts;

    DealsApi(Deals deals, Shipments shipments, Transports transports, DealActs acts) {
        this.deals = deals;
        this.shipments = shipments;
        this.transports = transports;
        this.acts = acts;
    }

    /** The actor's deals, newest first. */
    @GetMapping("/deals")
    Page<DealSummary> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MAX_SIZE) int size) {
        return deals.list(cursor, size).map(DealSummary::of);
    }

    @GetMapping("/deals/{id}")
    DealView get(@PathVariable String id) {
        DealId deal = DealId.of(id);
        return DealView.of(deals.get(deal), deals, consignments(deal));
    }

    /** The supplier confirms the order, or refuses it with a reason. */
    @PostMapping("/deals/{id}/confirmation")
    DealView confirm(@PathVariable String id, @RequestBody @Valid ConfirmOrder answer) {
        acts.complete(id, "confirm-order", answer);
        return get(id);
    }

    /** The supplier says how the goods will be sent; without a list all goes in one shipment. */
    @PostMapping("/deals/{id}/shipments")
    List<DealView.Consignment> plan(@PathVariable String id, @RequestBody @Valid PlanShipments plan) {
        acts.complete(id, "plan-shipments", plan);
        return consignments(DealId.of(id));
    }

    @GetMapping("/shipments/{id}")
    DealView.Consignment shipment(@PathVariable String id) {
        return consignment(shipments.get(ShipmentId.of(id)));
    }

    /** The supplier asks the carrier for transport; the answer comes later. */
    @PostMapping("/shipments/{id}/booking")
    DealView.Consignment book(@PathVariable String id, @RequestBody @Valid BookTransport order) {
        transports.book(ShipmentId.of(id), order);
        return shipment(id);
    }

    /** The goods are with the carrier. */
    @PostMapping("/shipments/{id}/handover")
    DealView.Consignment handOver(@PathVariable String id, @RequestBody @Valid HandOverGoods handOver) {
        acts.complete(id, "ship-goods", handOver);
        return shipment(id);
    }

    /** The buyer counts what arrived and decides by line; without a list everything is in order. */
    @PostMapping("/shipments/{id}/receipt")
    DealView.Consignment receive(@PathVariable String id, @RequestBody @Valid ReceiveGoods count) {
        acts.complete(id, "receive-goods", count);
        return shipment(id);
    }

    private List<DealView.Consignment> consignments(DealId deal) {
        return shipments.ofDeal(deal).stream().map(this::consignment).toList();
    }

    private DealView.Consignment consignment(Shipment shipment) {
        return DealView.Consignment.of(shipment, transports.of(shipment.id()));
    }
}
