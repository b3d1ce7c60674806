package org.hanse.sourcing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.UnitPrice;
import org.hanse.pricing.Incoterm;
import org.hanse.pricing.TransportMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Quotations before their opening, and the offers that the opening copied out of them. */
@Component
class QuotationRows {

    private static final String LONGER = "(select max(v.valid_until) from sourcing.validity_extension v"
            + " where v.extended_at is not null and v.quotation_id = ";

    private static final String OFFER =
            "select o.*, coalesce(" + LONGER + "o.quotation_id), o.valid_until) as stands_until from sourcing.offer o ";

    private static final String OWN = "select c.*, coalesce(" + LONGER
            + "c.quotation_id), c.valid_until) as stands_until, q.round, q.version, q.submitted_at, case when q.withdrawn_at is null"
            + " then 'standing' else 'withdrawn' end as state from sourcing.quotation q"
            + " join sourcing.quotation_content c on c.quotation_id = q.id ";

    private final JdbcClient jdbc;

    QuotationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int nextVersion(UUID invitation) {
        return jdbc.sql("select coalesce(max(version), 0) + 1 from sourcing.quotation where invitation_id = ?")
                .param(invitation)
                .query(Integer.class)
                .single();
    }

    void insertEnvelope(Quotation one, CompanyId buyer, Sealing sealing, boolean late) {
        jdbc.sql(
                        "insert into sourcing.quotation (id, rfq_id, invitation_id, buyer_id, supplier_id, round, version, kind,"
                                + " receipt, commitment, submitted_at, late) values (:id, :rfq, :invitation, :buyer, :supplier, :round,"
                                + " :version, 'simple', :receipt, :commitment, :at, :late)")
                .param("late", late)
                .param("id", one.id())
                .param("rfq", one.rfq().value())
                .param("invitation", one.invitation())
                .param("buyer", buyer.value())
                .param("supplier", one.supplier().value())
                .param("round", one.round())
                .param("version", one.version())
                .param("receipt", sealing.receipt())
                .param("commitment", sealing.commitment())
                .param("at", RfqRows.at(one.submittedAt()))
                .update();
    }

    void insertContent(Quotation one) {
        jdbc.sql("insert into sourcing.quotation_content (quotation_id, rfq_id, invitation_id, supplier_id, currency,"
                        + " total_minor, charges_minor, charges_for, after_entry_minor, incoterm, place, mode, from_country,"
                        + " origin, proof, lead_days, lead_from, valid_until, deviations) values (:id, :rfq, :invitation,"
                        + " :supplier, :currency, :total, :charges, :for, :after, :incoterm, :place, :mode, :from, :origin,"
                        + " :proof, :days, :leadFrom, :valid, :deviations)")
                .param("id", one.id())
                .param("rfq", one.rfq().value())
                .param("invitation", one.invitation())
                .param("supplier", one.supplier().value())
                .param("currency", one.total().getCurrencyUnit().getCode())
                .param("total", one.total().getAmountMinorLong())
                .param("charges", one.charges().getAmountMinorLong())
                .param("for", one.chargesFor())
                .param("after", one.afterEntry().getAmountMinorLong())
                .param("incoterm", one.incoterm().name())
                .param("place", one.place())
                .param("mode", one.mode().name())
                .param("from", one.from())
                .param("origin", one.origin(), Types.CHAR)
                .param("proof", one.proof(), Types.VARCHAR)
                .param("days", one.leadDays())
                .param("leadFrom", one.leadFrom())
                .param("valid", one.validUntil())
                .param("deviations", one.deviations())
                .update();
        one.lines().forEach(line -> insertLine(one, line));
    }

    private void insertLine(Quotation one, QuotationLine line) {
        jdbc.sql(
                        "insert into sourcing.quotation_line (quotation_id, no, supplier_id, invitation_id, price, base_quantity,"
                                + " amount_minor) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        one.id(),
                        line.no(),
                        one.supplier().value(),
                        one.invitation(),
                        line.price().price(),
                        line.price().baseQuantity(),
                        line.amount().getAmountMinorLong())
                .update();
    }

    /** The supplier's own last version that stands; hidden from everybody else by the database. */
    Optional<Quotation> own(UUID invitation) {
        return jdbc.sql(OWN + "where q.invitation_id = ? and q.withdrawn_at is null order by q.version desc limit 1")
                .param(invitation)
                .query((row, n) -> quotation(row))
                .optional()
                .map(one -> one.with(lines("quotation_line", one)));
    }

    int withdraw(UUID invitation, int round, OffsetDateTime now) {
        return jdbc.sql("update sourcing.quotation set withdrawn_at = :now"
                        + " where invitation_id = :invitation and round = :round and withdrawn_at is null")
                .param("now", now)
                .param("round", round)
                .param("invitation", invitation)
                .update();
    }

    /** All versions of the supplier's own, the oldest first, withdrawn ones too. */
    List<Quotation> ownVersions(UUID invitation) {
        return jdbc
                .sql(OWN + "where q.invitation_id = ? order by q.version")
                .param(invitation)
                .query((row, n) -> quotation(row))
                .list()
                .stream()
                .map(one -> one.with(lines("quotation_line", one)))
                .toList();
    }

    /** What was typed and is sent now. */
    void dropDraft(UUID invitation) {
        jdbc.sql("delete from sourcing.answer_draft where invitation_id = ?")
                .param(invitation)
                .update();
    }

    byte[] commitmentOf(UUID quotation) {
        return jdbc.sql("select commitment from sourcing.quotation where id = ?")
                .param(quotation)
                .query(byte[].class)
                .single();
    }

    String receiptOf(UUID quotation) {
        return jdbc.sql("select receipt from sourcing.quotation where id = ?")
                .param(quotation)
                .query(String.class)
                .single();
    }

    /** Versions and times of what was answered, without any content: what the buyer may know before the opening. */
    List<Version> versions(RfqId rfq) {
        return jdbc.sql("select id, invitation_id, version, receipt, submitted_at, withdrawn_at from sourcing.quotation"
                        + " where rfq_id = ? order by invitation_id, version")
                .param(rfq.value())
                .query((row, n) -> new Version(
                        row.getObject("id", UUID.class),
                        row.getObject("invitation_id", UUID.class),
                        row.getInt("version"),
                        row.getString("receipt"),
                        RfqRows.instant(row, "submitted_at", Instant.EPOCH),
                        row.getObject("withdrawn_at") != null))
                .list();
    }

    /** What the openings have copied out, each supplier's newest. */
    List<Quotation> offers(RfqId rfq) {
        return jdbc
                .sql(OFFER + "where rfq_id = ? and state <> 'replaced' order by submitted_at, quotation_id")
                .param(rfq.value())
                .query((row, n) -> quotation(row))
                .list()
                .stream()
                .map(one -> one.with(lines("offer_line", one)))
                .toList();
    }

    Optional<Quotation> offer(UUID quotation) {
        return jdbc.sql(OFFER + "where quotation_id = ?")
                .param(quotation)
                .query((row, n) -> quotation(row))
                .optional()
                .map(one -> one.with(lines("offer_line", one)));
    }

    void offerState(UUID quotation, String from, String to) {
        jdbc.sql("update sourcing.offer set state = :to where quotation_id = :id and state = :from")
                .param("to", to)
                .param("id", quotation)
                .param("from", from)
                .update();
    }

    private List<QuotationLine> lines(String table, Quotation one) {
        return jdbc.sql("select no, price, base_quantity, amount_minor from sourcing." + table
                        + " where quotation_id = ? order by no")
                .param(one.id())
                .query((row, n) -> new QuotationLine(
                        row.getInt("no"),
                        new UnitPrice(shown(row), row.getInt("base_quantity")),
                        Currencies.ofMinor(one.total().getCurrencyUnit().getCode(), row.getLong("amount_minor"))))
                .list();
    }

    private static java.math.BigDecimal shown(ResultSet row) throws SQLException {
        java.math.BigDecimal price = row.getBigDecimal("price").stripTrailingZeros();
        return price.scale() < 2 ? price.setScale(2) : price;
    }

    private static Quotation quotation(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new Quotation(
                row.getObject("quotation_id", UUID.class),
                new RfqId(row.getObject("rfq_id", UUID.class)),
                row.getObject("invitation_id", UUID.class),
                new CompanyId(row.getObject("supplier_id", UUID.class)),
                row.getInt("round"),
                row.getInt("version"),
                Currencies.ofMinor(currency, row.getLong("total_minor")),
                Currencies.ofMinor(currency, row.getLong("charges_minor")),
                row.getString("charges_for"),
                Currencies.ofMinor(currency, row.getLong("after_entry_minor")),
                Incoterm.valueOf(row.getString("incoterm")),
                row.getString("place"),
                TransportMode.valueOf(row.getString("mode")),
                row.getString("from_country"),
                row.getString("origin"),
                row.getString("proof"),
                row.getInt("lead_days"),
                row.getString("lead_from"),
                row.getObject("stands_until", LocalDate.class),
                row.getString("deviations"),
                RfqRows.instant(row, "submitted_at", Instant.EPOCH),
                row.getString("state"),
                List.of());
    }

    /** One answer's envelope. */
    record Version(UUID id, UUID invitation, int version, String receipt, Instant submittedAt, boolean withdrawn) {}
}
