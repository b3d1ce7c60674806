package org.hanse.portal.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.hanse.portal.PortalTest;
import org.hanse.portal.Visitor;
import org.hanse.portal.security.IdentitySettings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Example 1 of the trade rules through the wire, to the cent; refusals name the field; the page says the same. */
@PortalTest
class LandedCostApiTest {

    private static final String EX_WORKS = """
            {"incoterm":"EXW","price":{"currency":"CNY","amount":"468000.00"},"rates":{"USD":"1.0850","CNY":"7.8120"},
             "customsBasis":"CIF","dutyRate":"0.027","antiDumpingRate":"0.125","vatRate":"0.19","insuranceRate":"0.0025",
             "costs":{"LOAD":{"currency":"CNY","amount":"1200.00"},"PREC":{"currency":"CNY","amount":"6400.00"},
              "EXPC":{"currency":"CNY","amount":"850.00"},"OTHC":{"currency":"CNY","amount":"1450.00"},
              "MAIN":{"currency":"USD","amount":"2350.00"},"DTHC":{"currency":"EUR","amount":"285.00"},
              "IMPC":{"currency":"EUR","amount":"95.00"},"ONCA":{"currency":"EUR","amount":"340.00"},
              "UNLO":{"currency":"EUR","amount":"120.00"}}}""";
    private static final String FREE_ON_BOARD = """
            {"incoterm":"FOB","price":{"currency":"USD","amount":"68500.00"},"rates":{"USD":"1.0850"},
             "customsBasis":"CIF","dutyRate":"0.027","antiDumpingRate":"0","vatRate":"0.19","insuranceRate":"0.0025",
             "costs":{"PREC":{"currency":"EUR","amount":"0.00"},"MAIN":{"currency":"USD","amount":"2780.00"},
              "DTHC":{"currency":"EUR","amount":"285.00"},"IMPC":{"currency":"EUR","amount":"95.00"},
              "ONCA":{"currency":"EUR","amount":"340.00"},"UNLO":{"currency":"EUR","amount":"120.00"}}}""";
    private static final String DELIVERED = """
            {"incoterm":"DAP","price":{"currency":"EUR","amount":"71900.00"},"rates":{},
             "afterEntry":{"currency":"EUR","amount":"1150.00"},"dutyRate":"0","vatRate":"0.19",
             "costs":{"IMPC":{"currency":"EUR","amount":"60.00"},"UNLO":{"currency":"EUR","amount":"120.00"}}}""";

    @Autowired
    private IdentitySettings identity;

    @Autowired
    private JsonMapper json;

    private HttpResponse<String> post(String body) {
        Visitor visitor = new Visitor(identity.address());
        String bearer = "Bearer " + visitor.token("demo-jana", "demo");
        return visitor.postJson("/api/v1/tools/landed-cost", body, "Authorization", bearer);
    }

    private void says(
            String body, String landed, String customs, String duty, String dumping, String base, String vat) {
        HttpResponse<String> answer = post(body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode read = json.readTree(answer.body());
        assertThat(read.path("landedCost").path("currency").asString()).isEqualTo("EUR");
        assertThat(read.path("landedCost").path("amount").asString()).isEqualTo(landed);
        assertThat(read.path("customsValue").path("amount").asString()).isEqualTo(customs);
        assertThat(read.path("duty").path("amount").asString()).isEqualTo(duty);
        assertThat(read.path("antiDumping").path("amount").asString()).isEqualTo(dumping);
        assertThat(read.path("vatBase").path("amount").asString()).isEqualTo(base);
        assertThat(read.path("importVat").path("amount").asString()).isEqualTo(vat);
        assertThat(read.path("complete").asBoolean()).isTrue();
    }

    @Test
    void the_three_bids_of_the_worked_example() {
        says(EX_WORKS, "74010.06", "63515.68", "1714.92", "7939.46", "73890.06", "14039.11");
        says(FREE_ON_BOARD, "68495.69", "65877.01", "1778.68", "0.00", "68375.69", "12991.38");
        says(DELIVERED, "72080.00", "70750.00", "0.00", "0.00", "71960.00", "13672.40");
        says(
                FREE_ON_BOARD.replace("\"0.027\"", "\"0\""),
                "66717.01",
                "65877.01",
                "0.00",
                "0.00",
                "66597.01",
                "12653.43");
    }

    @Test
    void the_parts_add_up_and_say_how_they_come_about() {
        JsonNode parts = json.readTree(post(EX_WORKS).body()).path("components");
        java.math.BigDecimal sum = parts.valueStream()
                .map(part -> new java.math.BigDecimal(
                        part.path("amount").path("amount").asString()))
                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("74010.06");
        assertThat(parts.path(0).path("code").asString()).isEqualTo("GOODS");
        assertThat(parts.path(0).path("formula").asString()).isEqualTo("CNY 468000.00 / 7.8120");
        assertThat(parts.path(0).path("share").asString()).isEqualTo("0.8095");
    }

    @Test
    void the_answer_comes_in_the_currency_asked_for() {
        String american = FREE_ON_BOARD
                .replace("\"CIF\"", "\"FOB\"")
                .replace("\"incoterm\"", "\"currency\":\"USD\",\"incoterm\"");
        JsonNode read = json.readTree(post(american).body());
        assertThat(read.path("customsValue").path("amount").asString()).isEqualTo("68500.00");
        assertThat(read.path("duty").path("amount").asString()).isEqualTo("1849.50");
        assertThat(read.path("duty").path("currency").asString()).isEqualTo("USD");
    }

    @Test
    void a_cost_of_the_sellers_is_refused_with_the_reason_at_its_field() {
        HttpResponse<String> refused = post(FREE_ON_BOARD.replace("\"0.00\"", "\"6400.00\""));
        assertThat(refused.statusCode()).isEqualTo(422);
        JsonNode problem = json.readTree(refused.body());
        assertThat(problem.path("code").asString()).isEqualTo("pricing.SELLER_BEARS_IT");
        assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo("costs.PREC");
        assertThat(problem.path("detail").asString()).contains("PREC").contains("FOB");
        assertThat(post("{\"incoterm\":\"FOB\"}").statusCode()).isEqualTo(422);
        assertThat(post("{\"incotrem\":\"FOB\"}").body()).contains("incotrem");
    }

    @Test
    void without_own_rates_the_published_ones_are_used_and_named() {
        JsonNode read = json.readTree(post(FREE_ON_BOARD.replace("\"rates\":{\"USD\":\"1.0850\"},", ""))
                .body());
        assertThat(read.path("rates").path("source").asString()).isNotBlank().isNotEqualTo("given");
        assertThat(read.path("rates").path("perEuro").path("USD").asString()).isNotBlank();
    }

    @Test
    void the_page_shows_the_same_figures_in_both_languages() {
        Visitor jana = new Visitor(identity.address());
        jana.signIn("jana");
        assertThat(jana.get("/tools/landed-cost?lang=en").body()).contains("id=\"calculator\"");
        String typed = "/tools/landed-cost?incoterm=FOB&price=68.500,00&priceCurrency=USD&rates=USD+1.0850&duty=2,7"
                + "&antiDumping=0&vat=19&insurance=0,25&MAIN=2780&MAINCurrency=USD&DTHC=285&ONCA=340&IMPC=95&UNLO=120";
        String page = jana.get(typed).body();
        assertThat(page).contains("68,495.69 EUR").contains("12,991.38 EUR").contains("<svg");
        assertThat(jana.get(typed + "&lang=zh-CN").body()).contains("到门成本").contains("68,495.69 EUR");
        assertThat(jana.get(typed + "&lang=en&PREC=10").body())
                .contains("costs.PREC")
                .doesNotContain("68,495.69");
    }

    @Test
    void theTariffIsLookedUpWithItsSourceAndWhatIsUnknownIsSaid() {
        Visitor visitor = new Visitor(identity.address());
        String bearer = "Bearer " + visitor.token("demo-jana", "demo");
        String api = "/api/v1/tools/tariff?destination=DE&day=2026-11-30&hs=";
        String screws =
                visitor.get(api + "731815&origin=CN", "Authorization", bearer).body();
        assertThat(screws).contains("anti-dumping").contains("0.221").contains("\"sample\":true");
        assertThat(visitor.get(api + "731815&origin=IN", "Authorization", bearer)
                        .body())
                .as("expired")
                .doesNotContain("anti-dumping");
        assertThat(visitor.get(api + "73", "Authorization", bearer).statusCode())
                .isEqualTo(422);
        visitor.signIn("jana");
        String page = visitor.get("/tools/tariff?hs=731815&origin=IN&day=2026-11-30&lang=en")
                .body();
        assertThat(page).contains("runs out").contains("beyond it 25").contains("samples that show how it works");
        assertThat(visitor.get("/tools/tariff?hs=330499&destination=DE").body()).contains("That is not zero");
        assertThat(visitor.get("/tools/tariff?hs=7").body()).contains("problems");
    }
}
