package org.hanse.portal.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.portal.PortalTest;
import org.hanse.portal.Visitor;
import org.hanse.portal.security.IdentitySettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The golden path of a request by programs, in as few calls as the story allows, and what is refused on the way. */
@PortalTest
class SourcingApiTest {

    private static final Actor TEST = new Actor.System("test");
    private static final String PRODUCT = "Stepper motor NEMA 23, 2.8 Nm, 24 V";

    @Autowired
    private IdentitySettings identity;

    @Autowired
    private Companies companies;

    @Autowired
    private JsonMapper json;

    private Program jana;
    private Program chen;
    private Program elif;
    private Program lan;

    @BeforeEach
    void programs() {
        jana = new Program("demo-jana");
        chen = new Program("demo-chen");
        elif = new Program("demo-elif");
        lan = new Program("demo-lan");
    }

    @Test
    void one_call_asks_three_answer_one_opens_one_awards() {
        String rfq = ask();
        quote(chen, rfq, "125.00", "CNY", "EXW", null);
        assertThat(jana.get("/rfqs/" + rfq + "/comparison").statusCode()).isEqualTo(409);
        assertThat(jana.post("/rfqs/" + rfq + "/opening", Map.of()).statusCode())
                .isEqualTo(409);
        assertThat(elif.get("/rfqs/" + rfq + "/quotations").body()).doesNotContain("HSH-");
        quote(elif, rfq, "17.60", "EUR", "DAP", "A.TR");
        quote(lan, rfq, "18.90", "USD", "FOB", "EUR.1");

        JsonNode comparison = read(jana.post("/rfqs/" + rfq + "/opening", Map.of()));
        JsonNode first = comparison.path("offers").path(0);
        assertThat(comparison.path("offers").size()).isEqualTo(3);
        assertThat(first.path("supplierName").asString()).isEqualTo("Ege Redüktör");
        assertThat(first.path("priceRank").asInt()).isGreaterThan(1);
        assertThat(comparison.path("tips").isEmpty()).isFalse();

        HttpResponse<String> awarded = jana.post(
                "/rfqs/" + rfq + "/award",
                Map.of("quotation", first.path("quotation").asString()));
        assertThat(awarded.statusCode()).isEqualTo(200);
        assertThat(read(awarded).path("state").asString()).isEqualTo("made");
        assertThat(read(awarded).path("dealId").asString()).isNotBlank();
        assertThat(jana.post(
                                "/rfqs/" + rfq + "/award",
                                Map.of("quotation", first.path("quotation").asString()))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_round_of_negotiation_replaces_the_offer_and_the_old_one_cannot_be_awarded() {
        String rfq = ask();
        quote(chen, rfq, "125.00", "CNY", "EXW", null);
        elif.post("/rfqs/" + rfq + "/declination", Map.of("reason", "no-capacity"));
        lan.post("/rfqs/" + rfq + "/declination", Map.of("reason", "no-capacity"));
        String old = offer(read(jana.post("/rfqs/" + rfq + "/opening", Map.of())));
        HttpResponse<String> round = jana.post(
                "/rfqs/" + rfq + "/negotiation",
                Map.of("suppliers", List.of(Map.of("quotation", old, "price", "118.00")), "message", "118, please"));
        assertThat(read(round).path("state").asString()).isEqualTo("negotiating");
        quote(chen, rfq, "119.50", "CNY", "EXW", null);
        HttpResponse<String> tooOld = jana.post("/rfqs/" + rfq + "/award", Map.of("quotation", old));
        assertThat(tooOld.statusCode()).isEqualTo(409);
        assertThat(tooOld.body()).contains("OFFER_REPLACED");
        String fresh = offer(read(jana.get("/rfqs/" + rfq + "/comparison")));
        assertThat(fresh).isNotEqualTo(old);
    }

    @Test
    void a_stranger_sees_no_request_and_a_supplier_only_itself() {
        String rfq = ask();
        assertThat(new Program("demo-lotte").get("/rfqs/" + rfq).statusCode()).isEqualTo(404);
        JsonNode seen = read(chen.get("/rfqs/" + rfq));
        assertThat(seen.path("suppliers").size()).isEqualTo(1);
        assertThat(chen.post("/rfqs/" + rfq + "/award", Map.of("quotation", UUID.randomUUID()))
                        .statusCode())
                .isIn(403, 409);
        assertThat(jana.post("/rfqs", Map.of("lines", List.of(), "suppliers", List.of()))
                        .statusCode())
                .isEqualTo(422);
    }

    private String ask() {
        List<Map<String, String>> suppliers = List.of(
                Map.of("supplier", company("Yunling")),
                Map.of("supplier", company("Ege")),
                Map.of("supplier", company("Cat Lai")));
        HttpResponse<String> asked = jana.post(
                "/rfqs",
                Map.of("lines", List.of(Map.of("product", PRODUCT, "quantity", "250")), "suppliers", suppliers));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        assertThat(read(asked).path("state").asString()).isEqualTo("asking");
        return read(asked).path("id").asString();
    }

    private void quote(
            Program who,
            String rfq,
            String price,
            String currency,
            String term,
            @org.jspecify.annotations.Nullable String proof) {
        Map<String, Object> quotation = new java.util.HashMap<>(Map.of(
                "lines",
                List.of(Map.of("no", 1, "price", price)),
                "currency",
                currency,
                "incoterm",
                term,
                "leadDays",
                20));
        if (proof != null) {
            quotation.put("origin", "A.TR".equals(proof) ? "TR" : "VN");
            quotation.put("proof", proof);
        }
        HttpResponse<String> receipt = who.post("/rfqs/" + rfq + "/quotations", quotation);
        assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(201);
        assertThat(read(receipt).path("number").asString()).startsWith("HSH-");
    }

    private static String offer(JsonNode comparison) {
        return comparison.path("offers").path(0).path("quotation").asString();
    }

    private String company(String name) {
        return Scope.as(TEST, () -> companies.suppliers(name, 1))
                .getFirst()
                .id()
                .toString();
    }

    private JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return json.readTree(answer.body());
    }

    /** A program of one of the demo's people. */
    private final class Program {

        private final Visitor visitor = new Visitor(identity.address());
        private final String bearer;

        Program(String client) {
            bearer = "Bearer " + visitor.token(client, "demo");
        }

        HttpResponse<String> get(String path) {
            return visitor.get("/api/v1" + path, "Authorization", bearer);
        }

        HttpResponse<String> post(String path, Object body) {
            return visitor.postJson(
                    "/api/v1" + path,
                    json.writeValueAsString(body),
                    "Authorization",
                    bearer,
                    "Idempotency-Key",
                    UUID.randomUUID().toString());
        }
    }
}
