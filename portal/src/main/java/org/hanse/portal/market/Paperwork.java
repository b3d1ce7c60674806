package org.hanse.portal.market;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The supplier's papers of a shipment: packed, printed by the house, the rest brought along. */
final class Paperwork {

    private static final BigDecimal PACKAGING = new BigDecimal("1.08");
    private static final BigDecimal COVER = new BigDecimal("1.2");
    private static final BigDecimal PER_CARTON = BigDecimal.valueOf(20);
    private static final String GROSS = "grossKg";

    private final Desk desk;

    Paperwork(Desk desk) {
        this.desk = desk;
    }

    /** Packs and hands in everything that the shipment needs. @param mistaken whether the waybill's weight is wrong */
    void handIn(String who, JsonNode shipment, Script script, boolean mistaken) {
        String path = path(shipment.path("id").asString());
        JsonNode sheet = desk.post(who, path, Map.of("packing", packing(shipment, script)));
        if (!sheet.path("missing").isEmpty() && !script.is(Script.Twist.DANGEROUS)) {
            bring(who, shipment, sheet, mistaken);
        }
    }

    /** Brings the papers that were sent back once more, without the mistake. */
    void correct(String who, String shipmentId) {
        JsonNode shipment = desk.get(who, "shipments/" + shipmentId);
        JsonNode sheet = desk.get(who, path(shipmentId));
        List<Map<String, Object>> again = new ArrayList<>();
        for (JsonNode paper : sheet.path("papers")) {
            if (!paper.path("printed").asBoolean()) {
                again.add(paper(paper.path("kind").asString(), facts(shipment, sheet, false)));
            }
        }
        desk.post(who, path(shipmentId), Map.of("supply", again, "complete", true));
    }

    private void bring(String who, JsonNode shipment, JsonNode sheet, boolean mistaken) {
        List<Map<String, Object>> brought = new ArrayList<>();
        for (JsonNode kind : sheet.path("missing")) {
            brought.add(paper(kind.asString(), facts(shipment, sheet, mistaken)));
        }
        desk.post(who, path(shipment.path("id").asString()), Map.of("supply", brought));
    }

    private static String path(String shipment) {
        return "shipments/" + shipment + "/documents";
    }

    private static Map<String, Object> packing(JsonNode shipment, Script script) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (JsonNode line : shipment.path("lines")) {
            BigDecimal pieces = line.path("shipped").asDecimal();
            BigDecimal net = script.net(pieces);
            lines.add(Map.of(
                    "lineNo",
                    line.path("lineNo").asInt(),
                    "packages",
                    pieces.divide(PER_CARTON, 0, java.math.RoundingMode.UP).intValueExact(),
                    "netKg",
                    net,
                    GROSS,
                    net.multiply(PACKAGING).setScale(1, java.math.RoundingMode.UP)));
        }
        return Map.of(
                "lines",
                lines,
                "packageKind",
                "cartons",
                "marks",
                List.of("HANSE / " + shipment.path("reference").asString()),
                "preference",
                false,
                "woodPackaging",
                false,
                "dangerous",
                script.is(Script.Twist.DANGEROUS),
                "dualUse",
                false);
    }

    private static Map<String, Object> paper(String kind, Map<String, String> facts) {
        StringBuilder text = new StringBuilder(kind).append('\n');
        facts.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append('\n'));
        return Map.of(
                "kind",
                kind,
                "fileName",
                kind + ".txt",
                "content",
                text.toString().getBytes(StandardCharsets.UTF_8),
                "says",
                facts);
    }

    private static Map<String, String> facts(JsonNode shipment, JsonNode sheet, boolean mistaken) {
        Map<String, String> facts = new TreeMap<>();
        for (JsonNode paper : sheet.path("papers")) {
            if (paper.path("printed").asBoolean()) {
                paper.path("says")
                        .properties()
                        .forEach(
                                fact -> facts.put(fact.getKey(), fact.getValue().asString()));
            }
        }
        LocalDate shipBy = LocalDate.parse(shipment.path("shipBy").asString());
        facts.put("number", "T" + shipment.path("reference").asString());
        facts.put("onBoard", shipBy.toString());
        facts.put("expires", shipBy.plusYears(1).toString());
        if (facts.containsKey("total")) {
            facts.put(
                    "insured",
                    new BigDecimal(facts.get("total")).multiply(COVER).toPlainString());
        }
        if (mistaken && facts.containsKey(GROSS)) {
            facts.put(GROSS, mistyped(facts.get(GROSS)));
        }
        return facts;
    }

    /** Kilograms with the last two digits before the point the wrong way round; a fifth more where that changes nothing. */
    static String mistyped(String kilograms) {
        BigDecimal right = new BigDecimal(kilograms);
        BigDecimal[] tens = right.divideAndRemainder(BigDecimal.TEN);
        BigDecimal ten = tens[0].remainder(BigDecimal.TEN);
        BigDecimal one = tens[1].setScale(0, java.math.RoundingMode.DOWN);
        BigDecimal wrong = right.add(BigDecimal.valueOf(9).multiply(one.subtract(ten)));
        boolean visible = wrong.subtract(right).abs().multiply(BigDecimal.TEN).compareTo(BigDecimal.ONE) > 0;
        return visible && wrong.signum() > 0
                ? wrong.toPlainString()
                : right.multiply(new BigDecimal("1.2")).toPlainString();
    }
}
