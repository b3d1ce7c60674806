package org.hanse.logistics;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hanse.deal.Shipment;
import org.hanse.kernel.ShipmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes bookings and carriers' events. */
@Repository
class TransportRows {

    private final JdbcClient jdbc;

    TransportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a booking, or the next try after a refusal. @return false where one is open */
    boolean ask(Shipment shipment, BookingRequest request, Instant now) {
        return jdbc.sql("""
                        insert into logistics.booking (shipment_id, deal_id, reference, state, mode, load_port, discharge_port,
                            ready_on, asked_at)
                          values (:shipment, :deal, :reference, 'asked', :mode, :load, :discharge, :ready, :now)
                          on conflict (shipment_id) do update set state = 'asked', reference = excluded.reference,
                            load_port = excluded.load_port, discharge_port = excluded.discharge_port,
                            ready_on = excluded.ready_on, asked_at = excluded.asked_at, reason = null
                          where booking.state = 'declined'
                        """)
                        .param("shipment", shipment.id().value())
                        .param("deal", shipment.deal().value())
                        .param("reference", request.reference())
                        .param("mode", request.mode().name().toLowerCase(Locale.ROOT))
                        .param("load", request.loadPort())
                        .param("discharge", request.dischargePort())
                        .param("ready", request.readyOn())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    int tries(ShipmentId shipment) {
        return jdbc.sql("select coalesce(max(split_part(reference, '-T', 2)::int), 0) from logistics.booking"
                        + " where shipment_id = ?")
                .param(shipment.value())
                .query(Integer.class)
                .single();
    }

    Optional<ShipmentId> byReference(String reference) {
        return jdbc.sql("select shipment_id from logistics.booking where reference = ?")
                .param(reference)
                .query(UUID.class)
                .optional()
                .map(ShipmentId::new);
    }

    /** @return whether it was still open: an answer told again changes nothing */
    boolean answer(BookingAnswer answer) {
        return jdbc.sql(
                                "update logistics.booking set state = :state, carrier_reference = :carrier, transport_document = :document,"
                                        + " vessel = :vessel, voyage = :voyage, departs_on = :departs, arrives_on = :arrives, reason = :reason"
                                        + " where reference = :reference and state = 'asked'")
                        .param("state", answer.confirmed() ? "confirmed" : "declined")
                        .param("carrier", answer.carrierReference(), Types.VARCHAR)
                        .param("document", answer.transportDocument(), Types.VARCHAR)
                        .param("vessel", answer.vessel(), Types.VARCHAR)
                        .param("voyage", answer.voyage(), Types.VARCHAR)
                        .param("departs", answer.departsOn(), Types.DATE)
                        .param("arrives", answer.arrivesOn(), Types.DATE)
                        .param("reason", answer.reason(), Types.VARCHAR)
                        .param("reference", answer.reference())
                        .update()
                == 1;
    }

    boolean handOver(ShipmentId shipment, HandOver goods, Instant now) {
        return jdbc.sql("update logistics.booking set state = 'handed_over', container = :container, seal = :seal,"
                                + " packages = :packages, gross_kg = :gross, handed_over_at = :now"
                                + " where shipment_id = :shipment and state = 'confirmed'")
                        .param("container", goods.container(), Types.VARCHAR)
                        .param("seal", goods.seal(), Types.VARCHAR)
                        .param("packages", goods.packages())
                        .param("gross", goods.grossKg())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("shipment", shipment.value())
                        .update()
                > 0;
    }

    /** @return false where the event is there already */
    boolean hear(Shipment shipment, TrackingEvent event, Instant now) {
        return jdbc.sql("insert into logistics.event (event_id, shipment_id, deal_id, type, code, actual, at, location,"
                                + " container, heard_at) values (:id, :shipment, :deal, :type, :code, :actual, :at, :location,"
                                + " :container, :now) on conflict do nothing")
                        .param("id", event.eventId())
                        .param("shipment", shipment.id().value())
                        .param("deal", shipment.deal().value())
                        .param("type", event.type())
                        .param("code", event.code())
                        .param("actual", event.actual())
                        .param("at", event.at().atOffset(ZoneOffset.UTC))
                        .param("location", event.location(), Types.VARCHAR)
                        .param("container", event.container(), Types.VARCHAR)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    Optional<Transport> find(ShipmentId shipment) {
        return jdbc.sql("select * from logistics.booking where shipment_id = ?")
                .param(shipment.value())
                .query((row, n) -> transport(shipment, row))
                .optional();
    }

    private Transport transport(ShipmentId shipment, ResultSet row) throws SQLException {
        BigDecimal gross = row.getBigDecimal("gross_kg");
        return new Transport(
                shipment,
                row.getString("reference"),
                Transport.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                BookingRequest.Mode.valueOf(row.getString("mode").toUpperCase(Locale.ROOT)),
                row.getString("load_port"),
                row.getString("discharge_port"),
                row.getObject("ready_on", LocalDate.class),
                row.getString("carrier_reference"),
                row.getString("transport_document"),
                row.getString("vessel"),
                row.getString("voyage"),
                row.getObject("departs_on", LocalDate.class),
                row.getObject("arrives_on", LocalDate.class),
                row.getString("reason"),
                row.getString("container"),
                row.getString("seal"),
                gross,
                events(shipment));
    }

    private List<Transport.Event> events(ShipmentId shipment) {
        return jdbc.sql(
                        "select type, code, actual, at, location from logistics.event where shipment_id = ? order by at, event_id")
                .param(shipment.value())
                .query((row, n) -> new Transport.Event(
                        row.getString("type"),
                        row.getString("code"),
                        row.getBoolean("actual"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("location")))
                .list();
    }
}
