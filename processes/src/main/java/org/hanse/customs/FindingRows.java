package org.hanse.customs;

import java.sql.Types;
import java.util.List;
import java.util.Locale;
import org.hanse.deal.Shipment;
import org.hanse.kernel.ShipmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the findings of the last comparison; an accepted difference stays accepted as long as its values stay. */
@Repository
class FindingRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FindingRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void replace(Shipment shipment, List<Finding> findings) {
        jdbc.sql("delete from customs.comparison where shipment_id = :shipment and not (check_key = any (:keys))")
                .param("shipment", shipment.id().value())
                .param(
                        "keys",
                        findings.stream()
                                .map(one -> one.key() + "/" + one.rule())
                                .toArray(String[]::new))
                .update();
        findings.forEach(finding -> jdbc.sql("""
                        insert into customs.comparison (shipment_id, check_key, deal_id, status, severe, said, tolerance)
                          values (:shipment, :key, :deal, :status, :severe, :said::jsonb, :tolerance)
                          on conflict (shipment_id, check_key) do update set status = excluded.status,
                            severe = excluded.severe, said = excluded.said, tolerance = excluded.tolerance
                        """)
                .param("shipment", shipment.id().value())
                .param("key", finding.key() + "/" + finding.rule())
                .param("deal", shipment.deal().value())
                .param("status", finding.status().name().toLowerCase(Locale.ROOT))
                .param("severe", finding.severe())
                .param("said", json.writeValueAsString(finding.values()))
                .param("tolerance", finding.tolerance(), Types.VARCHAR)
                .update());
    }

    /** Takes everything that is open as it is now. */
    void accept(ShipmentId shipment, String reason, String by) {
        jdbc.sql("update customs.comparison set accepted_said = said, accepted_reason = :reason, accepted_by = :by"
                        + " where shipment_id = :shipment and status <> 'agrees'")
                .param("reason", reason)
                .param("by", by)
                .param("shipment", shipment.value())
                .update();
    }

    /** Takes one check as it is now. */
    void accept(ShipmentId shipment, String key, String reason, String by) {
        jdbc.sql("update customs.comparison set accepted_said = said, accepted_reason = :reason, accepted_by = :by"
                        + " where shipment_id = :shipment and check_key like :key || '/%' and status <> 'agrees'")
                .param("reason", reason)
                .param("by", by)
                .param("shipment", shipment.value())
                .param("key", key)
                .update();
    }

    List<Finding> of(ShipmentId shipment) {
        return jdbc.sql("select check_key, status, severe, said::text as said, tolerance,"
                        + " case when accepted_said = said then accepted_reason end as accepted from customs.comparison"
                        + " where shipment_id = ? order by array_position(array['differs', 'unread', 'agrees'], status),"
                        + " check_key <> 'account/C1', not severe, check_key")
                .param(shipment.value())
                .query((row, n) -> {
                    String[] key = row.getString("check_key").split("/");
                    return new Finding(
                            key[0],
                            key[1],
                            Finding.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                            row.getBoolean("severe"),
                            json.readValue(row.getString("said"), new TypeReference<List<Finding.Value>>() {}),
                            row.getString("tolerance"),
                            row.getString("accepted"));
                })
                .list();
    }
}
