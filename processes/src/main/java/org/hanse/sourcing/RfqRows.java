package org.hanse.sourcing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.pricing.Incoterm;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests and their lines in the database. */
@Component
class RfqRows {

    private static final String SELECT = "select * from sourcing.rfq r ";

    private final JdbcClient jdbc;
    private final Clock clock;

    RfqRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    String nextReference(int year) {
        return jdbc.sql("select kernel.next_reference('RFQ', ?, 6)")
                .param(year)
                .query(String.class)
                .single();
    }

    void insert(Rfq rfq) {
        jdbc.sql(
                        "insert into sourcing.rfq (id, reference, buyer_id, buyer_person, buyer_contact, buyer_email, title, kind,"
                                + " state, deliver_to, deliver_country, need_by, deadline, deadline_zone, incoterm, currency, payment,"
                                + " escrow, validity_days, note, leaves_at, created_at) values (:id, :reference, :buyer, :person,"
                                + " :contact, :email, :title, :kind, :state, :to, :country, :need, :deadline, :zone, :incoterm,"
                                + " :currency, :payment, :escrow, :validity, :note, :leaves, :now)")
                .param("id", rfq.id().value())
                .param("reference", rfq.reference())
                .param("buyer", rfq.buyer().value())
                .param("person", rfq.buyerPerson(), Types.OTHER)
                .param("contact", rfq.buyerContact())
                .param("email", rfq.buyerEmail())
                .param("title", rfq.title())
                .param("kind", rfq.kind().column())
                .param("state", rfq.state().column())
                .param("to", rfq.deliverTo())
                .param("country", rfq.deliverCountry())
                .param("need", rfq.needBy())
                .param("deadline", at(rfq.deadline()))
                .param("zone", rfq.deadlineZone().getId())
                .param(
                        "incoterm",
                        rfq.incoterm() == null ? null : rfq.incoterm().name(),
                        Types.VARCHAR)
                .param("currency", rfq.currency(), Types.CHAR)
                .param("payment", rfq.payment())
                .param("escrow", rfq.escrow())
                .param("validity", rfq.validityDays())
                .param("note", rfq.note())
                .param("leaves", at(rfq.leavesAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", at(rfq.createdAt()))
                .update();
        rfq.lines().forEach(line -> insert(rfq.id(), line));
    }

    private void insert(RfqId rfq, RfqLine line) {
        jdbc.sql(
                        "insert into sourcing.rfq_line (rfq_id, no, product, quantity, unit, hs_code, target_price,"
                                + " target_currency, note) values (:rfq, :no, :product, :quantity, :unit, :hs, :price, :currency, :note)")
                .param("rfq", rfq.value())
                .param("no", line.no())
                .param("product", line.product())
                .param("quantity", line.quantity())
                .param("unit", line.unit())
                .param("hs", line.hsCode(), Types.VARCHAR)
                .param("price", line.targetPrice(), Types.NUMERIC)
                .param("currency", line.targetCurrency(), Types.CHAR)
                .param("note", line.note())
                .update();
    }

    Rfq get(RfqId id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id.value())
                .query((row, n) -> rfq(row))
                .optional()
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    Rfq byReference(String reference) {
        return jdbc.sql(SELECT + "where reference = ?")
                .param(reference)
                .query((row, n) -> rfq(row))
                .optional()
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    /** Locks the row, so that two acts on one request follow each other. */
    Rfq lock(RfqId id) {
        return jdbc.sql(SELECT + "where id = ? for update")
                .param(id.value())
                .query((row, n) -> rfq(row))
                .optional()
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    List<Rfq> list(boolean asBuyer, CompanyId company, @Nullable RfqId before, int size) {
        return jdbc.sql(SELECT
                        + "where (r.buyer_id = :company) = :buyer and (:before::uuid is null or r.id < :before::uuid)"
                        + " order by r.id desc limit :size")
                .param("company", company.value())
                .param("buyer", asBuyer)
                .param("before", before == null ? null : before.value(), Types.OTHER)
                .param("size", size)
                .query((row, n) -> rfq(row))
                .list();
    }

    /** Moves the request on; 0 rows mean that somebody was faster, or that the state does not allow it. */
    void move(Rfq rfq, RfqState to) {
        move(rfq, to, Map.of());
    }

    /** As {@link #move(Rfq, RfqState)}, and sets further columns. */
    void move(Rfq rfq, RfqState to, Map<String, ?> columns) {
        if (!rfq.state().next().contains(to)) {
            throw new Refusal(SourcingReason.NOT_NOW, rfq.reference());
        }
        StringBuilder set = new StringBuilder("state = :to, version = version + 1");
        columns.keySet()
                .forEach(
                        column -> set.append(", ").append(column).append(" = :").append(column));
        int changed = jdbc.sql("update sourcing.rfq set " + set + " where id = :id and state = :from")
                .param("to", to.column())
                .param("id", rfq.id().value())
                .param("from", rfq.state().column())
                .params(columns)
                .update();
        if (changed == 0) {
            throw new Refusal(SourcingReason.NOT_NOW, rfq.reference());
        }
    }

    void extend(RfqId id, Instant deadline) {
        jdbc.sql("update sourcing.rfq set deadline = :deadline, version = version + 1 where id = :id")
                .param("deadline", at(deadline))
                .param("id", id.value())
                .update();
    }

    /** Answers that were late before the deadline moved and are not any more. */
    void inTimeAfterAll(RfqId id) {
        jdbc.sql("select sourcing.in_time_after_all(?)")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private List<RfqLine> lines(UUID rfq) {
        return jdbc.sql("select * from sourcing.rfq_line where rfq_id = ? order by no")
                .param(rfq)
                .query((row, n) -> new RfqLine(
                        row.getInt("no"),
                        row.getString("product"),
                        row.getBigDecimal("quantity"),
                        row.getString("unit"),
                        row.getString("hs_code"),
                        row.getBigDecimal("target_price"),
                        row.getString("target_currency"),
                        row.getString("note")))
                .list();
    }

    private Rfq rfq(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String incoterm = row.getString("incoterm");
        UUID deal = row.getObject("deal_id", UUID.class);
        return new Rfq(
                new RfqId(id),
                row.getString("reference"),
                new CompanyId(row.getObject("buyer_id", UUID.class)),
                row.getObject("buyer_person", UUID.class),
                row.getString("buyer_contact"),
                row.getString("buyer_email"),
                row.getString("title"),
                RfqKind.of(row.getString("kind")),
                RfqState.of(row.getString("state")),
                lines(id),
                row.getString("deliver_to"),
                row.getString("deliver_country"),
                row.getObject("need_by", LocalDate.class),
                instant(row, "deadline", Instant.EPOCH),
                ZoneId.of(row.getString("deadline_zone")),
                incoterm == null ? null : Incoterm.valueOf(incoterm),
                row.getString("currency"),
                row.getString("payment"),
                row.getBoolean("escrow"),
                row.getInt("validity_days"),
                row.getString("note"),
                row.getInt("round"),
                instant(row, "leaves_at"),
                instant(row, "published_at"),
                instant(row, "opened_at"),
                row.getString("opened_by"),
                instant(row, "closed_at"),
                row.getString("close_reason"),
                deal == null ? null : new DealId(deal),
                instant(row, "created_at", Instant.EPOCH));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static Instant instant(ResultSet row, String column, Instant otherwise) throws SQLException {
        Instant at = instant(row, column);
        return at == null ? otherwise : at;
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
