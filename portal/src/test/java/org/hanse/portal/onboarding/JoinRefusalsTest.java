package org.hanse.portal.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.hanse.portal.Letters;
import org.hanse.portal.PortalTest;
import org.hanse.portal.Visitor;
import org.hanse.portal.security.IdentitySettings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the open door refuses, and what a refused or asked applicant sees. */
@PortalTest
class JoinRefusalsTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Pattern TASK = Pattern.compile("data-task=\"([^\"]+)\"");

    private final Newcomer newcomer;

    @Autowired
    JoinRefusalsTest(IdentitySettings identity, Letters letters) {
        this.newcomer = new Newcomer(identity, letters);
    }

    @Test
    void each_wrong_field_is_said_at_its_place_and_nothing_is_mailed() {
        Visitor chen = newcomer.visitor();
        String email = Newcomer.address();
        assertThat(typed(chen, email, Map.of("number", "91350100M000100Y44"))).contains("digit by digit");
        assertThat(typed(chen, email, Map.of("number", ""))).contains("id=\"problems\"");
        assertThat(typed(chen, email, Map.of("name", ""))).contains("f-name");
        assertThat(typed(chen, email, Map.of("contactEmail", "chen at example")))
                .contains("f-contactEmail");
        assertThat(typed(chen, email, Map.of("trades", ""))).contains("buy or sell");
        assertThat(typed(chen, email, Map.of("country", "DE"))).contains("VAT");
        assertThat(typed(chen, email, Map.of("truthful", "false"))).contains("f-truthful");
        assertThat(typed(chen, email, Map.of("depth", "CONTRACT"))).contains("bank account");
        assertThat(typed(chen, email, Map.of("goods", "<script>"))).doesNotContain("<script>alert");
        assertThat(typed(chen, email, Map.of("founded", "soon", "timeZone", "Mars/Olympus")))
                .contains("f-founded");
        assertThat(newcomer.mails(email)).isEmpty();
    }

    @Test
    void digits_are_tried_five_times_and_only_the_newest_count() {
        Visitor chen = newcomer.visitor();
        String email = Newcomer.address();
        String link = newcomer.typed(chen, Newcomer.answers(email, Newcomer.uscc()));
        String first = newcomer.code(email);
        String page = chen.get(link).body();
        assertThat(chen.post(link + "/code", page, Map.of()).statusCode()).isEqualTo(200);
        String second = newcomer.code(email);
        if (!first.equals(second)) {
            assertThat(confirmed(chen, link, first).statusCode()).isEqualTo(422);
        }
        for (int i = 0; i < 5; i++) {
            confirmed(chen, link, "x" + i);
        }
        assertThat(confirmed(chen, link, second).statusCode())
                .as("after five wrong tries")
                .isEqualTo(422);
        chen.post(link + "/code", page, Map.of());
        String third = newcomer.code(email);
        assertThat(confirmed(chen, link, third).body()).contains("APP-");
        HttpResponse<String> twice = confirmed(chen, link, third);
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.body()).contains("handed in already");
    }

    @Test
    void nobody_is_mailed_without_end() {
        Visitor chen = newcomer.visitor();
        String email = Newcomer.address();
        String link = newcomer.typed(chen, Newcomer.answers(email, Newcomer.uscc()));
        String page = chen.get(link).body();
        for (int i = 0; i < 4; i++) {
            assertThat(chen.post(link + "/code", page, Map.of()).statusCode()).isEqualTo(200);
        }
        assertThat(chen.post(link + "/code", page, Map.of()).statusCode()).isEqualTo(429);
        for (int i = 0; i < 4; i++) {
            newcomer.typed(chen, Newcomer.answers(email, Newcomer.uscc()));
        }
        HttpResponse<String> sixth =
                chen.post("/join", chen.get("/join").body(), Newcomer.answers(email.toUpperCase(), Newcomer.uscc()));
        assertThat(sixth.statusCode()).isEqualTo(422);
        assertThat(sixth.body()).contains("too often");
        assertThat(newcomer.mails(email)).hasSize(9);
    }

    @Test
    void a_link_that_was_not_made_here_opens_nothing() {
        Visitor chen = newcomer.visitor();
        String link = newcomer.typed(chen, Newcomer.answers(Newcomer.address(), Newcomer.uscc()));
        String forged = link.substring(0, link.length() - 2) + (link.endsWith("AA") ? "BB" : "AA");
        for (String path : new String[] {forged, "/join/" + "A".repeat(43), "/join/..%2Ftasks", "/join/short"}) {
            assertThat(chen.get(path).statusCode()).as(path).isIn(400, 404);
        }
        String page = chen.get(link).body();
        for (String act : new String[] {"/answer", "/password", "/papers/business-licence"}) {
            assertThat(chen.post(link + act, page, Map.of("answer", "before the digits"))
                            .statusCode())
                    .as(act)
                    .isIn(400, 404);
        }
        assertThat(chen.get("/set-password/" + "x".repeat(32)).body()).contains("replaced by a newer one");
    }

    @Test
    void an_address_of_somebody_here_and_a_number_of_a_company_here_are_refused_once_the_mailbox_is_proved() {
        Visitor chen = newcomer.visitor();
        String jana = "jana@travekran.example";
        String link = newcomer.typed(chen, Newcomer.answers(jana, Newcomer.uscc()));
        assertThat(confirmed(chen, link, newcomer.code(jana)).body()).contains("has an account");

        String uscc = Newcomer.uscc();
        String email = Newcomer.address();
        newcomer.applied(chen, Newcomer.answers(email, uscc));
        decide(email, "APPROVE", "all in order");
        String other = Newcomer.address();
        String second = newcomer.typed(chen, Newcomer.answers(other, uscc));
        assertThat(confirmed(chen, second, newcomer.code(other)).body()).contains(uscc + " trades here already");
    }

    @Test
    void who_is_asked_answers_by_the_link_and_who_is_refused_reads_why() {
        Visitor chen = newcomer.visitor();
        String email = Newcomer.address();
        String link = newcomer.applied(chen, Newcomer.answers(email, Newcomer.uscc()));
        decide(email, "ASK", "Which goods do you make?");
        assertThat(newcomer.mails(email).getFirst()).contains("Which goods do you make?", link);
        String page = chen.get(link).body();
        assertThat(page).contains("Which goods do you make?", "Your move");
        assertThat(chen.post(link + "/answer", page, Map.of("answer", "x")).statusCode())
                .isEqualTo(422);
        assertThat(chen.post(link + "/answer", page, Map.of("answer", "Stepper motors"))
                        .body())
                .contains("Stepper motors");
        assertThat(chen.post(link + "/answer", page, Map.of("answer", "once more"))
                        .statusCode())
                .isEqualTo(404);
        decide(email, "REJECT", "The licence has another name.");
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(chen.get(link).body()).contains("Not approved", "The licence has another name."));
        assertThat(newcomer.mails(email)).noneMatch(mail -> mail.contains("/set-password/"));
    }

    @Test
    void a_program_applies_in_the_same_steps() {
        Visitor program = newcomer.visitor();
        String email = Newcomer.address();
        String body = """
                {"name":"深圳新电机有限公司","country":"CN","city":"深圳","buys":false,"sells":true,"application":
                 {"depth":"QUOTE","goods":"PLAIN","pep":false,"identifiers":[{"scheme":"USCC","value":"%s"}],"owners":[],
                  "contact":{"name":"陈宇","email":"%s"},"truthful":true}}""";
        HttpResponse<String> wrong = program.postJson("/api/v1/joinings", body.formatted("91350100M000100Y44", email));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("onboarding.IDENTIFIER_WRONG");
        HttpResponse<String> begun = program.postJson("/api/v1/joinings", body.formatted(Newcomer.uscc(), email));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        assertThat(begun.body()).contains("prove-address");
        String link = begun.headers().firstValue("Location").orElseThrow();
        assertThat(program.postJson(link + "/confirmation", "{\"code\":\"999\"}")
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> joined =
                program.postJson(link + "/confirmation", "{\"code\":\"" + newcomer.code(email) + "\"}");
        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(201);
        assertThat(joined.body()).contains("APP-");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(program.get(link).body()).contains("\"state\":\"review\""));
        assertThat(program.get("/api/v1/joinings/" + "A".repeat(43)).statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> confirmed(Visitor visitor, String link, String code) {
        return visitor.post(link + "/confirmation", visitor.get("/join").body(), Map.of("code", code));
    }

    private static String typed(Visitor visitor, String email, Map<String, String> changes) {
        Map<String, String> answers = new HashMap<>(Newcomer.answers(email, Newcomer.uscc()));
        answers.putAll(changes);
        HttpResponse<String> answer =
                visitor.post("/join", visitor.get("/join?lang=en").body(), answers);
        assertThat(answer.statusCode()).as(changes.toString()).isEqualTo(422);
        return answer.body();
    }

    private void decide(String email, String decision, String reason) {
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
        HttpResponse<String> done = miriam.post(
                "/tasks/" + task, miriam.get("/tasks/" + task).body(), Map.of("decision", decision, "reason", reason));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    }
}
