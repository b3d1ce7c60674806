package org.hanse.portal.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanse.portal.Visitor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo's buyer and suppliers at their programs: asks, quotes, opens in one line each. */
final class Desk {

    static final String MOTOR = "Stepper motor NEMA 23, 2.8 Nm, 24 V";
    static final String SCREW = "Hex screw M6x20";

    private final String address;
    private final JsonMapper json;
    private final Map<String, String> tokens = new HashMap<>();

    Desk(String address, JsonMapper json) {
        this.address = address;
        this.json = json;
    }

    /** Asks Yunling, Ege and Cat Lai for lines of product and quantity. */
    String asked(List<Map<String, String>> lines) {
        List<Map<String, String>> suppliers = List.of(company("Yunling"), company("Ege"), company("Cat Lai"));
        return ask(Map.of("lines", lines, "suppliers", suppliers));
    }

    String ask(Map<String, Object> request) {
        HttpResponse<String> answer = post("jana", "/rfqs", request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body()).path("id").asString();
    }

    String motors() {
        return asked(List.of(Map.of("product", MOTOR, "quantity", "250", "hsCode", "850110")));
    }

    Map<String, String> company(String name) {
        JsonNode found = read(get("jana", "/companies?size=100")).path("items");
        String id = found.valueStream()
                .filter(one -> one.path("name").asString().contains(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        return Map.of("supplier", id);
    }

    /** Quotes one price a line. */
    HttpResponse<String> quoted(
            String who, String rfq, List<String> prices, String currency, String term, Map<String, Object> more) {
        List<Map<String, Object>> lines = new java.util.ArrayList<>();
        prices.forEach(price -> lines.add(Map.of("no", lines.size() + 1, "price", price)));
        Map<String, Object> quotation =
                new HashMap<>(Map.of("lines", lines, "currency", currency, "incoterm", term, "leadDays", 20));
        quotation.putAll(more);
        HttpResponse<String> receipt = post(who, "/rfqs/" + rfq + "/quotations", quotation);
        assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(201);
        return receipt;
    }

    JsonNode opened(String rfq) {
        return read(post("jana", "/rfqs/" + rfq + "/opening", Map.of()));
    }

    HttpResponse<String> get(String who, String path) {
        return new Visitor(address).get("/api/v1" + path, "Authorization", bearer(who));
    }

    HttpResponse<String> post(String who, String path, Object body) {
        return new Visitor(address)
                .postJson(
                        "/api/v1" + path,
                        json.writeValueAsString(body),
                        "Authorization",
                        bearer(who),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return json.readTree(answer.body());
    }

    /** A browser in which one of the demo's people is signed in. */
    Visitor page(String who) {
        Visitor visitor = new Visitor(address);
        visitor.signIn(who);
        return visitor;
    }

    String bearer(@Nullable String who) {
        return "Bearer "
                + tokens.computeIfAbsent(String.valueOf(who), one -> new Visitor(address).token("demo-" + one, "demo"));
    }
}
