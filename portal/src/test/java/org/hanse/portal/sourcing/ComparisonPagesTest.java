package org.hanse.portal.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.hanse.portal.PortalTest;
import org.hanse.portal.Visitor;
import org.hanse.portal.security.IdentitySettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Screen B in its states: closed, without answer, one answer, several, assumed, replaced, awarded by somebody else. */
@PortalTest
class ComparisonPagesTest {

    private static final Pattern SEEN = Pattern.compile("changed\\?seen=([0-9a-f]+)");

    @Autowired
    private IdentitySettings identity;

    @Autowired
    private JsonMapper json;

    private Desk desk;
    private Visitor jana;

    @BeforeEach
    void sitDown() {
        desk = new Desk(identity.address(), json);
        jana = desk.page("jana");
        jana.get("/tasks?lang=en");
    }

    private String page(String rfq, String query) {
        HttpResponse<String> page = jana.get("/rfqs/" + rfq + "/comparison" + query);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.body();
    }

    private String threeOffers() {
        String rfq = desk.motors();
        desk.quoted("chen", rfq, List.of("125.00"), "CNY", "EXW", Map.of("deviations", "=cmd|' /C calc'!A0"));
        desk.quoted("elif", rfq, List.of("17.60"), "EUR", "DAP", Map.of("origin", "TR", "proof", "A.TR"));
        desk.quoted("lan", rfq, List.of("18.90"), "USD", "FOB", Map.of("origin", "VN", "proof", "EUR.1"));
        desk.opened(rfq);
        return rfq;
    }

    @Test
    void before_the_opening_it_shows_who_has_answered_and_no_price() {
        String rfq = desk.motors();
        desk.quoted("chen", rfq, List.of("123.45"), "CNY", "EXW", Map.of());

        String closed = page(rfq, "");

        assertThat(closed).contains("Shenzhen Yunling Motor", "Ege Redüktör", "Prices are closed until");
        assertThat(closed).doesNotContain("123.45", "data-award", "id=\"views\"");
        assertThat(page(rfq, "?lang=zh-CN")).contains("Ege Redüktör");
    }

    @Test
    void three_offers_stand_side_by_side_with_formula_source_and_who_said_it() {
        String rfq = threeOffers();

        String page = page(rfq, "");

        assertThat(page)
                .contains("data-rank=\"1\"", "id=\"tips\"", "stays first unless its price rises by more than", "(why?)")
                .contains("said by Ege Redüktör", "customs value", "CNY 31250.00 / 7.8120", "import VAT")
                .contains("1 EUR =", "7.8120 CNY");
        assertThat(page.split("data-award", -1)).hasSize(4);
        assertThat(page(rfq, "?lang=zh-CN")).contains("除非涨价超过", "到门总成本（EUR）");
    }

    @Test
    void it_is_looked_at_per_piece_in_another_currency_or_for_its_differences() {
        String rfq = threeOffers();

        assertThat(page(rfq, "?per=piece")).contains("At your door, one piece (EUR)", "17.60");
        assertThat(page(rfq, "?money=USD")).contains("At your door (USD)", "4,725.00");
        String all = page(rfq, "");
        String differing = page(rfq, "?diff=1");
        assertThat(all).contains("Quotation valid to");
        assertThat(differing).doesNotContain("Quotation valid to").contains("At your door (EUR)");
    }

    @Test
    void assumptions_are_computed_but_nobody_can_award_on_them() {
        String rfq = threeOffers();
        String said = page(rfq, "");

        String assumed = page(rfq, "?rate.USD=1.60&quantity.1=500&mode=AIR");

        assertThat(assumed).contains("id=\"assumed\"", "this term does not go with that carriage");
        assertThat(assumed).doesNotContain("data-award");
        assertThat(page(rfq, "?rate.USD=nought")).contains("role=\"alert\"").contains("data-award");
        assertThat(figures(page(rfq, ""))).isEqualTo(figures(said));
    }

    @Test
    void lines_are_chosen_by_cells_and_the_sum_follows() {
        String rfq = desk.asked(List.of(
                Map.of("product", Desk.MOTOR, "quantity", "250", "hsCode", "850110"),
                Map.of("product", Desk.SCREW, "quantity", "100", "hsCode", "731815")));
        desk.quoted("elif", rfq, List.of("17.60", "0.50"), "EUR", "DAP", Map.of("origin", "TR", "proof", "A.TR"));
        desk.quoted("lan", rfq, List.of("18.90", "0.40"), "USD", "FOB", Map.of("origin", "VN", "proof", "EUR.1"));
        desk.post("chen", "/rfqs/" + rfq + "/declination", Map.of("reason", "no-capacity"));
        JsonNode offers = desk.opened(rfq).path("offers");
        String first = offers.path(0).path("quotation").asString();
        String second = offers.path(1).path("quotation").asString();

        String one = page(rfq, "?view=lines&pick.1=" + first + "&pick.2=" + first);
        assertThat(one).contains("award=" + first, desk(offers.path(0)));
        String split = page(rfq, "?view=lines&pick.1=" + first + "&pick.2=" + second);
        assertThat(split).contains("several orders").doesNotContain("award=" + first);
    }

    private static String desk(JsonNode offer) {
        BigDecimal amount = new BigDecimal(offer.path("landed").path("amount").asString());
        return String.format(java.util.Locale.ENGLISH, "<strong>%,.2f EUR</strong>", amount);
    }

    @Test
    void one_answer_is_shown_and_said_to_be_no_comparison() {
        String rfq = desk.motors();
        desk.quoted("elif", rfq, List.of("17.60"), "EUR", "DAP", Map.of());
        desk.post("chen", "/rfqs/" + rfq + "/declination", Map.of("reason", "no-capacity"));
        desk.post("lan", "/rfqs/" + rfq + "/declination", Map.of("reason", "no-capacity"));
        desk.opened(rfq);

        assertThat(page(rfq, "")).contains("id=\"one-answer\"", "One answer: no comparison");
    }

    @Test
    void a_replaced_offer_cannot_be_awarded_and_its_difference_is_shown() {
        String rfq = desk.motors();
        desk.quoted("elif", rfq, List.of("17.60"), "EUR", "DAP", Map.of());
        desk.post("chen", "/rfqs/" + rfq + "/declination", Map.of("reason", "no-capacity"));
        desk.post("lan", "/rfqs/" + rfq + "/declination", Map.of("reason", "no-capacity"));
        String old = desk.opened(rfq).path("offers").path(0).path("quotation").asString();
        String before = page(rfq, "");
        desk.read(desk.post(
                "jana",
                "/rfqs/" + rfq + "/negotiation",
                Map.of("suppliers", List.of(Map.of("quotation", old, "price", "17.00")), "message", "17, please")));
        desk.quoted("elif", rfq, List.of("17.20"), "EUR", "DAP", Map.of());
        desk.post("jana", "/rfqs/" + rfq + "/award", Map.of("quotation", old));

        HttpResponse<String> refused =
                jana.post("/rfqs/" + rfq + "/comparison/award", before, Map.of("quotation", old));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains(
                        "Ege Redüktör has replaced its quotation, today",
                        "4,400.00 EUR → 4,300.00 EUR",
                        "/comparison/difference?quotation=" + old);
        assertThat(page(rfq, "/difference?quotation=" + old)).contains("17.60 EUR", "17.20 EUR", "version 2");
        Matcher seen = SEEN.matcher(before);
        assertThat(seen.find()).isTrue();
        assertThat(page(rfq, "/changed?seen=" + seen.group(1))).contains("has changed since");
    }

    @Test
    void whoever_looks_on_while_a_colleague_awards_reads_name_and_time() {
        String rfq = threeOffers();
        String before = page(rfq, "");
        Matcher seen = SEEN.matcher(before);
        assertThat(seen.find()).isTrue();
        assertThat(page(rfq, "/changed?seen=" + seen.group(1))).doesNotContain("notice");
        JsonNode comparison = desk.read(desk.get("jana", "/rfqs/" + rfq + "/comparison"));
        desk.read(desk.post(
                "jana",
                "/rfqs/" + rfq + "/award",
                Map.of(
                        "quotation",
                        comparison.path("offers").path(0).path("quotation").asString())));

        assertThat(page(rfq, "/changed?seen=" + seen.group(1))).contains("has awarded, today");
        assertThat(page(rfq, "")).contains("Awarded by").doesNotContain("data-award");
    }

    @Test
    void the_workbook_holds_numbers_and_no_formula() throws Exception {
        String rfq = threeOffers();
        JsonNode comparison = desk.read(desk.get("jana", "/rfqs/" + rfq + "/comparison"));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(export(rfq)))) {
            List<Row> offers = book.getFirstSheet().read();
            assertThat(offers.get(0).getCellText(1)).isEqualTo("Ege Redüktör");
            assertThat(offers.get(1).getCell(1).getType()).isEqualTo(CellType.NUMBER);
            assertThat(offers.get(1).getCell(1).asNumber())
                    .isEqualByComparingTo(comparison
                            .path("offers")
                            .path(0)
                            .path("landed")
                            .path("amount")
                            .asString());
            assertThat(book.getSheets()).hasSize(4);
            String deviations = offers.stream()
                    .filter(row -> row.getCellText(0).equals("Deviations"))
                    .map(row -> row.getCellText(3))
                    .findFirst()
                    .orElseThrow();
            assertThat(deviations).startsWith("'=cmd");
            assertThat(offers.stream()
                            .flatMap(Row::stream)
                            .filter(Objects::nonNull)
                            .map(cell -> cell.getType()))
                    .doesNotContain(CellType.FORMULA);
        }
        assertThat(desk.get("chen", "/rfqs/" + rfq + "/comparison/export").statusCode())
                .isEqualTo(403);
    }

    private byte[] export(String rfq) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(identity.address() + "/api/v1/rfqs/" + rfq + "/comparison/export"))
                .header("Authorization", desk.bearer("jana"))
                .build();
        HttpResponse<byte[]> file = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains(".xlsx");
        return file.body();
    }

    /** The figures of a page, without what changes from one answer to the next. */
    private static List<String> figures(String page) {
        return Pattern.compile("[0-9,]+\\.[0-9]{2}")
                .matcher(page)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }
}
