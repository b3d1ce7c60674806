package org.hanse.sourcing.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hanse.kernel.RfqId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Criteria of requests in the database; written once. */
@Component
class CriterionRows {

    private final JdbcClient jdbc;

    CriterionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RfqId rfq, List<WeighCriteria.Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            WeighCriteria.Line line = lines.get(i);
            jdbc.sql("insert into sourcing.criterion (rfq_id, no, key, name, measure, weight, minimum)"
                            + " values (:rfq, :no, :key, :name, :measure, :weight, :minimum)")
                    .param("rfq", rfq.value())
                    .param("no", i + 1)
                    .param("key", line.key())
                    .param("name", line.name().strip())
                    .param("measure", line.measure().name().toLowerCase(Locale.ROOT))
                    .param("weight", line.weight())
                    .param("minimum", Objects.requireNonNullElse(line.minimum(), BigDecimal.ZERO))
                    .update();
        }
    }

    List<Evaluation.Named> of(RfqId rfq) {
        return jdbc.sql("select * from sourcing.criterion where rfq_id = ? order by no")
                .param(rfq.value())
                .query((row, n) -> new Evaluation.Named(
                        row.getString("name"),
                        new Criterion(
                                row.getString("key"),
                                Criterion.Measure.valueOf(
                                        row.getString("measure").toUpperCase(Locale.ROOT)),
                                row.getBigDecimal("weight"),
                                row.getBigDecimal("minimum"))))
                .list();
    }
}
