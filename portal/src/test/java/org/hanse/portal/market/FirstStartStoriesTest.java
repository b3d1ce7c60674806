package org.hanse.portal.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hanse.portal.PortalTest;
import org.hanse.portal.Visitor;
import org.hanse.portal.demo.Story;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** Each story of the first start ends where it says, as the people in it see it. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstStartStoriesTest {

    private static final int AT_ONCE = 3;

    @Value("${hanse.identity.address}")
    private String address;

    @Autowired
    private List<Story> stories;

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private House house;

    @BeforeAll
    void tell_all_stories() throws InterruptedException {
        house = new House(address);
        stories.stream()
                .sorted(Comparator.comparingInt(Story::order))
                .filter(story -> story.order() < Story.FIRST)
                .forEach(story -> pages.put(story.key(), story.tell()));
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            stories.stream()
                    .filter(story -> story.order() >= Story.FIRST)
                    .forEach(story -> threads.execute(() -> pages.put(story.key(), story.tell())));
        }
    }

    @Test
    void stepper_motors_have_three_answers_ready_to_open_and_nobody_sees_a_price() {
        JsonNode rfq = house.get("demo-jana", "rfqs/" + id("motors"));
        assertThat(rfq.path("state").asString()).isEqualTo("ready");
        assertThat(rfq.path("suppliers")).hasSize(3);
        assertThat(house.asked("demo-jana", "rfqs/" + id("motors") + "/comparison")
                        .statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void a_thousand_motors_are_compared_at_the_buyers_door() {
        String rfq = pages.get("compare").replaceAll("^/rfqs/|/comparison$", "");
        JsonNode offers = house.get("demo-jana", "rfqs/" + rfq + "/comparison").path("offers");
        assertThat(offers).hasSize(3);
        assertThat(offers.path(0).path("rank").asInt()).isEqualTo(1);
    }

    @Test
    void of_the_castings_940_are_released_20_in_claim_and_40_still_to_come() {
        JsonNode deal = deal("demo-jana", "castings");
        assertThat(states(deal)).hasSize(2).first().isEqualTo("accepted");
        assertThat(states(deal).get(1)).as("at sea, or there by now").isIn("shipped", "arrived");
        assertThat(deal.path("shipments")
                        .path(0)
                        .path("lines")
                        .path(0)
                        .path("accepted")
                        .asString())
                .startsWith("940");
        JsonNode money = money("demo-jana", "castings");
        assertThat(amount(money, "due")).isEqualTo("48750.00");
        assertThat(amount(money, "released")).isEqualTo("45825.00");
        assertThat(amount(money, "inClaim")).isEqualTo("975.00");
    }

    @Test
    void the_sensors_papers_wait_for_an_officer_since_one_weight_differs() {
        String shipment =
                deal("demo-xiu", "sensors").path("shipments").path(0).path("id").asString();
        JsonNode sheet = house.get("demo-miriam", "shipments/" + shipment + "/documents");
        assertThat(sheet.path("checks"))
                .anyMatch(check -> "differs".equals(check.path("status").asString()));
        assertThat(task("demo-miriam", "review-papers", id("sensors"))).isTrue();
    }

    @Test
    void the_parent_companys_money_waits_in_suspense() {
        assertThat(house.get("demo-tomasz", "suspense"))
                .anyMatch(credit -> credit.toString().contains("Brugse Groep Holding")
                        && credit.toString().contains("48750.00"));
        assertThat(amount(money("demo-lotte", "suspense"), "funded")).isEqualTo("0.00");
    }

    @Test
    void the_returned_payout_waits_for_the_call_back_about_the_new_account() {
        assertThat(task("demo-tomasz", "confirm-payout-account", id("returned")))
                .isTrue();
        assertThat(money("demo-zofia", "returned").toString()).contains("AC04");
    }

    @Test
    void the_tiles_are_in_mediation_with_a_proposal_for_both_sides() {
        assertThat(task("demo-lotte", "answer-proposal-as-buyer", id("tiles"))).isTrue();
        assertThat(task("demo-carmen", "answer-proposal-as-supplier", id("tiles")))
                .isTrue();
    }

    @Test
    void the_batteries_supplier_sees_which_papers_are_missing() {
        String shipment = deal("demo-chen", "batteries")
                .path("shipments")
                .path(0)
                .path("id")
                .asString();
        assertThat(house.get("demo-chen", "shipments/" + shipment + "/documents")
                        .path("missing"))
                .isNotEmpty();
    }

    @Test
    void orders_wait_for_confirmation_and_for_money() {
        assertThat(task("demo-zofia", "confirm-order", id("bearings"))).isTrue();
        assertThat(money("demo-jana", "gearboxes").path("pay").isObject()).isTrue();
    }

    @Test
    void the_pumps_are_finished() {
        assertThat(deal("demo-lotte", "pumps").path("state").asString()).isEqualTo("closed");
    }

    @Test
    void the_cables_auction_is_announced_and_the_rules_wait_for_one_of_three_bidders() {
        JsonNode auction = house.get("demo-jana", pages.get("cables").substring(1));
        assertThat(auction.path("phase").asString()).isEqualTo("ANNOUNCED");
        assertThat(auction.path("joined").asInt()).isEqualTo(2);
        assertThat(house.all("demo-elif", "tasks").stream()
                        .map(task -> task.path("taskKey").asString()))
                .contains("accept-auction-rules");
        assertThat(auction.path("softCloseSeconds").asInt()).isPositive();
    }

    @Test
    void the_hit_on_nordstern_is_cleared() {
        String company = pages.get("nordstern").substring("/companies/".length());
        JsonNode last =
                house.get("demo-miriam", "companies/" + company + "/screenings").path(0);
        assertThat(last.path("state").asString()).isEqualTo("clear");
        assertThat(last.path("outcome").asString())
                .as("a strong hit, decided by people")
                .isEqualTo("STRONG");
    }

    @Test
    void marmara_kablos_application_waits_for_review() {
        String application = pages.get("marmara").substring("/applications/".length());
        assertThat(house.get("demo-miriam", "applications/" + application)
                        .path("state")
                        .asString())
                .isEqualToIgnoringCase("review");
    }

    @Test
    void the_thermal_cameras_are_held_until_an_officer_decides_between_two_codes() {
        assertThat(task("demo-miriam", "decide-code", id("camera"))).isTrue();
        String shipment =
                deal("demo-jana", "camera").path("shipments").path(0).path("id").asString();
        JsonNode question = house.get("demo-jana", "shipments/" + shipment + "/code-questions")
                .path(0);
        assertThat(question.path("dualUse").asString()).isEqualTo("6A003.b");
        assertThat(amount(question, "difference")).as("4.2 % of 9,600.00").isEqualTo("403.20");
    }

    @Test
    void the_export_has_three_of_five_proofs_and_its_vat_at_risk_on_day_78_of_90() {
        String shipment = deal("demo-gesine", "export")
                .path("shipments")
                .path(0)
                .path("id")
                .asString();
        JsonNode exit = house.get("demo-gesine", "shipments/" + shipment + "/exit");
        assertThat(exit.path("day").asInt()).isBetween(77, 79);
        assertThat(exit.path("days").asInt()).isEqualTo(90);
        assertThat(amount(exit, "atRisk")).isEqualTo("9262.50");
        assertThat(exit.path("proofs")).hasSize(3);
        assertThat(exit.path("missing")).hasSize(2);
        assertThat(house.asked("demo-grace", "shipments/" + shipment + "/exit").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_pages_of_the_border_stories_say_the_money_in_both_languages() {
        String shipment = deal("demo-gesine", "export")
                .path("shipments")
                .path(0)
                .path("id")
                .asString();
        String page = "/shipments/" + shipment + "/exit";
        Visitor gesine = new Visitor(address);
        gesine.signIn("gesine");
        String shown = gesine.get(page + "?lang=en").body();
        assertThat(shown)
                .contains("of 90")
                .contains("9,262.50 EUR")
                .contains("3 of 5")
                .contains("Keep this proof");
        assertThat(gesine.post(page, shown, Map.of("kind", "PAYMENT", "reference", "once more"))
                        .body())
                .contains("A proof of this kind is at hand");
        assertThat(gesine.get(page + "?lang=zh-CN").body()).contains("出境证明").contains("9,262.50 EUR");
        Visitor miriam = new Visitor(address);
        miriam.signIn("miriam");
        String task = house.all("demo-miriam", "tasks?deal=" + id("camera")).stream()
                .filter(one -> "decide-code".equals(one.path("taskKey").asString()))
                .map(one -> one.path("taskId").asString())
                .findFirst()
                .orElseThrow();
        assertThat(miriam.get("/tasks/" + task + "?lang=en").body())
                .contains("403.20 EUR")
                .contains("6A003.b")
                .contains("900653")
                .contains("852589");
    }

    private String id(String key) {
        return pages.get(key).replaceAll("^/(deals|rfqs)/", "");
    }

    private JsonNode deal(String client, String key) {
        return house.get(client, "deals/" + id(key));
    }

    private JsonNode money(String client, String key) {
        return house.get(client, "deals/" + id(key) + "/money");
    }

    private boolean task(String client, String key, String deal) {
        return house.all(client, "tasks?deal=" + deal).stream()
                .anyMatch(task -> key.equals(task.path("taskKey").asString()));
    }

    private static String amount(JsonNode money, String name) {
        return money.path(name).path("amount").asString();
    }

    private static List<String> states(JsonNode deal) {
        return deal.path("shipments")
                .valueStream()
                .map(shipment -> shipment.path("state").asString())
                .toList();
    }
}
