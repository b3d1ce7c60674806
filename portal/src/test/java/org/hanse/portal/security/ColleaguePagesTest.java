package org.hanse.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hanse.portal.Letters;
import org.hanse.portal.PortalTest;
import org.hanse.portal.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Our people: invited by mail, limited, represented while away, and out within a minute once they leave. */
@PortalTest
class ColleaguePagesTest {

    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final String PASSWORD = "seven boats leave at dawn";
    private static final Pattern LINK = Pattern.compile("/set-password/([A-Za-z0-9_-]{32})");

    @Autowired
    private IdentitySettings identity;

    @Autowired
    private Letters letters;

    @Test
    void an_invited_colleague_comes_in_and_is_out_within_a_minute_of_leaving() throws Exception {
        String email = "nele-" + UUID.randomUUID() + "@travekran.example";
        Visitor ole = visitor();
        ole.signIn("ole");
        String blank = ole.get("/colleagues/new?lang=en").body();
        HttpResponse<String> wrong =
                ole.post("/colleagues", blank, Map.of("name", "Nele", "email", "nele", "roles", "buyer"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("f-email");
        HttpResponse<String> list = ole.post(
                "/colleagues",
                blank,
                Map.of("name", "Nele Nissen", "email", email, "roles", "buyer", "approvalLimit", "1.500,00"));
        assertThat(list.body()).contains("Nele Nissen", "1,500.00 EUR", "on its way");

        Visitor nele = visitor();
        String link = link(email);
        nele.post(link, nele.get(link).body(), Map.of("password", PASSWORD));
        assertThat(nele.get(link).body()).as("for one use").doesNotContain("name=\"password\"");
        HttpResponse<String> tasks =
                nele.post("/sign-in", nele.get("/").body(), Map.of("username", email, "password", PASSWORD));
        assertThat(tasks.uri().getPath()).isEqualTo("/tasks");
        assertThat(nele.get("/colleagues").body()).contains("Ole Brandt").doesNotContain("/colleagues/new");
        CompletableFuture<HttpResponse<String>> stream = stream(nele.cookie());

        String page = ole.get(href(list.body(), "Nele Nissen")).body();
        String self = href(list.body(), "Nele Nissen");
        assertThat(ole.post(self + "/end", page, Map.of()).statusCode())
                .as("not without a tick")
                .isEqualTo(422);
        assertThat(ole.post(self + "/end", page, Map.of("sure", "true")).body()).doesNotContain("Nele Nissen");
        await().atMost(A_MINUTE)
                .untilAsserted(
                        () -> assertThat(nele.get("/tasks").uri().getPath()).isEqualTo("/sign-in"));
        await().atMost(A_MINUTE).until(stream::isDone);
        assertThat(stream.get().body()).as("it was open until then").contains("event:hello");
        HttpResponse<String> again =
                nele.post("/sign-in", nele.get("/").body(), Map.of("username", email, "password", PASSWORD));
        assertThat(again.uri().toString()).endsWith("/sign-in?nowhere");
    }

    @Test
    void a_token_is_worth_nothing_within_a_minute_and_a_right_holds_as_soon_as_it_is_given() {
        Visitor program = visitor();
        String ole = "Bearer " + program.token("demo-ole", "demo");
        String frieda = "Bearer " + program.token("demo-frieda", "demo");
        String id = id(
                program.get("/api/v1/colleagues?size=200", "Authorization", ole).body(), "Frieda Voss");
        assertThat(program.get("/api/v1/tasks", "Authorization", frieda).statusCode())
                .isEqualTo(200);
        assertThat(delete("/api/v1/colleagues/" + id, ole)).isEqualTo(204);
        await().atMost(A_MINUTE)
                .untilAsserted(() -> assertThat(program.get("/api/v1/tasks", "Authorization", frieda)
                                .statusCode())
                        .isEqualTo(403));
        HttpResponse<String> back = post(
                "/api/v1/colleagues",
                "{\"name\":\"Frieda Voss\",\"email\":\"frieda@travekran.example\","
                        + "\"roles\":[\"trade-compliance\",\"buyer\"]}",
                ole);
        assertThat(back.statusCode()).as(back.body()).isEqualTo(201);
        assertThat(back.headers().firstValue("Location").orElseThrow()).endsWith("/api/v1/colleagues/" + id);
        await().atMost(A_MINUTE)
                .untilAsserted(() -> assertThat(program.get("/api/v1/tasks", "Authorization", frieda)
                                .statusCode())
                        .isEqualTo(200));
    }

    @Test
    void who_is_no_administrator_changes_nothing_and_the_administrator_not_the_own_limit() {
        Visitor program = visitor();
        String ole = "Bearer " + program.token("demo-ole", "demo");
        String jana = "Bearer " + program.token("demo-jana", "demo");
        String chen = "Bearer " + program.token("demo-chen", "demo");
        String people = program.get("/api/v1/colleagues?size=200", "Authorization", jana)
                .body();
        String own = id(people, "Ole Brandt");
        String million = "{\"roles\":[\"buyer\"],\"approvalLimit\":{\"currency\":\"EUR\",\"amount\":\"1000000.00\"}}";
        assertThat(post("/api/v1/colleagues/" + id(people, "Jana Petersen") + "/standing", million, jana)
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> refused = post(
                "/api/v1/colleagues/" + own + "/standing",
                million.replace("[\"buyer\"]", "[\"buyer\",\"approver\",\"company-admin\"]"),
                ole);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("approvalLimit", "another administrator");
        assertThat(program.get("/api/v1/colleagues/" + own, "Authorization", chen)
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(
                                "/api/v1/companies/" + UUID.randomUUID() + "/people/" + own + "/limit",
                                "{\"word\":\"please\"}",
                                ole)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void who_stands_in_finds_the_tasks_marked_for_whom_even_after_signing_in_before() {
        Visitor jana = visitor();
        jana.signIn("jana");
        Visitor program = visitor();
        String frieda = "Bearer " + program.token("demo-frieda", "demo");
        HttpResponse<String> asked = post(
                "/api/v1/rfqs",
                "{\"lines\":[{\"product\":\"Gantry for the stand-in\",\"quantity\":\"250\",\"targetPrice\":\"600\","
                        + "\"targetCurrency\":\"EUR\"}],\"suppliers\":[{\"email\":\"someone@supplier.example\"}]}",
                frieda);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        assertThat(jana.get("/tasks?lang=en").body()).doesNotContain("Gantry for the stand-in");

        String today = LocalDate.now(ZoneId.of("Europe/Berlin")).toString();
        Visitor ole = visitor();
        ole.signIn("ole");
        String list = ole.get("/colleagues?lang=en").body();
        String self = href(list, "Ole Brandt");
        HttpResponse<String> named = ole.post(
                self + "/absences",
                ole.get(self).body(),
                Map.of(
                        "first",
                        today,
                        "last",
                        today,
                        "standIn",
                        id(list, href(list, "Jana Petersen"), "/colleagues/")));
        assertThat(named.body()).contains("Jana Petersen stands in");
        await().atMost(A_MINUTE)
                .untilAsserted(() -> assertThat(jana.get("/tasks?lang=en").body())
                        .contains("Gantry for the stand-in", "(for Ole Brandt, away)"));
        assertThat(jana.get("/tasks?lang=zh-CN").body()).contains("（代 Ole Brandt，外出中）");
        Matcher end = Pattern.compile(self + "/absences/[0-9a-f-]+/end").matcher(named.body());
        assertThat(end.find()).isTrue();
        ole.post(end.group(), named.body(), Map.of());
        await().atMost(A_MINUTE)
                .untilAsserted(
                        () -> assertThat(jana.get("/tasks?lang=en").body()).doesNotContain("Gantry for the stand-in"));
    }

    private Visitor visitor() {
        return new Visitor(identity.address());
    }

    /** The event stream of My tasks; done when the house ends it. */
    private CompletableFuture<HttpResponse<String>> stream(String cookie) {
        URI address = URI.create(identity.address() + "/tasks/stream");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Cookie", "hanse-" + address.getPort() + "=" + cookie)
                .header("Accept", "text/event-stream")
                .build();
        return HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String json, String authorization) {
        return visitor()
                .postJson(
                        path,
                        json,
                        "Authorization",
                        authorization,
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    private int delete(String path, String authorization) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(identity.address() + path))
                .header("Authorization", authorization)
                .DELETE()
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String href(String list, String name) {
        Matcher found = Pattern.compile("href=\"(/colleagues/[0-9a-f-]{36})\">" + Pattern.quote(name))
                .matcher(list);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    private static String id(String list, String href, String prefix) {
        assertThat(list).contains(href);
        return href.substring(prefix.length());
    }

    private static String id(String json, String name) {
        Matcher found = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"name\":\"" + Pattern.quote(name) + "\"")
                .matcher(json);
        assertThat(found.find()).as(json).isTrue();
        return found.group(1);
    }

    private String link(String email) {
        return "/set-password/" + letters.found(LINK, email);
    }
}
