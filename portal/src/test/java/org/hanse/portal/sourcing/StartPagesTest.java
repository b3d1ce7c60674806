package org.hanse.portal.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hanse.portal.PortalTest;
import org.hanse.portal.Visitor;
import org.hanse.portal.security.IdentitySettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request begun from a spreadsheet, an earlier request or a template; kept while it is written; seen before it is sent. */
@PortalTest
class StartPagesTest {

    private static final Pattern DRAFT = Pattern.compile("name=\"draft\" value=\"([^\"]+)\"");

    @Autowired
    private IdentitySettings identity;

    @Autowired
    private JsonMapper json;

    private Desk desk;

    @BeforeEach
    void opens() {
        desk = new Desk(identity.address(), json);
    }

    @Test
    void a_pasted_table_is_shown_back_and_its_lines_are_taken() {
        Visitor jana = desk.page("jana");
        HttpResponse<String> start = jana.get("/rfqs/new/start");
        HttpResponse<String> read = jana.post(
                "/rfqs/new/table",
                start.body(),
                Map.of("draft", draft(start), "table", "Artikel\tMenge\tEinheit\nMotor\t1.000\tStk\nKabel\t2,5\tm"));
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).contains("id=\"take-lines\"", "1.234,5").doesNotContain("status stop");
        HttpResponse<String> taken = jana.post(
                "/rfqs/new/table/lines",
                read.body(),
                Map.of("draft", draft(read), "sign", "comma", "table", "Motor\t1.000\tStk\nKabel\t2,5\tm"));
        assertThat(taken.uri().getPath()).isEqualTo("/rfqs/new");
        assertThat(taken.body()).contains("value=\"Motor\"", "value=\"1000\"", "value=\"Kabel\"", "value=\"2.5\"");
        assertThat(jana.get("/rfqs/new/line").body()).contains("name=\"product\"");
    }

    @Test
    void a_row_that_cannot_be_taken_says_why_and_none_is() {
        Visitor jana = desk.page("jana");
        HttpResponse<String> start = jana.get("/rfqs/new/start");
        Map<String, String> table = Map.of("draft", draft(start), "table", "Motor\t5\nKabel\tviele");
        HttpResponse<String> read = jana.post("/rfqs/new/table", start.body(), table);
        assertThat(read.body()).contains("“viele” is no number").doesNotContain("id=\"take-lines\"");
        HttpResponse<String> taken = jana.post("/rfqs/new/table/lines", read.body(), table);
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body()).contains("Row 2 cannot be taken");
    }

    @Test
    void what_is_typed_is_kept_for_its_writer_alone_and_gone_when_it_is_sent() {
        Visitor jana = desk.page("jana");
        HttpResponse<String> page = jana.get("/rfqs/new");
        String id = draft(page);
        HttpResponse<String> kept = jana.post(
                "/rfqs/new/draft", page.body(), Map.of("draft", id, "product", "Bevel gear 3:1", "quantity", "12"));
        assertThat(kept.body()).contains("another device");
        Visitor telephone = desk.page("jana");
        assertThat(telephone.get("/rfqs/new").body()).contains("Bevel gear 3:1", "/rfqs/new?draft=" + id);
        HttpResponse<String> resumed = telephone.get("/rfqs/new?draft=" + id);
        assertThat(resumed.body()).contains("value=\"Bevel gear 3:1\"", "value=\"12\"");
        assertThat(desk.page("lotte").get("/rfqs/new?draft=" + id).statusCode()).isEqualTo(404);
        Map<String, String> all = new HashMap<>(Map.of("draft", id, "product", "Bevel gear 3:1", "quantity", "12"));
        all.put("supplier", desk.company("Ege").get("supplier"));
        HttpResponse<String> sent = telephone.post("/rfqs", resumed.body(), all);
        assertThat(sent.uri().getPath()).startsWith("/rfqs/");
        assertThat(sent.body()).contains("id=\"undo\"");
        assertThat(telephone.get("/rfqs/new?draft=" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void a_copy_moves_its_dates_keeps_its_suppliers_and_what_is_two_ways_to_read_is_refused_at_its_field() {
        String rfq = desk.motors();
        JsonNode asked = desk.read(desk.get("jana", "/rfqs/" + rfq));
        Visitor jana = desk.page("jana");
        HttpResponse<String> copy =
                jana.get("/rfqs/new?from=" + asked.path("reference").asString());
        assertThat(copy.body())
                .contains("value=\"" + Desk.MOTOR + "\"", "value=\"250\"", "value=\"850110\"")
                .contains("type=\"date\" id=\"needBy\" name=\"needBy\" value=\"2");
        assertThat(copy.body().split("checked=\"checked\"", -1)).hasSize(4);
        HttpResponse<String> refused = jana.post(
                "/rfqs",
                copy.body(),
                Map.of(
                        "product",
                        "Motor",
                        "quantity",
                        "1,000",
                        "supplier",
                        desk.company("Ege").get("supplier")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("1,000 can be read in two ways");
    }

    @Test
    void a_template_is_found_by_its_name_and_holds_no_dates() {
        Visitor jana = desk.page("jana");
        HttpResponse<String> page = jana.get("/rfqs/new");
        Map<String, String> typed = new HashMap<>(Map.of("draft", draft(page), "product", "Pump seal"));
        typed.put("quantity", "7");
        typed.put("template", "Seals of the quarter");
        typed.put("needBy", "2027-01-11");
        HttpResponse<String> saved = jana.post("/rfqs/new/template", page.body(), typed);
        assertThat(saved.body()).contains("Kept as a template");
        JsonNode templates = desk.read(desk.get("jana", "/rfq-drafts/templates"));
        JsonNode mine = templates
                .valueStream()
                .filter(one -> one.path("template").asString().equals("Seals of the quarter"))
                .findFirst()
                .orElseThrow();
        assertThat(mine.path("content").path("needBy").asString()).isEmpty();
        assertThat(jana.get("/rfqs/new?template=" + mine.path("id").asString()).body())
                .contains("value=\"Pump seal\"", "value=\"7\"");
        assertThat(jana.get("/rfqs/new/start").body()).contains("Seals of the quarter");
    }

    @Test
    void programs_begin_read_a_workbook_and_send() throws IOException, InterruptedException {
        JsonNode begun = desk.read(desk.post(
                "jana",
                "/rfq-drafts",
                Map.of(
                        "content",
                        Map.of("suppliers", List.of(desk.company("Ege").get("supplier"))))));
        String id = begun.path("id").asString();
        JsonNode reading = json.readTree(
                upload("/rfq-drafts/" + id + "/lines?take=true", workbook()).body());
        assertThat(reading.path("rows").size()).isEqualTo(2);
        assertThat(reading.path("sign").asString()).isEqualTo("POINT");
        HttpResponse<String> sent = desk.post("jana", "/rfq-drafts/" + id + "/sending", Map.of());
        JsonNode rfq = desk.read(sent);
        assertThat(rfq.path("lines").path(0).path("product").asString()).isEqualTo("Stepper motor");
        assertThat(rfq.path("lines").path(0).path("quantity").asString()).isEqualTo("1234.5");
        assertThat(rfq.path("lines").path(1).path("unit").asString()).isEqualTo("SET");
        assertThat(desk.get("jana", "/rfq-drafts/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_no_table_or_unfolds_to_something_huge_is_refused() throws IOException, InterruptedException {
        String id =
                desk.read(desk.post("jana", "/rfq-drafts", Map.of())).path("id").asString();
        String lines = "/rfq-drafts/" + id + "/lines?take=true";
        HttpResponse<String> bomb = upload(lines, bomb());
        assertThat(bomb.statusCode()).isEqualTo(422);
        assertThat(bomb.body()).contains("too large");
        HttpResponse<String> broken = upload(lines, "PK\u0003\u0004nothing".getBytes(StandardCharsets.UTF_8));
        assertThat(broken.statusCode()).isEqualTo(422);
        HttpResponse<String> unsure = upload(lines, "Motor;1.000".getBytes(StandardCharsets.UTF_8));
        assertThat(unsure.statusCode()).as(unsure.body()).isEqualTo(422);
        HttpResponse<String> said = upload(lines + "&decimal=comma", "Motor;1.000".getBytes(StandardCharsets.UTF_8));
        assertThat(said.statusCode()).as(said.body()).isEqualTo(200);
    }

    private HttpResponse<String> upload(String path, byte[] content) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(identity.address() + "/api/v1" + path))
                .header("Authorization", desk.bearer("jana"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Lines");
            sheet.value(0, 0, "Product");
            sheet.value(0, 1, "Qty");
            sheet.value(0, 2, "Unit");
            sheet.value(1, 0, "Stepper motor");
            sheet.value(1, 1, new java.math.BigDecimal("1234.5"));
            sheet.value(1, 2, "kg");
            sheet.value(2, 0, "Cable");
            sheet.value(2, 1, 3);
            sheet.value(2, 2, "套");
        }
        return out.toByteArray();
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nothing = new byte[1024 * 1024];
            for (int i = 0; i < 60; i++) {
                zip.write(nothing);
            }
        }
        return out.toByteArray();
    }

    private static String draft(HttpResponse<String> page) {
        Matcher draft = DRAFT.matcher(page.body());
        assertThat(draft.find()).as(page.body()).isTrue();
        return draft.group(1);
    }
}
