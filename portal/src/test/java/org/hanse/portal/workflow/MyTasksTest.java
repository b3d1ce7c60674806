package org.hanse.portal.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hanse.portal.PortalTest;
import org.hanse.portal.Visitor;
import org.hanse.portal.demo.FirstRequest;
import org.hanse.portal.security.IdentitySettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A task from the list to its end, by page and by API, as people meet it. */
@PortalTest
@Import(FirstRequest.class)
class MyTasksTest {

    private static final Pattern TASK = Pattern.compile("data-task=\"([^\"]+)\"");

    @Autowired
    private IdentitySettings identity;

    @Autowired
    private FirstRequest market;

    private String task = "";
    private Visitor jana = new Visitor("");

    @BeforeEach
    void aTaskWaitsForJana() throws InterruptedException {
        market.tell();
        jana = new Visitor(identity.address());
        jana.signIn("jana");
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            Matcher found = TASK.matcher(jana.get("/tasks").body());
            while (found.find()) {
                task = found.group(1);
            }
            return !task.isEmpty();
        });
    }

    @Test
    void theListSaysWhatWhereAndWhose() {
        String page = jana.get("/tasks").body();
        assertThat(page).contains("RFQ-2026-").contains("Stepper motor NEMA 23");
        assertThat(jana.get("/tasks/list").body()).doesNotContain("<html").contains("Stepper motor");
        assertThat(jana.get("/tasks?process=dispute-resolution").body()).doesNotContain("data-task=");
    }

    @Test
    void othersDoNotSeeIt() {
        Visitor chen = new Visitor(identity.address());
        chen.signIn("chen");
        assertThat(chen.get("/tasks/" + task).statusCode()).isEqualTo(404);
        assertThat(chen.get("/tasks/" + task + "/diagram").statusCode()).isEqualTo(404);
        assertThat(bearer("demo-chen", "/api/v1/tasks/" + task).statusCode()).isEqualTo(404);
    }

    @Test
    void oneTakesItAndGivesItBack() {
        HttpResponse<String> page = jana.get("/tasks/" + task);
        jana.post("/tasks/" + task + "/claim", page.body(), Map.of());
        assertThat(jana.get("/tasks/" + task).body()).contains("taken by you");
        Visitor ole = new Visitor(identity.address());
        String token = ole.token("demo-ole", "demo");
        HttpResponse<String> answer = ole.postJson(
                "/api/v1/tasks/" + task + "/claim", "{}", "Authorization", "Bearer " + token, "Idempotency-Key", key());
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("workflow.CLAIMED_BY_OTHER").contains("Jana Petersen");
        jana.post("/tasks/" + task + "/unclaim", page.body(), Map.of());
        assertThat(jana.get("/tasks/" + task).body()).contains("Nobody has taken it yet");
    }

    @Test
    void theDiagramSaysWhereItStands() {
        HttpResponse<String> view = jana.get("/tasks/" + task + "/diagram", "Accept", "application/json");
        assertThat(view.body()).contains("\"active\":[").contains("bpmn");
    }

    @Test
    void whoeverComesSecondIsToldWhoWasFirst() {
        HttpResponse<String> page = jana.get("/tasks/" + task);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("style-src-attr 'unsafe-inline'");
        HttpResponse<String> done = jana.post("/tasks/" + task, page.body(), Map.of());
        assertThat(done.body()).contains("Done. What follows from it is on its way.");
        HttpResponse<String> again = jana.post("/tasks/" + task, page.body(), Map.of());
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Jana Petersen did this already");
        assertThat(jana.get("/tasks/" + task).body()).contains("Jana Petersen did this");
    }

    @Test
    void anUnknownFieldIsRefusedByName() {
        Visitor program = new Visitor(identity.address());
        HttpResponse<String> answer = program.postJson(
                "/api/v1/tasks/" + task + "/completion",
                "{\"price\":1}",
                "Authorization",
                "Bearer " + program.token("demo-jana", "demo"),
                "Idempotency-Key",
                key());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"price\"");
    }

    private HttpResponse<String> bearer(String client, String path) {
        Visitor program = new Visitor(identity.address());
        return program.get(path, "Authorization", "Bearer " + program.token(client, "demo"));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
