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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request judged by points over the wire and over its pages, and the best split of its lines. */
@PortalTest
class EvaluationApiTest {

    private static final Actor TEST = new Actor.System("test");

    @Autowired
    private IdentitySettings identity;

    @Autowired
    private Companies companies;

    @Autowired
    private JsonMapper json;

    @Test
    void points_are_given_handed_in_and_lead_to_the_award() {
        String rfq = opened();
        List<String> offers = read(call("jana", "GET", "/rfqs/" + rfq + "/comparison", null))
                .path("offers")
                .valueStream()
                .map(one -> one.path("quotation").asString())
                .toList();
        assertThat(call("jana", "POST", "/rfqs/" + rfq + "/award", Map.of("quotation", offers.getFirst()))
                        .body())
                .contains("POINTS_NOT_SETTLED");
        assertThat(call("elif", "GET", "/rfqs/" + rfq + "/evaluation", null).statusCode())
                .isEqualTo(403);

        Visitor jana = new Visitor(identity.address());
        jana.signIn("jana");
        String page = jana.get("/rfqs/" + rfq + "/evaluation?lang=zh-CN").body();
        assertThat(page).contains("评分", "Quality of the sample", offers.getFirst() + "~quality");
        HttpResponse<String> short1 = jana.post(
                "/rfqs/" + rfq + "/evaluation", page, Map.of(offers.getFirst() + "~quality", "70", "handIn", "true"));
        assertThat(short1.statusCode()).isEqualTo(422);
        HttpResponse<String> done = jana.post(
                "/rfqs/" + rfq + "/evaluation",
                page,
                Map.of(offers.get(0) + "~quality", "70,5", offers.get(1) + "~quality", "95", "handIn", "true"));
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("70.50", "95.00");

        JsonNode evaluation = read(call("jana", "GET", "/rfqs/" + rfq + "/evaluation", null));
        assertThat(evaluation.path("provisional").asBoolean()).isFalse();
        assertThat(evaluation.path("results").size()).isEqualTo(2);
    }

    @Test
    void the_split_says_what_it_saves_and_which_limit_is_in_the_way() {
        String rfq = opened();
        JsonNode free = read(call("jana", "POST", "/rfqs/" + rfq + "/scenarios", Map.of("name", "no limits")));
        assertThat(free.path("parts").size()).isEqualTo(2);
        assertThat(free.path("parts")
                        .valueStream()
                        .map(one -> one.path("supplier").asString()))
                .containsExactlyInAnyOrder("Ege Redüktör", "Cat Lai Precision");
        JsonNode tight = read(call(
                "jana", "POST", "/rfqs/" + rfq + "/scenarios", Map.of("name", "half each", "sharePerSupplier", "0.1")));
        assertThat(tight.path("cost").isNull()).isTrue();
        assertThat(tight.path("inTheWay").valueStream().map(JsonNode::asString)).containsExactly("share-per-supplier");
        assertThat(call("jana", "POST", "/rfqs/" + rfq + "/scenarios", Map.of("name", "x", "sharePerSupplier", "1.5"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(call("elif", "POST", "/rfqs/" + rfq + "/scenarios", Map.of("name", "spy"))
                        .statusCode())
                .isEqualTo(403);

        Visitor jana = new Visitor(identity.address());
        jana.signIn("jana");
        assertThat(jana.get("/rfqs/" + rfq + "/split").body())
                .contains("no limits", "half each", "share of one supplier", "The split saves");
    }

    @Test
    void weights_that_do_not_add_up_name_the_field_and_the_remedy() {
        HttpResponse<String> refused = call("jana", "POST", "/rfqs/judged", judged("71"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("criteria", "101", "exactly 100");
    }

    private String opened() {
        String rfq = read(call("jana", "POST", "/rfqs/judged", judged("70")))
                .path("id")
                .asString();
        quote("elif", rfq, "17.60", "9.00");
        quote("lan", rfq, "21.00", "6.00");
        read(call("jana", "POST", "/rfqs/" + rfq + "/opening", Map.of()));
        return rfq;
    }

    private Map<String, Object> judged(String price) {
        return Map.of(
                "request",
                Map.of(
                        "lines",
                        List.of(
                                Map.of("product", "Gearbox 1:40", "quantity", "250"),
                                Map.of("product", "Coupling", "quantity", "250", "hsCode", "848360")),
                        "suppliers",
                        List.of(Map.of("supplier", company("Ege")), Map.of("supplier", company("Cat Lai")))),
                "criteria",
                List.of(
                        Map.of("key", "price", "name", "Cost at our door", "measure", "PRICE", "weight", price),
                        Map.of(
                                "key",
                                "quality",
                                "name",
                                "Quality of the sample",
                                "measure",
                                "JUDGED",
                                "weight",
                                "30")));
    }

    private void quote(String who, String rfq, String gearbox, String coupling) {
        HttpResponse<String> receipt = call(
                who,
                "POST",
                "/rfqs/" + rfq + "/quotations",
                Map.of(
                        "lines",
                        List.of(Map.of("no", 1, "price", gearbox), Map.of("no", 2, "price", coupling)),
                        "currency",
                        "EUR",
                        "incoterm",
                        "DAP",
                        "leadDays",
                        20));
        assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(201);
    }

    private HttpResponse<String> call(
            String who, String method, String path, @org.jspecify.annotations.Nullable Object body) {
        Visitor visitor = new Visitor(identity.address());
        String bearer = "Bearer " + visitor.token("demo-" + who, "demo");
        return "GET".equals(method)
                ? visitor.get("/api/v1" + path, "Authorization", bearer)
                : visitor.postJson(
                        "/api/v1" + path,
                        json.writeValueAsString(body),
                        "Authorization",
                        bearer,
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
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
}
