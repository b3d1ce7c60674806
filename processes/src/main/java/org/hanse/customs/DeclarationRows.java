package org.hanse.customs;

import java.sql.Types;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hanse.deal.Shipment;
import org.hanse.kernel.ShipmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes declarations and the authority's answers. */
@Repository
class DeclarationRows {

    private final JdbcClient jdbc;

    DeclarationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int tries(ShipmentId shipment) {
        return jdbc.sql("select coalesce(max(try), 0) from customs.declaration where shipment_id = ?")
                .param(shipment.value())
                .query(Integer.class)
                .single();
    }

    void sent(Shipment shipment, int attempt, String localReference, Instant now) {
        jdbc.sql("insert into customs.declaration (shipment_id, try, deal_id, local_reference, state, sent_at)"
                        + " values (?, ?, ?, ?, 'sent', ?)")
                .params(shipment.id().value(), attempt, shipment.deal().value(), localReference, SheetRows.utc(now))
                .update();
    }

    Optional<ShipmentId> byReference(String localReference) {
        return jdbc.sql("select shipment_id from customs.declaration where local_reference = ? for update")
                .param(localReference)
                .query(UUID.class)
                .optional()
                .map(ShipmentId::new);
    }

    /** Keeps the answer. @return false where it was there */
    boolean keep(Shipment shipment, CustomsAnswer answer) {
        return jdbc.sql("insert into customs.answer (message_id, shipment_id, deal_id, outcome, text, at)"
                                + " values (:id, :shipment, :deal, :outcome, :text, :at) on conflict do nothing")
                        .param("id", answer.messageId())
                        .param("shipment", shipment.id().value())
                        .param("deal", shipment.deal().value())
                        .param("outcome", answer.outcome().name())
                        .param("text", answer.text(), Types.VARCHAR)
                        .param("at", SheetRows.utc(answer.at()))
                        .update()
                > 0;
    }

    /** The answer rules unless a later one came first. @return false where a later one did */
    boolean rule(CustomsAnswer answer) {
        return jdbc.sql("update customs.declaration set state = :state, question = :text, answered_at = :at,"
                                + " movement_reference = coalesce(:mrn, movement_reference)"
                                + " where local_reference = :reference and (answered_at is null or answered_at <= :at)"
                                + " and state <> 'released'")
                        .param("state", answer.outcome().name().toLowerCase(Locale.ROOT))
                        .param("text", answer.text(), Types.VARCHAR)
                        .param("at", SheetRows.utc(answer.at()))
                        .param("mrn", answer.movementReference(), Types.VARCHAR)
                        .param("reference", answer.localReference())
                        .update()
                > 0;
    }

    /** Our reply is out; the question is no longer open. */
    void replied(ShipmentId shipment) {
        jdbc.sql("update customs.declaration set state = 'sent' where shipment_id = ? and state = 'query'")
                .param(shipment.value())
                .update();
    }

    Optional<PaperSheet.Lodged> last(ShipmentId shipment) {
        return jdbc.sql("select try, local_reference, movement_reference, state, question from customs.declaration"
                        + " where shipment_id = ? order by try desc limit 1")
                .param(shipment.value())
                .query((row, n) -> new PaperSheet.Lodged(
                        row.getInt("try"),
                        row.getString("local_reference"),
                        row.getString("movement_reference"),
                        row.getString("state"),
                        row.getString("question")))
                .optional();
    }
}
