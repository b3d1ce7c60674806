package org.hanse.customs;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hanse.deal.Deal;
import org.hanse.deal.OrderLine;
import org.hanse.deal.Shipment;
import org.hanse.kernel.DealId;
import org.hanse.kernel.DocumentId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Scope;
import org.hanse.kernel.ShipmentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes packing, classification, required papers, papers and reviews. */
@Repository
class SheetRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SheetRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Makes the sheet where there is none and locks it until the transaction ends. */
    void open(ShipmentId shipment, DealId deal) {
        jdbc.sql("insert into customs.sheet (shipment_id, deal_id) values (?, ?) on conflict do nothing")
                .params(shipment.value(), deal.value())
                .update();
        jdbc.sql("select 0 from customs.sheet where shipment_id = ? for update")
                .param(shipment.value())
                .query((row, n) -> 0)
                .single();
    }

    void pack(ShipmentId shipment, DealId deal, PackShipment packing) {
        jdbc.sql(
                        "update customs.sheet set package_kind = :kind, marks = :marks, containers = :containers, seals = :seals,"
                                + " preference = :preference, wood_packaging = :wood, dangerous = :dangerous, dual_use = :dual,"
                                + " species_annex = :species"
                                + " where shipment_id = :shipment")
                .param("kind", packing.packageKind() == null ? "cartons" : packing.packageKind())
                .param("marks", array(packing.marks()))
                .param("containers", array(packing.containers()))
                .param("seals", array(packing.seals()))
                .param("preference", packing.preference())
                .param("wood", packing.woodPackaging())
                .param("dangerous", packing.dangerous())
                .param("dual", packing.dualUse())
                .param("species", packing.speciesAnnex(), Types.VARCHAR)
                .param("shipment", shipment.value())
                .update();
        jdbc.sql("delete from customs.packing where shipment_id = ?")
                .param(shipment.value())
                .update();
        packing.lines()
                .forEach(line -> jdbc.sql("insert into customs.packing (shipment_id, line_no, deal_id, packages,"
                                + " net_kg, gross_kg) values (?, ?, ?, ?, ?, ?)")
                        .params(
                                shipment.value(),
                                line.lineNo(),
                                deal.value(),
                                line.packages(),
                                line.netKg(),
                                line.grossKg())
                        .update());
    }

    private static String[] array(@Nullable List<String> texts) {
        return texts == null ? new String[0] : texts.toArray(String[]::new);
    }

    PaperSheet.Packing packing(ShipmentId shipment) {
        List<PaperSheet.PackedLine> lines = jdbc.sql(
                        "select line_no, packages, net_kg, gross_kg from customs.packing where shipment_id = ? order by line_no")
                .param(shipment.value())
                .query((row, n) -> new PaperSheet.PackedLine(
                        row.getInt(1), row.getInt(2), kilograms(row.getBigDecimal(3)), kilograms(row.getBigDecimal(4))))
                .list();
        return jdbc.sql(
                        "select package_kind, marks, containers, seals, preference, wood_packaging, dangerous, dual_use, species_annex"
                                + " from customs.sheet where shipment_id = ?")
                .param(shipment.value())
                .query((row, n) -> new PaperSheet.Packing(
                        lines,
                        row.getString("package_kind"),
                        List.of((String[]) row.getArray("marks").getArray()),
                        List.of((String[]) row.getArray("containers").getArray()),
                        List.of((String[]) row.getArray("seals").getArray()),
                        row.getBoolean("preference"),
                        row.getBoolean("wood_packaging"),
                        row.getBoolean("dangerous"),
                        row.getBoolean("dual_use"),
                        row.getString("species_annex")))
                .optional()
                .orElseGet(() -> new PaperSheet.Packing(
                        lines, "cartons", List.of(), List.of(), List.of(), false, false, false, false, null));
    }

    void classify(DealId deal, ClassifyGoods.ClassifiedLine line, Instant now) {
        jdbc.sql("insert into customs.classification (deal_id, line_no, hs_code, origin, said_by, said_at)"
                        + " values (:deal, :no, :hs, :origin, :by, :at) on conflict (deal_id, line_no) do update"
                        + " set hs_code = excluded.hs_code, origin = excluded.origin, said_by = excluded.said_by,"
                        + " said_at = excluded.said_at")
                .param("deal", deal.value())
                .param("no", line.lineNo())
                .param("hs", line.hsCode())
                .param("origin", line.origin())
                .param("by", Scope.actor().auditName())
                .param("at", utc(now))
                .update();
    }

    /** The lines of the shipment with the code and origin last said: by the exporter, or else by the order. */
    List<PaperSheet.Line> lines(Deal deal, Shipment shipment) {
        Map<Integer, PaperSheet.Line> said = jdbc
                .sql("select line_no, hs_code, origin from customs.classification where deal_id = ?")
                .param(deal.id().value())
                .query((row, n) -> new PaperSheet.Line(row.getInt(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(PaperSheet.Line::lineNo, line -> line));
        return shipment.lines().stream()
                .map(line -> {
                    OrderLine ordered = deal.line(line.lineNo());
                    return said.getOrDefault(
                            line.lineNo(), new PaperSheet.Line(line.lineNo(), ordered.hsCode(), ordered.origin()));
                })
                .toList();
    }

    void require(ShipmentId shipment, DealId deal, List<PaperSheet.Needed> needed) {
        jdbc.sql("delete from customs.required where shipment_id = ?")
                .param(shipment.value())
                .update();
        needed.forEach(one -> jdbc.sql("insert into customs.required (shipment_id, kind, deal_id, mandatory, because)"
                        + " values (?, ?, ?, ?, ?)")
                .params(shipment.value(), one.kind(), deal.value(), one.mandatory(), one.because())
                .update());
    }

    List<PaperSheet.Needed> needed(ShipmentId shipment) {
        return jdbc.sql("select kind, mandatory, because from customs.required where shipment_id = ?"
                        + " order by not mandatory, kind")
                .param(shipment.value())
                .query((row, n) -> new PaperSheet.Needed(row.getString(1), row.getBoolean(2), row.getString(3)))
                .list();
    }

    void add(
            Shipment shipment,
            String kind,
            DocumentId document,
            boolean printed,
            Map<String, String> says,
            String readBy,
            Instant now) {
        jdbc.sql(
                        "insert into customs.paper (id, shipment_id, deal_id, kind, version, document_id, printed, says, read_by,"
                                + " supplied_at) select :id, :shipment, :deal, :kind, coalesce(max(p.version), 0) + 1, :document,"
                                + " :printed, :says::jsonb, :readBy, :now from customs.paper p"
                                + " where p.shipment_id = :shipment and p.kind = :kind")
                .param("id", Ids.next())
                .param("shipment", shipment.id().value())
                .param("deal", shipment.deal().value())
                .param("kind", kind)
                .param("document", document.value())
                .param("printed", printed)
                .param("says", json.writeValueAsString(says))
                .param("readBy", readBy)
                .param("now", utc(now))
                .update();
    }

    /** The newest version of each paper, in the order of the kinds' names. */
    List<PaperSheet.Paper> papers(ShipmentId shipment) {
        return jdbc.sql("select distinct on (kind) kind, version, document_id, printed, says::text as says, read_by,"
                        + " supplied_at from customs.paper where shipment_id = ? order by kind, version desc")
                .param(shipment.value())
                .query((row, n) -> new PaperSheet.Paper(
                        row.getString("kind"),
                        row.getInt("version"),
                        new DocumentId(row.getObject("document_id", UUID.class)),
                        row.getBoolean("printed"),
                        json.readValue(row.getString("says"), new TypeReference<Map<String, String>>() {}),
                        row.getString("read_by"),
                        row.getObject("supplied_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void review(Shipment shipment, int round, String decision, String reason, String by, Instant now) {
        jdbc.sql("insert into customs.review (id, shipment_id, deal_id, round, decision, reason, by_name, by_actor, at)"
                        + " values (:id, :shipment, :deal, :round, :decision, :reason, :name, :actor, :now)")
                .param("id", Ids.next())
                .param("shipment", shipment.id().value())
                .param("deal", shipment.deal().value())
                .param("round", round)
                .param("decision", decision)
                .param("reason", reason)
                .param("name", by)
                .param("actor", Scope.actor().auditName())
                .param("now", utc(now))
                .update();
    }

    List<PaperSheet.Review> reviews(ShipmentId shipment) {
        return jdbc.sql("select round, decision, reason, by_name, at from customs.review where shipment_id = ?"
                        + " order by at, id")
                .param(shipment.value())
                .query((row, n) -> new PaperSheet.Review(
                        row.getInt("round"),
                        row.getString("decision"),
                        row.getString("reason"),
                        row.getString("by_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The actor of the last decision of a kind. */
    Optional<String> lastActor(ShipmentId shipment, String decision) {
        return jdbc.sql(
                        "select by_actor from customs.review where shipment_id = ? and decision = ? order by at desc limit 1")
                .params(shipment.value(), decision)
                .query(String.class)
                .optional();
    }

    /** The last decision of a reviewer. */
    Optional<String> lastDecision(ShipmentId shipment) {
        return jdbc.sql("select decision from customs.review where shipment_id = ? order by at desc, id desc limit 1")
                .param(shipment.value())
                .query(String.class)
                .optional();
    }

    int nextRound(ShipmentId shipment, boolean agrees) {
        return jdbc.sql("update customs.sheet set round = round + 1, agrees = :agrees where shipment_id = :shipment"
                        + " returning round")
                .param("agrees", agrees)
                .param("shipment", shipment.value())
                .query(Integer.class)
                .single();
    }

    int round(ShipmentId shipment) {
        return jdbc.sql("select round from customs.sheet where shipment_id = ?")
                .param(shipment.value())
                .query(Integer.class)
                .single();
    }

    boolean agrees(ShipmentId shipment) {
        return jdbc.sql("select coalesce(agrees, false) from customs.sheet where shipment_id = ?")
                .param(shipment.value())
                .query(Boolean.class)
                .single();
    }

    void outcome(ShipmentId shipment, @Nullable String outcome) {
        jdbc.sql("update customs.sheet set outcome = :outcome where shipment_id = :shipment")
                .param("outcome", outcome, Types.VARCHAR)
                .param("shipment", shipment.value())
                .update();
    }

    @Nullable
    String outcome(ShipmentId shipment) {
        return jdbc.sql("select outcome from customs.sheet where shipment_id = ? and outcome is not null")
                .param(shipment.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** As papers write weights: at least one decimal, no zeros beyond it. */
    private static BigDecimal kilograms(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 1 ? plain.setScale(1) : plain;
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
