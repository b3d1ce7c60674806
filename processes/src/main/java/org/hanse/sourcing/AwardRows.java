package org.hanse.sourcing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Awards in the database. */
@Component
class AwardRows {

    private final RfqRows rows;
    private final JdbcClient jdbc;

    AwardRows(RfqRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    void insert(
            Rfq rfq,
            Comparison.Column column,
            UUID bundle,
            List<Integer> lines,
            Money landed,
            @Nullable Money high,
            String reason) {
        Actor actor = Scope.actor();
        jdbc.sql("insert into sourcing.award (id, rfq_id, buyer_id, quotation_id, supplier_id, state, price_rank,"
                        + " landed_minor, landed_high_minor, reason, proposed_by, proposed_person, proposed_at, bundle, lines)"
                        + " values (:id, :rfq, :buyer, :quotation, :supplier, 'proposed', :rank, :landed, :high, :reason, :by,"
                        + " :person, :at, :bundle, :lines)")
                .param("id", Ids.next())
                .param("rfq", rfq.id().value())
                .param("buyer", rfq.buyer().value())
                .param("quotation", column.offer().id())
                .param("supplier", column.offer().supplier().value())
                .param("rank", column.priceRank())
                .param("landed", landed.getAmountMinorLong())
                .param("high", high == null ? null : high.getAmountMinorLong(), java.sql.Types.BIGINT)
                .param("reason", reason)
                .param("by", actor instanceof Actor.Person person ? person.name() : actor.auditName())
                .param(
                        "person",
                        actor instanceof Actor.Person person ? person.person().value() : null,
                        java.sql.Types.OTHER)
                .param("at", rows.now())
                .param("bundle", bundle)
                .param("lines", lines.toArray(Integer[]::new))
                .update();
    }

    Optional<Award> latest(RfqId rfq) {
        return jdbc.sql("select * from sourcing.award where rfq_id = ? order by proposed_at desc, id desc limit 1")
                .param(rfq.value())
                .query(AwardRows::award)
                .optional();
    }

    List<Award> bundle(UUID bundle) {
        return jdbc.sql("select * from sourcing.award where bundle = ? order by id")
                .param(bundle)
                .query(AwardRows::award)
                .list();
    }

    /** Awards that have opened a deal which was not given back, of all decisions. */
    List<Award> made(RfqId rfq) {
        return jdbc.sql("select * from sourcing.award where rfq_id = ? and state = 'made' order by id")
                .param(rfq.value())
                .query(AwardRows::award)
                .list();
    }

    void made(Award award, DealId deal) {
        jdbc.sql("update sourcing.award set state = 'made', deal_id = :deal where id = :id")
                .param("deal", deal.value())
                .param("id", award.id())
                .update();
    }

    void decided(Award award, String state, String reason) {
        Actor actor = Scope.actor();
        jdbc.sql(
                        "update sourcing.award set state = :state, decided_by = :by, decided_at = :at, decision_reason = :reason"
                                + " where id = :id")
                .param("state", state)
                .param("by", actor instanceof Actor.Person person ? person.name() : actor.auditName())
                .param("at", rows.now())
                .param("reason", reason)
                .param("id", award.id())
                .update();
    }

    private static Award award(ResultSet row, int n) throws SQLException {
        UUID deal = row.getObject("deal_id", UUID.class);
        Array lines = row.getArray("lines");
        return new Award(
                row.getObject("id", UUID.class),
                new RfqId(row.getObject("rfq_id", UUID.class)),
                row.getObject("quotation_id", UUID.class),
                new CompanyId(row.getObject("supplier_id", UUID.class)),
                row.getString("state"),
                row.getInt("price_rank"),
                Currencies.ofMinor("EUR", row.getLong("landed_minor")),
                row.getString("proposed_by"),
                row.getObject("proposed_person", UUID.class),
                RfqRows.instant(row, "proposed_at", Instant.EPOCH),
                deal == null ? null : new DealId(deal),
                row.getObject("bundle", UUID.class),
                Arrays.asList((Integer[]) lines.getArray()));
    }
}
