package org.hanse.sourcing.evaluation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hanse.kernel.Actor;
import org.hanse.kernel.RfqId;
import org.hanse.sourcing.Rfq;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Points in the database, whose policies hide others' until the own are handed in. */
@Component
class AppraisalRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    AppraisalRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void evaluator(Rfq rfq, Actor.Person person) {
        jdbc.sql(
                        "insert into sourcing.evaluator (rfq_id, buyer_id, person_id, name) values (:rfq, :buyer, :person, :name)"
                                + " on conflict do nothing")
                .param("rfq", rfq.id().value())
                .param("buyer", rfq.buyer().value())
                .param("person", person.person().value())
                .param("name", person.name())
                .update();
    }

    List<Evaluation.Evaluator> evaluators(RfqId rfq) {
        return jdbc.sql("select * from sourcing.evaluator where rfq_id = ? order by name, person_id")
                .param(rfq.value())
                .query((row, n) -> {
                    OffsetDateTime at = row.getObject("handed_in_at", OffsetDateTime.class);
                    Instant handedIn = at == null ? null : at.toInstant();
                    return new Evaluation.Evaluator(
                            row.getObject("person_id", UUID.class), row.getString("name"), handedIn);
                })
                .list();
    }

    void give(Rfq rfq, UUID quotation, UUID person, String criterion, BigDecimal points, String note) {
        jdbc.sql(
                        "insert into sourcing.appraisal (quotation_id, criterion, rfq_id, buyer_id, person_id, points, note, at)"
                                + " values (:quotation, :criterion, :rfq, :buyer, :person, :points, :note, :at)"
                                + " on conflict (quotation_id, criterion, person_id)"
                                + " do update set points = excluded.points, note = excluded.note, at = excluded.at")
                .param("quotation", quotation)
                .param("criterion", criterion)
                .param("rfq", rfq.id().value())
                .param("buyer", rfq.buyer().value())
                .param("person", person)
                .param("points", points)
                .param("note", note)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    List<Evaluation.Given> given(RfqId rfq) {
        return jdbc.sql(
                        "select a.*, e.name from sourcing.appraisal a join sourcing.evaluator e using (rfq_id, person_id)"
                                + " where a.rfq_id = ? order by a.quotation_id, a.criterion, e.name")
                .param(rfq.value())
                .query((row, n) -> new Evaluation.Given(
                        row.getObject("quotation_id", UUID.class),
                        row.getString("criterion"),
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getBigDecimal("points"),
                        row.getString("note")))
                .list();
    }

    void handIn(RfqId rfq, UUID person) {
        jdbc.sql("update sourcing.evaluator set handed_in_at = :at where rfq_id = :rfq and person_id = :person")
                .param("at", OffsetDateTime.now(clock))
                .param("rfq", rfq.value())
                .param("person", person)
                .update();
    }

    /** @return false where it was settled before */
    boolean settle(Rfq rfq, Moderate command, String by) {
        try {
            return jdbc.sql(
                                    "insert into sourcing.moderation (quotation_id, criterion, rfq_id, buyer_id, points, reason,"
                                            + " by_name, at) values (:quotation, :criterion, :rfq, :buyer, :points, :reason, :by, :at)")
                            .param("quotation", command.quotation())
                            .param("criterion", command.criterion())
                            .param("rfq", rfq.id().value())
                            .param("buyer", rfq.buyer().value())
                            .param("points", command.points())
                            .param("reason", command.reason().strip())
                            .param("by", by)
                            .param("at", OffsetDateTime.now(clock))
                            .update()
                    == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    List<Evaluation.Settled> settled(RfqId rfq) {
        return jdbc.sql("select * from sourcing.moderation where rfq_id = ? order by at")
                .param(rfq.value())
                .query((row, n) -> new Evaluation.Settled(
                        row.getObject("quotation_id", UUID.class),
                        row.getString("criterion"),
                        row.getBigDecimal("points"),
                        row.getString("reason"),
                        row.getString("by_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
