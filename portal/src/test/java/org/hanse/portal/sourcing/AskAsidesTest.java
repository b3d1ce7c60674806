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
import org.hanse.portal.PortalTest;
import org.hanse.portal.Visitor;
import org.hanse.portal.security.IdentitySettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands beside a request while it is written: preview, files, tariff codes, the deadline where its readers are. */
@PortalTest
class AskAsidesTest {

    private static final byte[] DRAWING = "Drawing 4711, flange NEMA 23".getBytes(StandardCharsets.UTF_8);
    private static final byte[] REVISED = "Drawing 4711 b, flange NEMA 23".getBytes(StandardCharsets.UTF_8);

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
    void the_preview_is_in_the_suppliers_language_without_target_prices_and_sends() {
        Visitor jana = desk.page("jana");
        HttpResponse<String> page = jana.get("/rfqs/new");
        String id = UUID.randomUUID().toString();
        Map<String, String> typed = new HashMap<>(Map.of("draft", id, "product", "Bevel gear 3:1", "quantity", "12"));
        typed.put("target", "77.31");
        typed.put("supplier", desk.company("Yunling").get("supplier"));
        HttpResponse<String> preview = jana.post("/rfqs/new/preview", page.body(), typed);
        assertThat(preview.uri().getPath()).isEqualTo("/rfqs/new/preview");
        assertThat(preview.body()).contains("Before it is sent", "Chinese", "id=\"send\"");
        HttpResponse<String> seen = jana.get("/rfqs/new/preview/body?as=0&draft=" + id);
        assertThat(seen.body())
                .contains("Bevel gear 3:1", "报价", "不报价", "lang=\"zh-CN\"")
                .doesNotContain("77.31");
        assertThat(jana.get("/rfqs/new?draft=" + id).body()).contains("Ask for quotations", "value=\"77.31\"");
        assertThat(desk.read(desk.get("jana", "/rfq-drafts/" + id + "/preview"))
                        .path("suppliers")
                        .size())
                .isEqualTo(1);
        HttpResponse<String> sent = jana.post("/rfqs/new/drafts/" + id + "/sending", preview.body(), Map.of());
        assertThat(sent.body()).contains("id=\"undo\"");
    }

    @Test
    void what_cannot_be_sent_goes_back_from_the_preview_with_its_reason() {
        Visitor jana = desk.page("jana");
        HttpResponse<String> page = jana.get("/rfqs/new");
        HttpResponse<String> back = jana.post(
                "/rfqs/new/preview",
                page.body(),
                Map.of("draft", UUID.randomUUID().toString(), "product", "Gear", "quantity", "12"));
        assertThat(back.uri().getPath()).isEqualTo("/rfqs/new");
        assertThat(back.body()).contains("id=\"problems\"", "value=\"Gear\"");
    }

    @Test
    void files_are_read_by_the_invited_alone_and_a_new_version_says_so() throws IOException, InterruptedException {
        String draft = desk.read(desk.post("jana", "/rfq-drafts", content("Ege")))
                .path("id")
                .asString();
        HttpResponse<String> program = upload(
                "/rfq-drafts/" + draft + "/attachments",
                "setup.pdf",
                "MZ\u0090\u0000".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(program.statusCode()).isEqualTo(422);
        assertThat(upload("/rfq-drafts/" + draft + "/attachments", "drawing.txt", DRAWING)
                        .statusCode())
                .isEqualTo(201);
        String rfq = desk.read(desk.post("jana", "/rfq-drafts/" + draft + "/sending", Map.of()))
                .path("id")
                .asString();
        JsonNode first =
                desk.read(desk.get("elif", "/rfqs/" + rfq + "/attachments")).path(0);
        assertThat(first.path("fileName").asString()).isEqualTo("drawing.txt");
        String path = "/documents/" + first.path("document").asString() + "/content";
        assertThat(desk.get("elif", path).body()).contains("Drawing 4711");
        assertThat(desk.get("lan", path).statusCode()).isEqualTo(404);
        assertThat(desk.get("lotte", path).statusCode()).isEqualTo(404);

        assertThat(upload("/rfqs/" + rfq + "/attachments?no=1", "drawing.txt", REVISED)
                        .statusCode())
                .isEqualTo(201);
        assertThat(desk.read(desk.get("elif", "/rfqs/" + rfq + "/attachments")).size())
                .isEqualTo(2);
        assertThat(desk.page("elif").get("/rfqs/" + rfq + "/quote").body()).contains("drawing.txt", "version 2");
        assertThat(desk.page("jana").get("/rfqs/" + rfq).body()).contains("version 2", "Add or replace a file");
    }

    @Test
    void tariff_codes_come_with_their_reason_and_the_deadline_with_its_places() {
        desk.motors();
        Visitor jana = desk.page("jana");
        assertThat(jana.get("/rfqs/new/hs?product=Stepper+motor+NEMA+34").body())
                .contains("data-hs=\"850110\"")
                .containsPattern("(RFQ|D)-\\d{4}-\\d");
        assertThat(desk.read(desk.get("jana", "/rfq-drafts/hs-candidates?words=Ventil+valve+DN50"))
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("848180");
        String chosen = "supplier=" + desk.company("Yunling").get("supplier");
        assertThat(jana.get("/rfqs/new/deadline?deadline=2027-01-09T16:00&" + chosen)
                        .body())
                .contains("Sat 9 Jan 16:00 Lübeck", "Sat 9 Jan 23:00 Shenzhen", "a day off there");
        assertThat(jana.get("/rfqs/new/deadline?deadline=2027-01-07T16:00&" + chosen)
                        .body())
                .contains("outside of office hours there")
                .doesNotContain("a day off there");
    }

    private Map<String, Object> content(String supplier) {
        return Map.of(
                "content",
                Map.of(
                        "lines",
                        List.of(Map.of("product", "Bevel gear 3:1", "quantity", "12")),
                        "suppliers",
                        List.of(desk.company(supplier).get("supplier"))));
    }

    private HttpResponse<String> upload(String path, String name, byte[] content)
            throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(identity.address() + "/api/v1" + path))
                .header("Authorization", desk.bearer("jana"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
