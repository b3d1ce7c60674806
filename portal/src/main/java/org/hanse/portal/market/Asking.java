package org.hanse.portal.market;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hanse.portal.market.Script.Twist;
import tools.jackson.databind.JsonNode;

/** From the question to the order: asks, lets the suppliers quote, opens, negotiates, awards. */
final class Asking {

    private static final Duration SHORT = Duration.ofSeconds(4);
    private static final String RFQS = "rfqs/";
    private static final String QUOTATION = "quotation";
    private static final String REASON = "reason";

    private final Desk desk;
    private final Script script;
    private final Patience patience = new Patience(() -> {});
    private final Clock clock;

    Asking(Desk desk, Script script, Clock clock) {
        this.desk = desk;
        this.script = script;
        this.clock = clock;
    }

    /** A placed order: the deal and who delivers. */
    record Order(String deal, String supplier) {}

    /** Asks and awards. @param rfq id of the request as asked */
    Order order(String rfq) {
        quote(rfq);
        JsonNode comparison =
                patience.done("opening", () -> desk.post(script.buyer(), RFQS + rfq + "/opening", Map.of()));
        if (script.is(Twist.NEGOTIATED)) {
            comparison = negotiated(rfq, comparison);
        }
        return award(rfq, comparison, 0);
    }

    /** Sends the request. @return its id */
    String ask() {
        Map<String, Object> line = Map.of(
                "product", script.goods().product(),
                "quantity", script.pieces(),
                "hsCode", script.goods().hsCode());
        Map<String, Object> request = new HashMap<>();
        request.put("lines", List.of(line));
        request.put(
                "suppliers",
                script.suppliers().stream()
                        .map(who -> Map.of("supplier", desk.company(who)))
                        .toList());
        if (script.is(Twist.LATE)) {
            request.put("deadline", clock.instant().plus(SHORT).toString());
        }
        return desk.post(script.buyer(), "rfqs", request).path("id").asString();
    }

    private void quote(String rfq) {
        for (int at = 0; at < script.suppliers().size(); at++) {
            boolean last = at == script.suppliers().size() - 1;
            String who = script.suppliers().get(at);
            if (last && script.is(Twist.DECLINED)) {
                desk.post(who, RFQS + rfq + "/declination", Map.of(REASON, "No capacity before spring."));
            } else if (last && script.is(Twist.LATE)) {
                comeLate(rfq, who, script.prices().get(at));
            } else {
                Script.Price price = script.prices().get(at);
                patience.done("quotation", () -> desk.post(who, RFQS + rfq + "/quotations", quotation(who, price)));
            }
        }
    }

    private void comeLate(String rfq, String who, Script.Price price) {
        patience.until(
                "deadline",
                () -> !desk.get(script.buyer(), RFQS + rfq)
                        .path("state")
                        .asString()
                        .equals("asking"));
        try {
            desk.post(who, RFQS + rfq + "/quotations", quotation(who, price));
        } catch (Refused refused) {
            return;
        }
        throw new IllegalStateException("A quotation after the deadline was taken");
    }

    private Map<String, Object> quotation(String who, Script.Price price) {
        return Map.of(
                "lines", List.of(Map.of("no", 1, "price", price.amount())),
                "currency", price.currency(),
                "incoterm", price.incoterm(),
                "origin", Player.country(who),
                "leadDays", price.days());
    }

    private JsonNode negotiated(String rfq, JsonNode comparison) {
        JsonNode offer = comparison.path("offers").path(0);
        desk.post(
                script.buyer(),
                RFQS + rfq + "/negotiation",
                Map.of(
                        "suppliers",
                        List.of(Map.of(QUOTATION, offer.path(QUOTATION).asString()))));
        String supplier = username(offer);
        Script.Price first = script.prices().get(script.suppliers().indexOf(supplier));
        Script.Price better = new Script.Price(
                first.amount().multiply(new java.math.BigDecimal("0.97")).setScale(2, java.math.RoundingMode.HALF_UP),
                first.currency(),
                first.incoterm(),
                first.days());
        patience.done(
                "second quotation", () -> desk.post(supplier, RFQS + rfq + "/quotations", quotation(supplier, better)));
        patience.until(
                "the round's end",
                () -> desk.get(script.buyer(), RFQS + rfq)
                        .path("state")
                        .asString()
                        .equals("opened"));
        return desk.get(script.buyer(), RFQS + rfq + "/comparison");
    }

    /** Awards the best offer, or the next one after those that refused. */
    Order award(String rfq, JsonNode comparison, int refusedBefore) {
        List<JsonNode> offers = new ArrayList<>();
        comparison.path("offers").forEach(offer -> {
            if (offer.path("awardable").asBoolean()) {
                offers.add(offer);
            }
        });
        if (offers.size() <= refusedBefore) {
            throw new IllegalStateException("Nothing left to award: " + comparison);
        }
        JsonNode best = offers.get(refusedBefore);
        JsonNode award = patience.done(
                "award",
                () -> desk.post(
                        script.buyer(),
                        RFQS + rfq + "/award",
                        Map.of(QUOTATION, best.path(QUOTATION).asString(), REASON, "Fits best.")));
        if (award.path("state").asString().equals("proposed")) {
            award = desk.post(
                    "ole", RFQS + rfq + "/award/approval", Map.of("approve", true, REASON, "Within the budget."));
        }
        return new Order(award.path("dealId").asString(), username(best));
    }

    private String username(JsonNode offer) {
        String company = offer.path("supplier").asString();
        return script.suppliers().stream()
                .filter(who -> desk.company(who).equals(company))
                .findFirst()
                .orElseThrow();
    }
}
