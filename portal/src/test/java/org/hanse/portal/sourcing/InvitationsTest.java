package org.hanse.portal.sourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hanse.integration.sandbox.Fault;
import org.hanse.integration.sandbox.Sandbox;
import org.hanse.portal.PortalTest;
import org.hanse.portal.Visitor;
import org.hanse.portal.security.IdentitySettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How each invitation fares, by page and by program: delivered, bounced and corrected, reminded, answered in versions. */
@PortalTest
class InvitationsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private IdentitySettings identity;

    @Autowired
    private Sandbox sandbox;

    @Autowired
    private JsonMapper json;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(identity.address(), json);
    }

    @Test
    void a_refused_recipient_is_shown_is_a_task_and_is_corrected_on_the_page() {
        String nobody = "nobody-" + System.nanoTime() + "@yunling.example";
        sandbox.fault("notifier", Fault.REJECT, nobody, 1);
        String rfq = desk.ask(Map.of(
                "lines",
                List.of(Map.of("product", Desk.MOTOR, "quantity", "250")),
                "suppliers",
                List.of(Map.of("email", nobody))));
        awaitStage(rfq, "bounced");
        Visitor jana = desk.page("jana");
        assertThat(jana.get("/tasks").body()).contains("The mail to " + nobody + " came back");
        HttpResponse<String> page = jana.get("/rfqs/" + rfq);
        assertThat(page.body()).contains("came back", "Nobody here has this address");

        String address = "sales-" + System.nanoTime() + "@yunling.example";
        String invitation = first(rfq).path("invitation").asString();
        HttpResponse<String> corrected = jana.post(
                "/rfqs/" + rfq + "/invitations/" + invitation + "/address", page.body(), Map.of("email", address));
        assertThat(corrected.body()).contains("Sent to " + address);
        awaitStage(rfq, "delivered");
        assertThat(sandbox.mails()).anySatisfy(mail -> assertThat(mail.to()).isEqualTo(address));
        assertThat(jana.get("/tasks").body()).doesNotContain(nobody);
    }

    @Test
    void the_silent_are_reminded_once_and_answers_stay_in_versions() {
        String rfq = desk.motors();
        desk.quoted("chen", rfq, List.of("125.00"), "CNY", "EXW", Map.of());
        desk.quoted("chen", rfq, List.of("119.50"), "CNY", "FOB", Map.of());
        JsonNode versions = desk.read(desk.get("chen", "/rfqs/" + rfq + "/quotations/mine/versions"));
        assertThat(versions.size()).isEqualTo(2);
        String own = desk.page("chen").get("/rfqs/" + rfq + "/quote").body();
        assertThat(own).contains("All 2 versions", "125.00 CNY", "119.50 CNY", "Hash of the receipt");

        assertThat(desk.read(desk.post("jana", "/rfqs/" + rfq + "/reminders", Map.of()))
                        .path("reminded")
                        .asInt())
                .isEqualTo(2);
        assertThat(desk.post("jana", "/rfqs/" + rfq + "/reminders", Map.of()).statusCode())
                .isEqualTo(429);
        Visitor jana = desk.page("jana");
        HttpResponse<String> page = jana.get("/rfqs/" + rfq);
        assertThat(page.body()).contains("reminded today");
        assertThat(jana.post("/rfqs/" + rfq + "/reminders", page.body(), Map.of())
                        .body())
                .contains("within the last 24 hours");
    }

    @Test
    void what_was_typed_is_kept_for_its_supplier_alone_and_the_target_stays_the_buyers() {
        String rfq = desk.ask(Map.of(
                "lines",
                List.of(Map.of(
                        "product", Desk.MOTOR, "quantity", "250", "targetPrice", "16.70", "targetCurrency", "EUR")),
                "suppliers",
                List.of(desk.company("Yunling"))));
        assertThat(desk.get("jana", "/rfqs/" + rfq).body()).contains("16.7");
        Visitor chen = desk.page("chen");
        HttpResponse<String> form = chen.get("/rfqs/" + rfq + "/quote");
        assertThat(form.body()).doesNotContain("16.7");
        assertThat(desk.get("chen", "/rfqs/" + rfq).body()).doesNotContain("16.7");

        chen.post(
                "/rfqs/" + rfq + "/quote/net",
                form.body(),
                Map.of("price", "123.45", "per", "1", "currency", "CNY", "leadDays", "25"));
        assertThat(chen.get("/rfqs/" + rfq + "/quote").body()).contains("value=\"123.45\"", "It is not sent");
        Visitor jana = desk.page("jana");
        assertThat(jana.get("/rfqs/" + rfq).body()).contains("answering").doesNotContain("123.45");
        desk.quoted("chen", rfq, List.of("125.00"), "CNY", "EXW", Map.of());
        assertThat(chen.get("/rfqs/" + rfq + "/quote").body()).doesNotContain("123.45");
    }

    private void awaitStage(String rfq, String stage) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(first(rfq).path("stage").asString()).isEqualTo(stage));
    }

    private JsonNode first(String rfq) {
        return desk.read(desk.get("jana", "/rfqs/" + rfq)).path("suppliers").path(0);
    }
}
