package org.hanse.portal.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.hanse.deal.Shipment;
import org.hanse.kernel.DealId;
import org.hanse.portal.PortalTest;
import org.hanse.portal.Visitor;
import org.hanse.portal.security.IdentitySettings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The pages of a deal as its two sides, staff and strangers meet them. */
@PortalTest
@Import(DealWalk.class)
class DealPagesTest {

    @Autowired
    private IdentitySettings identity;

    @Autowired
    private DealWalk walk;

    @Test
    void aDealOpensWithOneSentenceThatSaysWhoseMoveItIs() {
        DealId deal = walk.ordered();
        walk.task("zofia", deal.toString(), "confirm-order");
        String buyers = signedIn("jana").get("/deals/" + deal).body();
        assertThat(buyers)
                .contains("Kraków Łożyska has to confirm the order, by ")
                .contains("PO 4711")
                .contains("DAP Lübeck (Incoterms 2020)")
                .contains("48,750.00 EUR")
                .doesNotContain("ORDERED");
        Visitor zofia = signedIn("zofia");
        assertThat(zofia.get("/deals/" + deal).body())
                .contains("Your move: confirm the order, or say why not, by ")
                .contains("Answer</a>");
        assertThat(zofia.get("/deals/" + deal + "?lang=zh-CN").body())
                .contains("轮到您：确认订单")
                .contains("1,000 件");
        assertThat(signedIn("chen").get("/deals/" + deal).statusCode()).isEqualTo(404);
        assertThat(signedIn("aiko").get("/deals/" + deal).body()).contains("has to confirm the order");
    }

    @Test
    void theListSaysItInWords() {
        DealId deal = walk.ordered();
        String list = signedIn("zofia").get("/deals").body();
        assertThat(list)
                .contains("/deals/" + deal)
                .contains("Travekran Maschinenbau")
                .contains("1,000 pieces Bearing")
                .contains("Your move: confirm the order");
    }

    @Test
    void theListIsNarrowedByWhoseMoveItIsAndByWords() {
        DealId deal = walk.ordered();
        Visitor zofia = signedIn("zofia");
        Visitor jana = signedIn("jana");
        assertThat(zofia.get("/deals?which=mine").body()).contains("/deals/" + deal);
        assertThat(zofia.get("/deals?which=waiting").body()).doesNotContain("/deals/" + deal);
        assertThat(jana.get("/deals?which=mine").body()).doesNotContain("/deals/" + deal);
        assertThat(jana.get("/deals?which=waiting&words=bearing").body()).contains("/deals/" + deal);
        assertThat(jana.get("/deals?words=no+such+thing").body()).contains("No deal is like this.");
        assertThat(signedIn("chen").get("/deals?words=bearing").body()).doesNotContain("/deals/" + deal);
        assertThat(signedIn("aiko").get("/deals?words=" + "Travekran").body()).contains("/deals/" + deal);
    }

    @Test
    void theDiagramIsForTheDealsOwnPeople() {
        DealId deal = walk.ordered();
        String diagram = "/deals/" + deal + "/diagrams/trade-order";
        assertThat(signedIn("jana").get(diagram, "Accept", "application/json").body())
                .contains("confirm-order");
        assertThat(signedIn("chen").get(diagram, "Accept", "application/json").statusCode())
                .isEqualTo(404);
        assertThat(signedIn("jana")
                        .get("/deals/" + deal + "/diagrams/company-screening", "Accept", "application/json")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void tradeComplianceHoldsTheOwnDealFromItsPageAndByTheApi() {
        DealId deal = walk.ordered();
        Visitor frieda = signedIn("frieda");
        String page = frieda.get("/deals/" + deal).body();
        assertThat(page).contains("Hold it").contains("Hold now");
        assertThat(signedIn("jana").get("/deals/" + deal).body())
                .as("who has not the role is not asked")
                .doesNotContain("Hold now");
        String hold = "/deals/" + deal + "/holds";
        assertThat(frieda.post(hold, page, Map.of("reason", " ")).body())
                .contains("id=\"hold\"")
                .contains("Hold now");
        String held =
                frieda.post(hold, page, Map.of("reason", "Is it dual use?")).body();
        assertThat(held)
                .contains("(Frieda Voss) holds")
                .contains("Is it dual use?")
                .contains("Lift the hold");
        assertThat(signedIn("zofia").get("/deals/" + deal).body())
                .contains("Is it dual use?")
                .contains("no money leaves escrow")
                .doesNotContain("Lift the hold");
        String jana = "Bearer " + frieda.token("demo-jana", "demo");
        assertThat(frieda.postJson(
                                "/api/v1" + hold,
                                "{\"reason\":\"x\"}",
                                "Authorization",
                                jana,
                                "Idempotency-Key",
                                "hold-as-jana")
                        .statusCode())
                .isEqualTo(403);
        String mine = "Bearer " + frieda.token("demo-frieda", "demo");
        assertThat(frieda.postJson(
                                "/api/v1" + hold,
                                "{\"reason\":\"x\"}",
                                "Authorization",
                                mine,
                                "Idempotency-Key",
                                "hold-again-" + deal)
                        .body())
                .contains("deal.HELD_ALREADY");
        String task = lifting(frieda.get("/deals/" + deal).body());
        assertThat(frieda.get(task).body()).contains("Is it dual use?").contains("Why it may go on");
        assertThat(frieda.post(task, frieda.get(task).body(), Map.of("reason", "It is not"))
                        .body())
                .contains("no longer held by Travekran Maschinenbau: It is not")
                .doesNotContain("Lift the hold");
    }

    /** The task behind the button that lifts the hold. */
    private static String lifting(String body) {
        java.util.regex.Matcher task = java.util.regex.Pattern.compile("href=\"(/tasks/[^\"]+)\">Lift the hold")
                .matcher(body);
        assertThat(task.find()).as(body).isTrue();
        return task.group(1);
    }

    @Test
    void sayingNoNeedsAReason() {
        DealId deal = walk.ordered();
        String page =
                "/tasks/" + walk.task("zofia", deal.toString(), "confirm-order").taskId();
        Visitor zofia = signedIn("zofia");
        HttpResponse<String> refused = zofia.post(page, zofia.get(page).body(), Map.of("confirmed", "false"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Please say why you cannot deliver.");
        String after = zofia.post(page, refused.body(), Map.of("confirmed", "false", "reason", "No steel"))
                .body();
        assertThat(after).contains("Order refused: No steel").contains("The supplier said no");
    }

    @Test
    void fromTheConfirmationToTheCount() {
        DealId deal = walk.ordered();
        Visitor zofia = signedIn("zofia");
        String confirm =
                "/tasks/" + walk.task("zofia", deal.toString(), "confirm-order").taskId();
        String confirmed = zofia.post(
                        confirm, zofia.get(confirm).body(), Map.of("confirmed", "true", "supplierReference", "SO 9017"))
                .body();
        assertThat(confirmed).contains("SO 9017").contains("Order confirmed SO 9017");
        String plan = "/tasks/"
                + walk.task("zofia", deal.toString(), "plan-shipments").taskId();
        String planning = zofia.get(plan).body();
        assertThat(planning).contains("1,000 left to ship").contains("by sea, in a container");
        HttpResponse<String> tooMany = zofia.post(plan, planning, shipment("1001"));
        assertThat(tooMany.body()).contains("more than what is left to ship: 1,000");
        assertThat(zofia.post(plan, planning, shipment("960")).body()).contains("Shipment 1");
        Shipment shipment = walk.shipment(deal);
        assertThat(zofia.get("/shipments/" + shipment.id() + "/transport").body())
                .contains("Book a carrier, so that the goods leave by");
        walk.arrives(shipment.id());
        receive(deal, shipment);
    }

    private void receive(DealId deal, Shipment shipment) {
        Visitor jana = signedIn("jana");
        String task =
                walk.task("jana", shipment.id().toString(), "receive-goods").taskId();
        assertThat(jana.get("/deals/" + deal).body())
                .contains("Your move: count and check what arrived")
                .contains("/tasks/" + task);
        String page = jana.get("/tasks/" + task).body();
        assertThat(page).contains("You owe the supplier 46,800.00 EUR").contains("Everything is in order");
        String count = "?lines[0].lineNo=1&lines[0].received=960&lines[0].rejected=20"
                .replace("[", "%5B")
                .replace("]", "%5D");
        assertThat(jana.get("/shipments/" + shipment.id() + "/consequence" + count)
                        .body())
                .contains("45,825.00 EUR for this shipment; 975.00 EUR go into a claim");
        Map<String, String> counted =
                Map.of("lines%5B0%5D.lineNo", "1", "lines%5B0%5D.received", "960", "lines%5B0%5D.rejected", "20");
        assertThat(jana.post("/tasks/" + task, page, counted).body()).contains("Please say what is wrong");
        Map<String, String> reasoned = Map.of(
                "lines%5B0%5D.lineNo", "1",
                "lines%5B0%5D.received", "960",
                "lines%5B0%5D.rejected", "20",
                "lines%5B0%5D.reason", "broken");
        assertThat(jana.post("/tasks/" + task, page, reasoned).body())
                .contains("45,825.00 EUR released")
                .contains("975.00 EUR in a claim")
                .contains("940 of 960 accepted, 20 not in order");
    }

    private static Map<String, String> shipment(String quantity) {
        return Map.of(
                "shipments%5B0%5D.mode", "ROAD",
                "shipments%5B0%5D.lines%5B0%5D.lineNo", "1",
                "shipments%5B0%5D.lines%5B0%5D.quantity", quantity);
    }

    private Visitor signedIn(String username) {
        Visitor visitor = new Visitor(identity.address());
        visitor.signIn(username);
        return visitor;
    }
}
