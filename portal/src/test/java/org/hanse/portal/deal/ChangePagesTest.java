package org.hanse.portal.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hanse.kernel.DealId;
import org.hanse.portal.PortalTest;
import org.hanse.portal.Visitor;
import org.hanse.portal.security.IdentitySettings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A change of an order as its two sides meet it, by page and by program. */
@PortalTest
@Import(DealWalk.class)
class ChangePagesTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    @Autowired
    private IdentitySettings identity;

    @Autowired
    private DealWalk walk;

    @Test
    void the_supplier_proposes_before_confirming_and_the_buyer_answers_upon_the_difference() {
        DealId deal = walk.ordered();
        walk.task("zofia", deal.toString(), "confirm-order");
        Visitor zofia = signedIn("zofia");
        String at = "/deals/" + deal + "/changes";
        assertThat(zofia.get("/deals/" + deal + "?lang=en").body()).contains("href=\"" + at + "\"");
        String form = zofia.get(at).body();
        Map<String, String> typed = Map.of(
                "requiredBy", "2031-05-01", "quantity-1", "1100", "price-1", "47.50", "reason", "The foundry is full");
        assertThat(zofia.post(at, form, Map.of("quantity-1", "0", "reason", "x"))
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> draft = zofia.post(at, form, typed);
        assertThat(draft.body()).contains("This would change", "48,750.00 EUR", "1 May 2031");
        assertThat(signedIn("jana").get(at).body())
                .as("nothing is proposed yet")
                .doesNotContain("foundry");

        String token = token("zofia");
        HttpResponse<String> proposed = post(
                "/api/v1/deals/" + deal + "/changes",
                "{\"requiredBy\":\"2031-05-01\",\"lines\":[{\"no\":1,\"quantity\":\"1100\",\"price\":\"47.50\"}],"
                        + "\"reason\":\"The foundry is full\"}",
                token);
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(201);
        assertThat(proposed.body()).contains("\"amount\":\"52250.00\"", "\"state\":\"OPEN\"");
        String change = found(proposed.body());
        assertThat(post(
                                "/api/v1/deals/" + deal + "/changes",
                                "{\"requiredBy\":\"2032-05-01\",\"reason\":\"more\"}",
                                token)
                        .statusCode())
                .as("one at a time")
                .isEqualTo(409);

        Visitor jana = signedIn("jana");
        assertThat(jana.get(at + "?lang=en").body())
                .contains("The foundry is full", "48,750.00 EUR", "52,250.00 EUR", "1,100 pieces");
        String task = walk.task("jana", change, "answer-change").taskId();
        String page = jana.get("/tasks/" + task + "?lang=zh-CN").body();
        assertThat(page).contains("提出变更订单", "52,250.00 EUR");
        assertThat(jana.post("/tasks/" + task, page, Map.of("accept", "false")).statusCode())
                .as("no reason")
                .isEqualTo(422);
        jana.post("/tasks/" + task, page, Map.of("accept", "true"));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(jana.get("/deals/" + deal + "?lang=en").body())
                                .contains("Change 1 is in force", "52,250.00 EUR")
                                .doesNotContain("has to confirm the order"));
        assertThat(jana.get(at + "?lang=en").body()).contains("in force");
    }

    @Test
    void a_third_company_neither_sees_nor_proposes() {
        DealId deal = walk.ordered();
        String at = "/api/v1/deals/" + deal + "/changes";
        assertThat(new Visitor(identity.address())
                        .get(at, "Authorization", token("chen"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(at, "{\"requiredBy\":\"2031-05-01\",\"reason\":\"why not\"}", token("chen"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(signedIn("chen").get("/deals/" + deal + "/changes").statusCode())
                .isEqualTo(404);
        assertThat(signedIn("aiko").get("/deals/" + deal + "/changes").body()).doesNotContain("<textarea");
    }

    private Visitor signedIn(String person) {
        Visitor visitor = new Visitor(identity.address());
        visitor.signIn(person);
        return visitor;
    }

    private String token(String person) {
        return "Bearer " + new Visitor(identity.address()).token("demo-" + person, "demo");
    }

    private HttpResponse<String> post(String path, String json, String token) {
        return new Visitor(identity.address())
                .postJson(
                        path,
                        json,
                        "Authorization",
                        token,
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    private static String found(String json) {
        Matcher found = ID.matcher(json);
        assertThat(found.find()).as(json).isTrue();
        return found.group(1);
    }
}
