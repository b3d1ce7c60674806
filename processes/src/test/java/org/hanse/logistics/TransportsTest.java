package org.hanse.logistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hanse.deal.Deal;
import org.hanse.deal.Deals;
import org.hanse.deal.PlanShipments;
import org.hanse.deal.ShipmentState;
import org.hanse.deal.Shipments;
import org.hanse.deal.Trade;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.ShipmentId;
import org.hanse.kernel.database.HanseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HanseTest
class TransportsTest {

    @Autowired
    private Trade trade;

    @Autowired
    private Deals deals;

    @Autowired
    private Shipments shipments;

    @Autowired
    private Transports transports;

    @Autowired
    private CarrierEvents carrier;

    @Autowired
    private Clock clock;

    private Deal deal;
    private ShipmentId shipment;

    @BeforeEach
    void one_planned_shipment() {
        DealId id = trade.open(trade.castings(trade.aBuyer(), trade.aSupplier(), false, List.of()));
        shipment = trade.confirmedFundedAndPlanned(id, new PlanShipments(null)).getFirst();
        deal = trade.arrange(() -> deals.get(id));
    }

    @Test
    void a_booking_is_told_once_and_answered_later() {
        trade.book(shipment);
        Transport transport = transport();
        assertThat(transport.state()).isEqualTo(Transport.State.CONFIRMED);
        assertThat(transport.reference()).isEqualTo(deal.reference() + "-1-T1");
        assertThat(transport.loadPort()).startsWith("CN");
        assertThat(transport.dischargePort()).startsWith("DE");
        assertThatThrownBy(() -> trade.book(shipment)).isInstanceOf(Refusal.class);
    }

    @Test
    void after_the_carrier_declines_it_may_be_asked_again_under_a_new_reference() {
        ask();
        String reference = transport().reference();
        trade.told(() -> carrier.bookingAnswered(
                new BookingAnswer(reference, false, null, null, null, null, null, null, "No space")));
        assertThat(transport().state()).isEqualTo(Transport.State.DECLINED);
        ask();
        assertThat(transport().reference()).endsWith("-T2");
    }

    @Test
    void only_the_supplier_books_and_only_between_known_ports() {
        assertThatThrownBy(() -> trade.as(deal.buyer(), "buyer", () -> {
                    transports.book(shipment, new BookTransport(null, null, null));
                    return true;
                }))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> trade.as(deal.seller(), "supplier", () -> {
                    transports.book(shipment, new BookTransport("CNZZZ", null, null));
                    return true;
                }))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void goods_are_handed_over_to_a_confirmed_carrier_in_a_real_container() {
        trade.released(shipment);
        assertThatThrownBy(() -> handOver("HNSU1234563")).isInstanceOf(Refusal.class);
        trade.book(shipment);
        assertThatThrownBy(() -> handOver("HNSU1234564")).isInstanceOf(Refusal.class);
        handOver("HNSU1234563");
        assertThat(transport().state()).isEqualTo(Transport.State.HANDED_OVER);
    }

    @Test
    void the_carrier_s_events_move_the_shipment_whatever_their_order_and_number() {
        trade.released(shipment);
        trade.handOver(shipment);
        Instant now = clock.instant();
        event("e3", "EQUIPMENT", "GTOT", true, now, transport().dischargePort());
        event(
                "e1",
                "TRANSPORT",
                "DEPA",
                true,
                now.minusSeconds(600),
                transport().loadPort());
        event(
                "e1",
                "TRANSPORT",
                "DEPA",
                true,
                now.minusSeconds(600),
                transport().loadPort());
        event("e2", "TRANSPORT", "ARRI", false, now, transport().dischargePort());
        var row = trade.arrange(() -> shipments.get(shipment));
        assertThat(row.state()).isEqualTo(ShipmentState.ARRIVED);
        assertThat(row.shippedAt()).isBefore(row.arrivedAt());
        assertThat(transport().events()).hasSize(3);
    }

    private void event(String id, String type, String code, boolean actual, Instant at, String place) {
        Transport transport = transport();
        trade.told(() -> carrier.tracked(
                new TrackingEvent(id + shipment, transport.reference(), "SBX1", type, code, actual, at, place, null)));
    }

    private void ask() {
        trade.as(deal.seller(), "supplier", () -> {
            transports.book(shipment, new BookTransport(null, null, null));
            return true;
        });
    }

    private void handOver(String container) {
        trade.complete(
                deal.seller(),
                "supplier",
                shipment.toString(),
                "ship-goods",
                new HandOverGoods(container, null, 20, new BigDecimal("412.0")));
    }

    private Transport transport() {
        return trade.arrange(() -> transports.of(shipment).orElseThrow());
    }
}
