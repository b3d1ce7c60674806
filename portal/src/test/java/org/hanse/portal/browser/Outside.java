package org.hanse.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hanse.portal.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happens beside the page that a test looks at: other people by the REST API, the bank, the mail. */
final class Outside {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CODE = Pattern.compile("<h2>(?:[^<]*\\D)?(\\d{6})\\b");

    private final Visitor program;
    private final Map<String, String> tokens = new HashMap<>();

    Outside(String base) {
        program = new Visitor(base);
    }

    JsonNode ask(String who, String path) {
        HttpResponse<String> answer = program.get("/api/v1/" + path, "Authorization", bearer(who));
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isLessThan(300);
        return JSON.readTree(answer.body());
    }

    JsonNode tell(String who, String path, Object said) {
        HttpResponse<String> answer = program.postJson(
                "/api/v1/" + path,
                JSON.writeValueAsString(said),
                "Authorization",
                bearer(who),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isLessThan(300);
        return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    private String bearer(String who) {
        return "Bearer " + tokens.computeIfAbsent(who, one -> program.token("demo-" + one, "demo"));
    }

    /** The newest six digits that were mailed to an address. */
    String code(String mail) {
        return await().atMost(SOON)
                .until(
                        () -> {
                            Matcher code = CODE.matcher(
                                    program.get("/demo/mailbox?to=" + mail).body());
                            return code.find() ? code.group(1) : "";
                        },
                        found -> !found.isEmpty());
    }

    /** Whether a mail of these words went to an address. */
    void mailed(String mail, String words) {
        await().atMost(SOON).until(() -> program.get("/demo/mailbox?to=" + mail).body(), body -> body.contains(words));
    }

    void quotes(String who, String rfq, String price, String currency, String incoterm) {
        await().atMost(SOON)
                .ignoreExceptionsMatching(AssertionError.class::isInstance)
                .until(() -> tell(who, "rfqs/" + rfq + "/quotations", quotation(price, currency, incoterm)) != null);
    }

    private static Map<String, Object> quotation(String price, String currency, String incoterm) {
        return Map.of(
                "lines",
                List.of(Map.of("no", 1, "price", price)),
                "currency",
                currency,
                "incoterm",
                incoterm,
                "leadDays",
                25);
    }

    /** 250 motors asked for, quoted, ordered, confirmed and paid into escrow. @return the deal */
    String ordered(String buyer, String supplier) {
        JsonNode asked = tell(
                buyer,
                "rfqs",
                Map.of(
                        "lines", List.of(Map.of("product", "Stepper motor NEMA 23", "quantity", "250")),
                        "suppliers", List.of(Map.of("supplier", company(supplier)))));
        String rfq = asked.path("id").asString();
        quotes(supplier, rfq, "125.00", "CNY", "FOB");
        JsonNode[] opened = new JsonNode[1];
        await().atMost(SOON)
                .ignoreExceptionsMatching(AssertionError.class::isInstance)
                .until(() -> {
                    opened[0] = tell(buyer, "rfqs/" + rfq + "/opening", Map.of());
                    return true;
                });
        String quotation = opened[0].path("offers").path(0).path("quotation").asString();
        String deal = tell(buyer, "rfqs/" + rfq + "/award", Map.of("quotation", quotation, "reason", "as agreed"))
                .path("dealId")
                .asString();
        tell(supplier, "deals/" + deal + "/confirmation", Map.of("confirmed", true));
        await().atMost(SOON)
                .ignoreExceptionsMatching(AssertionError.class::isInstance)
                .until(() -> ask(buyer, "deals/" + deal + "/money").path("pay").isObject());
        pays(buyer, deal);
        return deal;
    }

    /** 250 motors asked for and answered by each at 20, 19, 18 … euro, delivered; the answers are open. @return the request */
    String openedMotors(String buyer, List<String> suppliers) {
        String rfq = tell(
                        buyer,
                        "rfqs",
                        Map.of(
                                "lines", List.of(Map.of("product", "Stepper motor NEMA 23", "quantity", "250")),
                                "suppliers",
                                        suppliers.stream()
                                                .map(one -> Map.of("supplier", company(one)))
                                                .toList()))
                .path("id")
                .asString();
        int price = 20;
        for (String one : suppliers) {
            quotes(one, rfq, price-- + ".00", "EUR", "DAP");
        }
        await().atMost(SOON)
                .ignoreExceptionsMatching(AssertionError.class::isInstance)
                .until(() -> tell(buyer, "rfqs/" + rfq + "/opening", Map.of()) != null);
        return rfq;
    }

    /** The company that a person's token speaks for. */
    private String company(String who) {
        String claims = bearer(who).split("\\.", -1)[1];
        return JSON.readTree(Base64.getUrlDecoder().decode(claims))
                .path("company_id")
                .asString();
    }

    /** The buyer's bank transfers what the request for payment says. */
    void pays(String who, String deal) {
        JsonNode pay = ask(who, "deals/" + deal + "/money").path("pay");
        tell(
                who,
                "sandbox/transfers",
                Map.of(
                        "amount",
                        pay.path("amount"),
                        "reference",
                        pay.path("reference"),
                        "payerName",
                        "Travekran Maschinenbau",
                        "payerAccount",
                        "DE02120300000000202051"));
        await().atMost(SOON)
                .until(() -> ask(who, "deals/" + deal).path("state").asString().equals("funded"));
    }

    /** The supplier plans one shipment, classifies, books and hands in papers. @return the shipment */
    String ships(String who, String deal, String grossOnWaybill) {
        String shipment = tell(who, "deals/" + deal + "/shipments", Map.of())
                .path(0)
                .path("id")
                .asString();
        String path = "shipments/" + shipment;
        await().atMost(SOON)
                .ignoreExceptionsMatching(AssertionError.class::isInstance)
                .until(() -> tell(
                                who,
                                path + "/classification",
                                Map.of("lines", List.of(Map.of("lineNo", 1, "hsCode", "850110", "origin", "CN"))))
                        != null);
        tell(who, path + "/booking", Map.of());
        await().atMost(SOON)
                .until(() -> ask(who, path)
                        .path("transport")
                        .path("state")
                        .asString()
                        .equals("CONFIRMED"));
        Map<String, Object> packing = Map.of(
                "packageKind",
                "cartons",
                "containers",
                List.of("CSQU3054383"),
                "lines",
                List.of(Map.of("lineNo", 1, "packages", 20, "netKg", "390", "grossKg", "412")));
        tell(who, path + "/documents", Map.of("packing", packing, "supply", List.of(waybill(grossOnWaybill))));
        return shipment;
    }

    /** The supplier brings the waybill again, and hands nothing in. */
    void bringsAgain(String who, String shipment, String grossOnWaybill) {
        tell(
                who,
                "shipments/" + shipment + "/documents",
                Map.of("supply", List.of(waybill(grossOnWaybill)), "complete", false));
    }

    /** The supplier brings the waybill again and hands the papers in. */
    void corrects(String who, String shipment, String grossOnWaybill) {
        tell(
                who,
                "shipments/" + shipment + "/documents",
                Map.of("supply", List.of(waybill(grossOnWaybill)), "complete", true));
    }

    private static Map<String, Object> waybill(String grossKg) {
        Map<String, String> says = new TreeMap<>(Map.of(
                "number", "BL-26-1142",
                "grossKg", grossKg,
                "packages", "20",
                "containers", "CSQU3054383",
                "consignee", "Travekran Maschinenbau",
                "consignor", "Shenzhen Yunling Motor",
                "date", LocalDate.now(Clock.systemUTC()).toString()));
        says.values().removeIf(String::isEmpty);
        StringBuilder text = new StringBuilder("Bill of lading\n");
        says.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append('\n'));
        return Map.of(
                "kind",
                "bill-of-lading",
                "fileName",
                "waybill.txt",
                "content",
                Base64.getEncoder().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8)),
                "says",
                says);
    }
}
