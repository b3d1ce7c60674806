package org.hanse.portal.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hanse.portal.PortalTest;
import org.hanse.portal.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import tools.jackson.databind.JsonNode;

/** One person drives a request and the deal after it with nothing but the next step. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NextStepTest {

    private static final String BUYER = "demo-jana";
    private static final int MOST_STEPS = 60;

    @Value("${hanse.identity.address}")
    private String address;

    @Autowired
    private Desk desk;

    private final List<String> steps = new ArrayList<>();
    private House house;
    private String rfq;
    private String deal;

    @BeforeAll
    void drive_a_request_and_its_deal() {
        house = new House(address);
        rfq = desk.post(
                        "jana",
                        "rfqs",
                        Map.of(
                                "lines",
                                List.of(Map.of("product", "Ball valve DN 25", "quantity", 40, "hsCode", "848180")),
                                "suppliers",
                                List.of(
                                        Map.of("supplier", desk.company("elif")),
                                        Map.of("supplier", desk.company("zofia")))))
                .path("id")
                .asString();
        steps.add(played("rfqs/" + rfq));
        steps.add(played("rfqs/" + rfq));
        steps.add(played("rfqs/" + rfq));
        JsonNode offers = new Waiting(() -> {})
                .done(() -> desk.post("jana", "rfqs/" + rfq + "/opening", Map.of()))
                .path("offers");
        String best = offers.path(0).path("quotation").asString();
        deal = new Waiting(() -> {})
                .done(() -> desk.post(
                        "jana", "rfqs/" + rfq + "/award", Map.of("quotation", best, "reason", "The cheapest here.")))
                .path("dealId")
                .asString();
        String last = "";
        for (int step = 0; step < MOST_STEPS && !"finished".equals(last); step++) {
            last = played("deals/" + deal);
            steps.add(last);
        }
    }

    @Test
    void the_suppliers_answer_one_after_the_other() {
        assertThat(steps.subList(0, 3)).containsExactly("quote", "quote", "answered");
    }

    @Test
    void the_deal_comes_to_its_end_with_everybodys_moves() {
        assertThat(steps)
                .endsWith("finished")
                .contains(
                        "confirm-order",
                        "pay",
                        "plan-shipments",
                        "supply-papers",
                        "book-transport",
                        "ship-goods",
                        "receive-goods",
                        "rate-supplier",
                        "rate-buyer");
        assertThat(house.get(BUYER, "deals/" + deal).path("state").asString()).isEqualTo("closed");
        assertThat(house.get(BUYER, "deals/" + deal + "/money")
                        .path("held")
                        .path("amount")
                        .asString())
                .isEqualTo("0.00");
    }

    @Test
    void a_button_on_the_page_says_who_did_what() {
        Visitor jana = new Visitor(address);
        jana.signIn("jana");
        String page = jana.get("/deals/" + deal).body();
        assertThat(page).contains("Play the next step").contains("/demo/deals/" + deal + "/next-step");
        String after =
                jana.post("/demo/deals/" + deal + "/next-step", page, Map.of()).body();
        assertThat(after).contains("This deal is finished");
    }

    @Test
    void nobody_plays_a_deal_or_a_request_that_is_not_theirs() {
        for (String path : List.of("deals/" + deal, "rfqs/" + rfq)) {
            assertThat(house.post("demo-lotte", "demo/" + path + "/next-step", "{}")
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void outside_the_demo_neither_button_nor_call_exists() {
        for (Class<?> part : List.of(NextStep.class, NextAnswer.class, NextStepApi.class, NextStepApi.Routes.class)) {
            assertThat(part.getAnnotation(Profile.class).value())
                    .as(part.getName())
                    .containsExactly("demo");
        }
    }

    private String played(String path) {
        HttpResponse<String> answer = house.post(BUYER, "demo/" + path + "/next-step", "{}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode played = House.json(answer);
        assertThat(played.path("sentence").asString()).isNotBlank();
        return played.path("step").asString();
    }
}
