package org.hanse.deal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hanse.kernel.DealId;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.ShipmentId;
import org.hanse.pricing.TransportMode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the rows of shipments. */
@Repository
class ShipmentRows {

    private static final String SHIPMENT = """
            select s.id, s.deal_id, s.no, d.reference || '/' || s.no as reference, s.state, s.mode, s.ship_by,
                s.shipped_at, s.arrived_at, s.inspection_ends
              from deal.shipment s join deal.deal d on d.id = s.deal_id
            """;

    private final JdbcClient jdbc;

    ShipmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ShipmentId insert(DealId deal, TransportMode mode, LocalDate shipBy, Map<Integer, BigDecimal> lines, Instant now) {
        ShipmentId id = ShipmentId.next();
        jdbc.sql("insert into deal.shipment (id, deal_id, no, state, mode, ship_by, planned_at)"
                        + " select :id, :deal, coalesce(max(s.no), 0) + 1, 'planned', :mode, :shipBy, :now"
                        + " from deal.shipment s where s.deal_id = :deal")
                .param("id", id.value())
                .param("deal", deal.value())
                .param("mode", DealRows.name(mode))
                .param("shipBy", shipBy)
                .param("now", DealRows.utc(now))
                .update();
        lines.forEach((no, quantity) -> jdbc.sql(
                        "insert into deal.shipment_line (shipment_id, line_no, deal_id, shipped) values (?, ?, ?, ?)")
                .params(id.value(), no, deal.value(), quantity)
                .update());
        return id;
    }

    Shipment get(ShipmentId id) {
        return jdbc.sql(SHIPMENT + " where s.id = ?")
                .param(id.value())
                .query((row, n) -> shipment(row))
                .optional()
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    List<Shipment> ofDeal(DealId deal) {
        return jdbc.sql(SHIPMENT + " where s.deal_id = ? order by s.no")
                .param(deal.value())
                .query((row, n) -> shipment(row))
                .list();
    }

    /** Locks the shipment's row until the transaction ends. */
    ShipmentState lock(ShipmentId id) {
        return jdbc.sql("select state from deal.shipment where id = ? for update")
                .param(id.value())
                .query((row, n) -> state(row.getString(1)))
                .optional()
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    void move(ShipmentId id, ShipmentState to) {
        ShipmentState from = lock(id);
        if (!from.next().contains(to)) {
            throw new Refusal(DealReason.NOT_IN_THIS_STATE, get(id).reference());
        }
        jdbc.sql("update deal.shipment set state = ? where id = ?")
                .params(DealRows.name(to), id.value())
                .update();
    }

    void shippedAt(ShipmentId id, Instant at) {
        jdbc.sql("update deal.shipment set shipped_at = ? where id = ?")
                .params(DealRows.utc(at), id.value())
                .update();
    }

    void arrivedAt(ShipmentId id, Instant at, Instant inspectionEnds) {
        jdbc.sql("update deal.shipment set arrived_at = ?, inspection_ends = ? where id = ?")
                .params(DealRows.utc(at), DealRows.utc(inspectionEnds), id.value())
                .update();
    }

    void receive(ShipmentId id, ShipmentLine line) {
        jdbc.sql("update deal.shipment_line set received = :received, accepted = :accepted, rejected = :rejected,"
                        + " reason = :reason where shipment_id = :shipment and line_no = :no")
                .param("received", line.received())
                .param("accepted", line.accepted())
                .param("rejected", line.rejected())
                .param("reason", line.reason(), Types.VARCHAR)
                .param("shipment", id.value())
                .param("no", line.lineNo())
                .update();
    }

    void decide(ShipmentId id, Shipments.Decision decision, Instant now) {
        lock(id);
        jdbc.sql("update deal.shipment set state = 'accepted', decided_at = :now, by_silence = :silence,"
                        + " release_minor = :release, claim_minor = :claim where id = :id and state = 'arrived'")
                .param("now", DealRows.utc(now))
                .param("silence", decision.bySilence())
                .param("release", decision.release().getAmountMinorLong())
                .param("claim", decision.claim().getAmountMinorLong())
                .param("id", id.value())
                .update();
    }

    /** Release, claim and silence of a decided shipment, as minor units. */
    Decided decided(ShipmentId id) {
        return jdbc.sql("select release_minor, claim_minor, by_silence from deal.shipment"
                        + " where id = ? and decided_at is not null")
                .param(id.value())
                .query((row, n) -> new Decided(row.getLong(1), row.getLong(2), row.getBoolean(3)))
                .optional()
                .orElseThrow(() -> new Refusal(DealReason.NOT_IN_THIS_STATE, get(id).reference()));
    }

    record Decided(long releaseMinor, long claimMinor, boolean bySilence) {}

    /** Accepted and rejected by line over the decided shipments of a deal. */
    Map<Integer, BigDecimal> settled(DealId deal) {
        return quantities(deal, "l.accepted + l.rejected", "s.state = 'accepted'");
    }

    /** On their way or settled by line: what cannot be shipped again. */
    Map<Integer, BigDecimal> taken(DealId deal) {
        return quantities(
                deal,
                "case when s.state = 'accepted' then l.accepted + l.rejected else l.shipped end",
                "s.state <> 'stopped'");
    }

    /** As {@link #taken}, of the shipments before this number only. */
    Map<Integer, BigDecimal> takenBefore(DealId deal, int no) {
        return quantities(
                deal,
                "case when s.state = 'accepted' then l.accepted + l.rejected else l.shipped end",
                "s.state <> 'stopped' and s.no < " + no);
    }

    private Map<Integer, BigDecimal> quantities(DealId deal, String sum, String which) {
        return jdbc
                .sql("select l.line_no, sum(" + sum + ") as quantity from deal.shipment_line l"
                        + " join deal.shipment s on s.id = l.shipment_id where l.deal_id = ? and " + which
                        + " group by l.line_no")
                .param(deal.value())
                .query((row, n) -> Map.entry(row.getInt(1), row.getBigDecimal(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Shipment shipment(ResultSet row) throws SQLException {
        ShipmentId id = new ShipmentId(row.getObject("id", UUID.class));
        return new Shipment(
                id,
                new DealId(row.getObject("deal_id", UUID.class)),
                row.getInt("no"),
                row.getString("reference"),
                state(row.getString("state")),
                TransportMode.valueOf(row.getString("mode").toUpperCase(Locale.ROOT)),
                row.getObject("ship_by", LocalDate.class),
                instant(row.getObject("shipped_at", OffsetDateTime.class)),
                instant(row.getObject("arrived_at", OffsetDateTime.class)),
                instant(row.getObject("inspection_ends", OffsetDateTime.class)),
                lines(id));
    }

    private List<ShipmentLine> lines(ShipmentId id) {
        return jdbc.sql("select line_no, shipped, received, accepted, rejected, reason from deal.shipment_line"
                        + " where shipment_id = ? order by line_no")
                .param(id.value())
                .query((row, n) -> ShipmentLine.counted(
                        row.getInt("line_no"),
                        DealRows.plain(row.getBigDecimal("shipped")),
                        row.getBigDecimal("received"),
                        DealRows.plain(row.getBigDecimal("accepted")),
                        DealRows.plain(row.getBigDecimal("rejected")),
                        row.getString("reason")))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static ShipmentState state(String name) {
        return ShipmentState.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
