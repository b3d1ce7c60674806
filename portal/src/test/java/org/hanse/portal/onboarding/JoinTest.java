package org.hanse.portal.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hanse.portal.Letters;
import org.hanse.portal.PortalTest;
import org.hanse.portal.Visitor;
import org.hanse.portal.security.IdentitySettings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A firm in Shenzhen that nobody knows applies, is looked at, is let in, and finds what waits for it. */
@PortalTest
class JoinTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String PASSWORD = "seven boats leave at dawn";
    private static final Pattern TASK = Pattern.compile("data-task=\"([^\"]+)\"");

    private final Newcomer newcomer;

    @Autowired
    JoinTest(IdentitySettings identity, Letters letters) {
        this.newcomer = new Newcomer(identity, letters);
    }

    @Test
    void a_firm_in_shenzhen_applies_without_an_account_is_approved_signs_in_and_finds_a_task() {
        String email = Newcomer.address();
        String uscc = Newcomer.uscc();
        Visitor chen = newcomer.visitor();
        assertThat(chen.get("/sign-in").body()).contains("href=\"/join\"");
        assertThat(chen.get("/join?country=CN&lang=zh-CN").body()).contains("统一社会信用代码", "营业执照");
        assertThat(chen.get("/join?country=DE&lang=en").body()).contains("VAT number", "EORI");
        assertThat(chen.post("/join/number", chen.get("/join").body(), Map.of("country", "CN", "number", uscc))
                        .body())
                .contains("check digit are right");

        String link = newcomer.typed(chen, Newcomer.answers(email, uscc));
        assertThat(chen.get(link).body()).contains(email, "one-time-code");
        HttpResponse<String> joined =
                chen.post(link + "/confirmation", chen.get(link).body(), Map.of("code", newcomer.code(email)));
        assertThat(joined.body()).contains("APP-", "深圳新电机有限公司").doesNotContain("CHECKING", "onboarding.");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(newcomer.visitor().get(link).body())
                        .as("by the link alone, in another browser")
                        .contains("a compliance officer looks at it"));

        approve(email);

        assertThat(chen.get(link).body()).contains("Approved", email);
        String password = newcomer.passwordLink(email);
        HttpResponse<String> set = chen.post(password, chen.get(password).body(), Map.of("password", PASSWORD));
        assertThat(set.statusCode()).isEqualTo(200);
        assertThat(chen.get(link).body()).contains("You have an account").doesNotContain("APP-");

        HttpResponse<String> tasks =
                chen.post("/sign-in", chen.get("/").body(), Map.of("username", email, "password", PASSWORD));
        assertThat(tasks.uri().getPath()).isEqualTo("/tasks");
        assertThat(tasks.body()).contains("陈宇");
        askedByJana(email);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(chen.get("/tasks").body()).contains("Stepper motor for the newcomer"));
    }

    private void approve(String email) {
        Visitor miriam = newcomer.visitor();
        miriam.signIn("miriam");
        String task = await().atMost(SOON)
                .until(
                        () -> TASK.matcher(miriam.get("/tasks?process=supplier-onboarding&lang=en")
                                        .body())
                                .results()
                                .map(found -> found.group(1))
                                .filter(id -> miriam.get("/tasks/" + id).body().contains(email))
                                .findFirst()
                                .orElse(""),
                        id -> !id.isEmpty());
        String page = miriam.get("/tasks/" + task).body();
        assertThat(page).contains("Registration numbers", "USCC", "in order", "not needed");
        HttpResponse<String> done =
                miriam.post("/tasks/" + task, page, Map.of("decision", "APPROVE", "reason", "all in order"));
        assertThat(done.statusCode()).isEqualTo(200);
    }

    private void askedByJana(String email) {
        Visitor jana = newcomer.visitor();
        String token = jana.token("demo-jana", "demo");
        HttpResponse<String> found = jana.get(
                "/api/v1/companies?text="
                        + java.net.URLEncoder.encode("深圳新电机", java.nio.charset.StandardCharsets.UTF_8),
                "Authorization",
                "Bearer " + token);
        Matcher company = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"").matcher(found.body());
        assertThat(company.find()).as(found.body()).isTrue();
        HttpResponse<String> asked = jana.postJson(
                "/api/v1/rfqs",
                "{\"lines\":[{\"product\":\"Stepper motor for the newcomer\",\"quantity\":\"250\"}],"
                        + "\"suppliers\":[{\"supplier\":\"" + company.group(1) + "\"}]}",
                "Authorization",
                "Bearer " + token,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
    }
}
