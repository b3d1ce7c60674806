package org.hanse.customs;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.ShipmentId;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes files about exits, their proofs and bookings. */
@Repository
class ExitRows {

    private final JdbcClient jdbc;

    ExitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When customs released the shipment for the last time. */
    Optional<Instant> releasedAt(ShipmentId shipment) {
        return jdbc.sql("select max(at) from customs.answer where shipment_id = ? and outcome = 'RELEASED'"
                        + " having max(at) is not null")
                .param(shipment.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    boolean insert(ExitFile file) {
        return jdbc.sql(
                                "insert into customs.export_exit (shipment_id, deal_id, movement_reference, exported_on, due_on,"
                                        + " country, percent, net_minor, vat_minor, currency) values (:shipment, :deal, :mrn, :exported,"
                                        + " :due, :country, :percent, :net, :vat, :currency) on conflict do nothing")
                        .param("shipment", file.shipment().value())
                        .param("deal", file.deal().value())
                        .param("mrn", file.movementReference(), Types.VARCHAR)
                        .param("exported", file.exportedOn())
                        .param("due", file.dueOn())
                        .param("country", file.country())
                        .param("percent", file.percent())
                        .param("net", file.net().getAmountMinorLong())
                        .param("vat", file.atRisk().getAmountMinorLong())
                        .param("currency", file.net().getCurrencyUnit().getCode())
                        .update()
                == 1;
    }

    /** Locks the file, so that proofs and bookings come one after the other. @return whether it is there */
    boolean lock(ShipmentId shipment) {
        return !jdbc.sql("select 0 from customs.export_exit where shipment_id = ? for update")
                .param(shipment.value())
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    void move(ShipmentId shipment, ExitFile.State to) {
        jdbc.sql("update customs.export_exit set state = ? where shipment_id = ?")
                .params(to.name().toLowerCase(Locale.ROOT), shipment.value())
                .update();
    }

    /** @return false where a proof of the kind is there */
    boolean add(ExitFile file, ExitFile.Proof proof) {
        return jdbc.sql(
                                "insert into customs.exit_proof (id, shipment_id, deal_id, kind, reference, issued_on, by_name, at)"
                                        + " values (:id, :shipment, :deal, :kind, :reference, :issued, :by, :at) on conflict do nothing")
                        .param("id", Ids.next())
                        .param("shipment", file.shipment().value())
                        .param("deal", file.deal().value())
                        .param("kind", proof.kind().name().toLowerCase(Locale.ROOT))
                        .param("reference", proof.reference())
                        .param("issued", proof.issuedOn(), Types.DATE)
                        .param("by", proof.by())
                        .param("at", SheetRows.utc(proof.at()))
                        .update()
                == 1;
    }

    void book(ExitFile file, ExitFile.Booking booking) {
        jdbc.sql(
                        "insert into customs.exit_booking (id, shipment_id, deal_id, kind, category, percent, net_minor, vat_minor,"
                                + " currency, because, at) values (:id, :shipment, :deal, :kind, :category, :percent, :net, :vat,"
                                + " :currency, :because, :at) on conflict (shipment_id, kind) do nothing")
                .param("id", Ids.next())
                .param("shipment", file.shipment().value())
                .param("deal", file.deal().value())
                .param("kind", booking.kind())
                .param("category", booking.category())
                .param("percent", booking.percent())
                .param("net", booking.net().getAmountMinorLong())
                .param("vat", booking.vat().getAmountMinorLong())
                .param("currency", booking.vat().getCurrencyUnit().getCode())
                .param("because", booking.because())
                .param("at", SheetRows.utc(booking.at()))
                .update();
    }

    Optional<ExitFile> find(ShipmentId shipment) {
        return jdbc.sql(
                        "select deal_id, movement_reference, exported_on, due_on, country, percent, net_minor, vat_minor,"
                                + " currency, state from customs.export_exit where shipment_id = ?")
                .param(shipment.value())
                .query((row, n) -> file(shipment, row))
                .optional();
    }

    private ExitFile file(ShipmentId shipment, ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new ExitFile(
                shipment,
                new DealId(row.getObject("deal_id", UUID.class)),
                row.getString("movement_reference"),
                row.getObject("exported_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("country"),
                plain(row.getBigDecimal("percent")),
                Currencies.ofMinor(currency, row.getLong("net_minor")),
                Currencies.ofMinor(currency, row.getLong("vat_minor")),
                ExitFile.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                proofs(shipment),
                bookings(shipment, currency));
    }

    private List<ExitFile.Proof> proofs(ShipmentId shipment) {
        return jdbc.sql("select kind, reference, issued_on, by_name, at from customs.exit_proof where shipment_id = ?"
                        + " order by at, id")
                .param(shipment.value())
                .query((row, n) -> new ExitFile.Proof(
                        ExitFile.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("reference"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getString("by_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<ExitFile.Booking> bookings(ShipmentId shipment, String currency) {
        return jdbc.sql("select kind, category, percent, net_minor, vat_minor, because, at from customs.exit_booking"
                        + " where shipment_id = ? order by at, id")
                .param(shipment.value())
                .query((row, n) -> new ExitFile.Booking(
                        row.getString("kind"),
                        row.getString("category"),
                        plain(row.getBigDecimal("percent")),
                        Currencies.ofMinor(currency, row.getLong("net_minor")),
                        money(currency, row.getLong("vat_minor")),
                        row.getString("because"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Money money(String currency, long minor) {
        return Currencies.ofMinor(currency, minor);
    }

    private static BigDecimal plain(BigDecimal percent) {
        BigDecimal stripped = percent.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
