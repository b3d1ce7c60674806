package org.hanse.sourcing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hanse.pricing.RateSet;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what an opening of sealed quotations found: the same offers that a simple opening writes, and each outcome. */
@Component
class SealedOffers {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SealedOffers(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Every envelope of the request, oldest first; the database gives them to an opener with two shares alone. */
    List<SealedChecks.Sealed> take(Rfq rfq) {
        try {
            return jdbc.sql("select * from sourcing.take_envelopes(?)")
                    .param(rfq.id().value())
                    .query((row, n) -> sealed(row))
                    .list();
        } catch (DataAccessException e) {
            throw SealedRefusals.of(e, rfq.deadline());
        }
    }

    static SealedChecks.Sealed sealed(ResultSet row) throws SQLException {
        return new SealedChecks.Sealed(
                row.getObject("id", UUID.class),
                row.getObject("invitation_id", UUID.class),
                row.getObject("supplier_id", UUID.class),
                row.getInt("version"),
                row.getBytes("ciphertext"),
                row.getBytes("commitment"),
                RfqRows.instant(row, "submitted_at", Instant.EPOCH),
                row.getObject("withdrawn_at") != null,
                row.getString("leaf"));
    }

    void opening(Rfq rfq, Instant at, String by, RateSet rates, LocalDate day, int offers) {
        jdbc.sql("insert into sourcing.opening (rfq_id, round, buyer_id, opened_at, opened_by, rates_source, rates_day,"
                        + " offers) values (?, 0, ?, ?, ?, ?, ?, ?)")
                .params(
                        rfq.id().value(),
                        rfq.buyer().value(),
                        at.atOffset(ZoneOffset.UTC),
                        by,
                        rates.source(),
                        day,
                        offers)
                .update();
    }

    void offer(Rfq rfq, Quotation one) {
        jdbc.sql(
                        "insert into sourcing.offer (quotation_id, rfq_id, buyer_id, invitation_id, supplier_id, round, version,"
                                + " currency, total_minor, charges_minor, charges_for, after_entry_minor, incoterm, place, mode,"
                                + " from_country, origin, proof, lead_days, lead_from, valid_until, deviations, submitted_at) values"
                                + " (:id, :rfq, :buyer, :invitation, :supplier, 0, :version, :currency, :total, :charges, :for, :after,"
                                + " :incoterm, :place, :mode, :from, :origin, :proof, :days, :leadFrom, :valid, :deviations, :at)")
                .param("id", one.id())
                .param("rfq", rfq.id().value())
                .param("buyer", rfq.buyer().value())
                .param("invitation", one.invitation())
                .param("supplier", one.supplier().value())
                .param("version", one.version())
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
                .param("at", RfqRows.at(one.submittedAt()))
                .update();
        one.lines().forEach(line -> line(rfq, one, line));
    }

    private void line(Rfq rfq, Quotation one, QuotationLine line) {
        jdbc.sql(
                        "insert into sourcing.offer_line (quotation_id, no, rfq_id, buyer_id, supplier_id, price, base_quantity,"
                                + " amount_minor) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        one.id(),
                        line.no(),
                        rfq.id().value(),
                        rfq.buyer().value(),
                        one.supplier().value(),
                        line.price().price(),
                        line.price().baseQuantity(),
                        line.amount().getAmountMinorLong())
                .update();
    }

    void outcome(Rfq rfq, SealedChecks.Sealed envelope, SealedChecks.Finding found, @Nullable Instant cureUntil) {
        jdbc.sql(
                        "insert into sourcing.sealed_outcome (quotation_id, rfq_id, buyer_id, invitation_id, supplier_id, outcome,"
                                + " reason, field, content, cure_until) values (:id, :rfq, :buyer, :invitation, :supplier, :outcome,"
                                + " :reason, :field, :content::jsonb, :until)")
                .param("id", envelope.id())
                .param("rfq", rfq.id().value())
                .param("buyer", rfq.buyer().value())
                .param("invitation", envelope.invitation())
                .param("supplier", envelope.supplier())
                .param("outcome", found.outcome())
                .param("reason", found.reason(), Types.VARCHAR)
                .param("field", found.field(), Types.VARCHAR)
                .param(
                        "content",
                        found.content() == null ? null : json.writeValueAsString(found.content()),
                        Types.VARCHAR)
                .param("until", RfqRows.at(cureUntil), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }
}
