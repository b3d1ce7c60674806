package org.hanse.portal.market;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hanse.portal.market.Script.Twist;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** From the question to the order: asks, lets the suppliers quote, opens, negotiates, awards. */
final class Asking {

    /** Time for answers where one comes late; longer at each try, where the house was too busy to keep it. */
    private static final List<Duration> SHORT =
            List.of(Duration.ofSeconds(6), Duration.ofSeconds(24), Duration.ofSeconds(96));

    private static final String RFQS = "rfqs/";
    private static final String QUOTATION = "quotation";
    private static final String REASON = "reason";

    private final Desk desk;
    private final Script script;
    private final Waiting waiting = new Waiting(() -> {});
    private final Clock clock;

    Asking(Desk desk, Script script, Clock clock) {
        this.desk = desk;
        this.script = script;
        this.clock = clock;
    }

    /** A placed order: the request, the deal, and who delivers. */
    record Order(String rfq, String deal, String supplier) {}

    /** Asks, takes the answers, negotiates where the script says so, and awards. */
    Order order() {
        String rfq = answered();
        JsonNode comparison = waiting.done(() -> desk.post(script.buyer(), RFQS + rfq + "/opening", Map.of()));
        if (script.is(Twist.NEGOTIATED)) {
            comparison = negotiated(rfq, comparison);
        }
        return award(rfq, comparison, 0);
    }

    /** Asks until the answers are there. @return the request's id */
    private String answered() {
        if (!script.is(Twist.LATE)) {
            String rfq = ask(null);
            quote(rfq);
            return rfq;
        }
        for (Duration time : SHORT) {
            String rfq = askUntil(clock.instant().plus(time));
            if (rfq != null && oneComesLate(rfq)) {
                return rfq;
            }
            if (rfq != null) {
                desk.post(script.buyer(), RFQS + rfq + "/cancellation", Map.of(REASON, "Asked again with more time."));
            }
        }
        throw new IllegalStateException("No time was long enough for two answers");
    }

    /** Null where the deadline was over before the request was read. */
    private @Nullable String askUntil(Instant deadline) {
        try {
            return ask(deadline);
        } catch (Refused refused) {
            if (clock.instant().isAfter(deadline)) {
                return null;
            }
            throw refused;
        }
    }

    private String ask(@Nullable Instant deadline) {
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
        if (deadline != null) {
            request.put("deadline", deadline.toString());
        }
        return desk.post(script.buyer(), "rfqs", request).path("id").asString();
    }

    private void quote(String rfq) {
        for (int at = 0; at < script.suppliers().size(); at++) {
            boolean last = at == script.suppliers().size() - 1;
            String who = script.suppliers().get(at);
            if (last && script.is(Twist.DECLINED)) {
                desk.post(who, RFQS + rfq + "/declination", Map.of(REASON, "No capacity before spring."));
            } else {
                Script.Price price = script.prices().get(at);
                waiting.done(() -> desk.post(who, RFQS + rfq + "/quotations", quotation(who, price)));
            }
        }
    }

    /** All but the last answer in time, the last one is refused. @return false where the time was too short for that */
    private boolean oneComesLate(String rfq) {
        int last = script.suppliers().size() - 1;
        for (int at = 0; at < last; at++) {
            if (!inTime(rfq, script.suppliers().get(at), script.prices().get(at))) {
                return false;
            }
        }
        Instant deadline = Instant.parse(
                desk.get(script.buyer(), RFQS + rfq).path("deadline").asString());
        if (deadline.isAfter(clock.instant().plus(SHORT.getLast()))) {
            return false;
        }
        waiting.until("deadline", () -> !takesAnswers(rfq));
        String who = script.suppliers().get(last);
        try {
            desk.post(
                    who,
                    RFQS + rfq + "/quotations",
                    quotation(who, script.prices().get(last)));
        } catch (Refused refused) {
            return true;
        }
        throw new IllegalStateException("A quotation after the deadline was taken");
    }

    private boolean inTime(String rfq, String who, Script.Price price) {
        boolean[] taken = {false};
        waiting.until("quotation", () -> {
            try {
                desk.post(who, RFQS + rfq + "/quotations", quotation(who, price));
                taken[0] = true;
                return true;
            } catch (Refused refused) {
                return !takesAnswers(rfq);
            }
        });
        return taken[0];
    }

    private boolean takesAnswers(String rfq) {
        String state = desk.get(script.buyer(), RFQS + rfq).path("state").asString();
        return state.equals("leaving") || state.equals("asking");
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
        waiting.done(() -> desk.post(supplier, RFQS + rfq + "/quotations", quotation(supplier, better)));
        waiting.until(
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
        JsonNode award = waiting.done(() -> desk.post(
                script.buyer(),
                RFQS + rfq + "/award",
                Map.of(QUOTATION, best.path(QUOTATION).asString(), REASON, "Fits best.")));
        if (award.path("state").asString().equals("proposed")) {
            award = desk.post(
                    "ole", RFQS + rfq + "/award/approval", Map.of("approve", true, REASON, "Within the budget."));
        }
        return new Order(rfq, award.path("dealId").asString(), username(best));
    }

    private String username(JsonNode offer) {
        String company = offer.path("supplier").asString();
        return script.suppliers().stream()
                .filter(who -> desk.company(who).equals(company))
                .findFirst()
                .orElseThrow();
    }
}
