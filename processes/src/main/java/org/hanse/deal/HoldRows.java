package org.hanse.deal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.ShipmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes holds. */
@Repository
class HoldRows {

    private static final String SELECT =
            "select id, deal_id, shipment_id, company_id, reason, held_by, held_at, lifted_by,"
                    + " lifted_at, lift_reason from deal.hold";

    private final JdbcClient jdbc;

    HoldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where the company already holds just that */
    boolean insert(Hold hold) {
        ShipmentId shipment = hold.shipment();
        return jdbc.sql("insert into deal.hold (id, deal_id, shipment_id, company_id, reason, held_by, held_at)"
                                + " values (:id, :deal, :shipment, :company, :reason, :by, :at) on conflict do nothing")
                        .param("id", hold.id())
                        .param("deal", hold.deal().value())
                        .param("shipment", shipment == null ? null : shipment.value(), Types.OTHER)
                        .param("company", hold.company().value())
                        .param("reason", hold.reason())
                        .param("by", hold.heldBy())
                        .param("at", DealRows.utc(hold.heldAt()))
                        .update()
                == 1;
    }

    /** @return false where it was lifted before */
    boolean lift(UUID id, String by, String reason, Instant now) {
        return jdbc.sql("update deal.hold set lifted_by = :by, lifted_at = :at, lift_reason = :reason"
                                + " where id = :id and lifted_at is null")
                        .param("by", by)
                        .param("at", DealRows.utc(now))
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Hold> find(UUID id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query((row, n) -> hold(row))
                .optional();
    }

    /** All of a deal, oldest first. */
    List<Hold> of(DealId deal) {
        return jdbc.sql(SELECT + " where deal_id = ? order by held_at, id limit 200")
                .param(deal.value())
                .query((row, n) -> hold(row))
                .list();
    }

    private static Hold hold(ResultSet row) throws SQLException {
        UUID shipment = row.getObject("shipment_id", UUID.class);
        OffsetDateTime lifted = row.getObject("lifted_at", OffsetDateTime.class);
        return new Hold(
                row.getObject("id", UUID.class),
                new DealId(row.getObject("deal_id", UUID.class)),
                shipment == null ? null : new ShipmentId(shipment),
                new CompanyId(row.getObject("company_id", UUID.class)),
                row.getString("reason"),
                row.getString("held_by"),
                row.getObject("held_at", OffsetDateTime.class).toInstant(),
                row.getString("lifted_by"),
                lifted == null ? null : lifted.toInstant(),
                row.getString("lift_reason"));
    }
}
