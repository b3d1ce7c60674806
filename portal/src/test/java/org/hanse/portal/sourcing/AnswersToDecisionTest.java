package org.hanse.portal.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Scope;
import org.hanse.portal.PortalTest;
import org.hanse.portal.Visitor;
import org.hanse.portal.security.IdentitySettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the answers to the decision: nobody sees another, an expired offer stands longer, lines go to several suppliers. */
@PortalTest
class AnswersToDecisionTest {

    private static final Map<String, String> NAMES =
            Map.of("chen", "Yunling", "elif", "Ege Redüktör", "lan", "Cat Lai Precision");

    @Autowired
    private IdentitySettings identity;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JsonMapper json;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(identity.address(), json);
    }

    @Test
    void no_supplier_learns_on_any_page_or_by_any_call_who_asked_or_who_else_was_asked() {
        String rfq = desk.motors();
        desk.read(desk.post("chen", "/rfqs/" + rfq + "/questions", Map.of("text", "Which flange, please?")));
        everywhere(rfq, "Which flange, please?", false);
        JsonNode questions = desk.read(desk.get("jana", "/rfqs/" + rfq + "/questions"));
        String question = questions.path(0).path("id").asString();
        Visitor jana = desk.page("jana");
        HttpResponse<String> page = jana.get("/rfqs/" + rfq);
        jana.post("/rfqs/" + rfq + "/questions/" + question, page.body(), Map.of("answer", "NEMA 23, 38 mm pilot"));
        desk.quoted("chen", rfq, List.of("125.00"), "CNY", "EXW", Map.of());
        desk.quoted("elif", rfq, List.of("17.60"), "EUR", "DAP", Map.of());
        everywhere(rfq, "NEMA 23, 38 mm pilot", true);
        desk.quoted("lan", rfq, List.of("18.90"), "USD", "FOB", Map.of());
        desk.opened(rfq);
        everywhere(rfq, "NEMA 23, 38 mm pilot", true);
    }

    /** What the suppliers who did not ask read; the text is there or not, names and invitations of others never. */
    private void everywhere(String rfq, String text, boolean there) {
        JsonNode invited = desk.read(desk.get("jana", "/rfqs/" + rfq)).path("suppliers");
        for (String who : List.of("elif", "lan")) {
            StringBuilder all = new StringBuilder();
            Visitor visitor = desk.page(who);
            for (String path : List.of("", "/quote", "/comparison", "/answers", "/diagram")) {
                all.append(visitor.get("/rfqs/" + rfq + path).body());
            }
            all.append(visitor.get("/rfqs?as=supplier").body());
            for (String path : List.of(
                    "",
                    "/questions",
                    "/quotations",
                    "/quotations/mine",
                    "/quotations/mine/versions",
                    "/late-answers",
                    "/comparison",
                    "/award")) {
                all.append(desk.get(who, "/rfqs/" + rfq + path).body());
            }
            String read = all.toString();
            assertThat(read.contains(text)).as(who + " reads " + text).isEqualTo(there);
            NAMES.forEach((other, name) -> {
                if (!other.equals(who)) {
                    assertThat(read).as("what " + who + " reads").doesNotContain(name);
                }
            });
            String own = desk.read(desk.get(who, "/rfqs/" + rfq))
                    .path("suppliers")
                    .path(0)
                    .path("invitation")
                    .asString();
            invited.forEach(one -> {
                String invitation = one.path("invitation").asString();
                if (!invitation.equals(own)) {
                    assertThat(read).doesNotContain(invitation);
                }
            });
        }
    }

    @Test
    void an_expired_offer_is_asked_for_and_extended_by_one_click_each() {
        String rfq = desk.motors();
        desk.quoted("chen", rfq, List.of("125.00"), "CNY", "EXW", Map.of());
        desk.quoted("elif", rfq, List.of("17.60"), "EUR", "DAP", Map.of());
        desk.quoted("lan", rfq, List.of("18.90"), "USD", "FOB", Map.of());
        desk.opened(rfq);
        Scope.run(
                new Actor.System("test"),
                () -> transaction.executeWithoutResult(status -> jdbc.sql(
                                "update sourcing.offer o set valid_until = (now() at time zone 'Europe/Berlin')::date - 1"
                                        + " from party.company c where c.id = o.supplier_id and c.name like '%Yunling%'"
                                        + " and o.rfq_id = ?")
                        .param(UUID.fromString(rfq))
                        .update()));
        Visitor jana = desk.page("jana");
        HttpResponse<String> page = jana.get("/rfqs/" + rfq + "/comparison");
        assertThat(page.body()).contains("yesterday", "data-extend");
        String offer = offerOf(rfq, "Yunling");
        HttpResponse<String> asked =
                jana.post("/rfqs/" + rfq + "/comparison/extension", page.body(), Map.of("quotation", offer));
        assertThat(asked.body()).contains("was asked to let the offer stand", "asked to extend, today");

        Visitor chen = desk.page("chen");
        HttpResponse<String> own = chen.get("/rfqs/" + rfq + "/quote");
        assertThat(own.body()).contains("id=\"extend-offer\"");
        chen.post("/rfqs/" + rfq + "/quote/extension", own.body(), Map.of());
        assertThat(chen.get("/rfqs/" + rfq + "/quote").body()).doesNotContain("id=\"extend-offer\"");
        assertThat(jana.get("/rfqs/" + rfq + "/comparison").body()).doesNotContain("data-extend", "yesterday");
        assertThat(desk.post("chen", "/rfqs/" + rfq + "/quotations/mine/extension", Map.of())
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void cells_that_are_clicked_become_an_order_for_each_supplier() {
        String rfq = desk.asked(List.of(
                Map.of("product", Desk.MOTOR, "quantity", "100", "hsCode", "850110"),
                Map.of("product", Desk.SCREW, "quantity", "1000", "hsCode", "731815")));
        desk.quoted("chen", rfq, List.of("125.00", "0.90"), "CNY", "EXW", Map.of());
        desk.quoted("elif", rfq, List.of("17.60", "0.05"), "EUR", "DAP", Map.of());
        desk.quoted("lan", rfq, List.of("18.90", "0.20"), "USD", "FOB", Map.of());
        desk.opened(rfq);
        String chen = offerOf(rfq, "Yunling");
        String elif = offerOf(rfq, "Ege");
        assertThat(desk.post(
                                "jana",
                                "/rfqs/" + rfq + "/award/lines",
                                Map.of("lines", List.of(Map.of("no", 1, "quotation", chen))))
                        .statusCode())
                .isEqualTo(422);
        Visitor jana = desk.page("jana");
        String picks = "view=lines&pick.1=" + chen + "&pick.2=" + elif;
        assertThat(jana.get("/rfqs/" + rfq + "/comparison?" + picks).body()).contains("Award to 2 suppliers");
        HttpResponse<String> panel = jana.get("/rfqs/" + rfq + "/comparison?split=yes&" + picks);
        assertThat(panel.body()).contains("id=\"split-panel\"", "12,500.00 CNY", "50.00 EUR");
        Map<String, String> chosen = new LinkedHashMap<>();
        chosen.put("pick.1", chen);
        chosen.put("pick.2", elif);
        HttpResponse<String> done = jana.post("/rfqs/" + rfq + "/comparison/split", panel.body(), chosen);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(done.body()).contains("id=\"orders\"");
        JsonNode deals = desk.read(desk.get("chen", "/deals"));
        assertThat(deals.toString()).contains("12500.00");
        assertThat(desk.read(desk.get("elif", "/deals")).toString()).contains("50.00");
    }

    private String offerOf(String rfq, String supplier) {
        return desk.read(desk.get("jana", "/rfqs/" + rfq + "/comparison"))
                .path("offers")
                .valueStream()
                .filter(one -> one.path("supplierName").asString().contains(supplier))
                .findFirst()
                .orElseThrow()
                .path("quotation")
                .asString();
    }
}
