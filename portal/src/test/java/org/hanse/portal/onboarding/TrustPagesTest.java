package org.hanse.portal.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hanse.portal.PortalTest;
import org.hanse.portal.Visitor;
import org.hanse.portal.security.IdentitySettings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Applying, screening and looking around, as people meet it. */
@PortalTest
class TrustPagesTest {

    private static final Pattern COMPANY = Pattern.compile("/companies/([0-9a-f-]{36})\">Nordstern");
    private static final Pattern TASK = Pattern.compile("data-task=\"([^\"]+)\"");

    @Autowired
    private IdentitySettings identity;

    @Test
    void a_supplier_applies_in_chinese_and_compliance_approves() {
        Visitor wei = visitor("wei");
        String form = wei.get("/applications/new?lang=zh").body();
        assertThat(form).contains("统一社会信用代码");
        HttpResponse<String> wrong = wei.post("/applications", form, answers("91350100M000100Y44"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("91350100M000100Y44").contains("有误");
        HttpResponse<String> right = wei.post("/applications", form, answers("91350100M000100Y43"));
        assertThat(right.statusCode()).isEqualTo(200);
        assertThat(right.body()).contains("APP-");

        Visitor miriam = visitor("miriam");
        String review = task(miriam, "supplier-onboarding", "Ningbo Haiyan Castings");
        String page = miriam.get("/tasks/" + review).body();
        assertThat(page).contains("Ningbo Haiyan Castings").contains("in order");
        HttpResponse<String> done =
                miriam.post("/tasks/" + review, page, Map.of("decision", "APPROVE", "reason", "all in order"));
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(miriam.get("/applications").body()).contains("approved");
    }

    @Test
    void a_hit_is_shown_field_by_field_and_to_officers_alone() {
        Visitor miriam = visitor("miriam");
        Matcher found = COMPANY.matcher(miriam.get("/companies?text=Nordstern").body());
        assertThat(found.find()).isTrue();
        String company = "/companies/" + found.group(1);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> miriam.get("/sanctions-lists").body().contains("in force since then"));
        String screened = miriam.post(
                        company + "/screenings", miriam.get(company).body(), Map.of())
                .body();
        assertThat(screened)
                .contains("NORDSTERN HANDELSKONTOR")
                .contains("Panama")
                .contains("alike");
        assertThat(miriam.get(company).body()).contains("waits for a decision");

        Visitor jana = visitor("jana");
        assertThat(jana.get(company).body()).contains("Nordstern Handel").doesNotContain("waits for a decision");
        assertThat(jana.get("/sanctions-lists").statusCode()).isEqualTo(403);
        assertThat(jana.post(company + "/screenings", jana.get("/companies").body(), Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(jana.get("/disputes").statusCode()).isEqualTo(200);
    }

    private static String task(Visitor who, String process, String about) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> TASK.matcher(who.get("/tasks?process=" + process).body())
                                .results()
                                .map(found -> found.group(1))
                                .filter(id -> who.get("/tasks/" + id).body().contains(about))
                                .findFirst()
                                .orElse(""),
                        id -> !id.isEmpty());
    }

    private Visitor visitor(String name) {
        Visitor visitor = new Visitor(identity.address());
        visitor.signIn(name);
        return visitor;
    }

    private static Map<String, String> answers(String number) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("depth", "QUOTE");
        fields.put("number", number);
        fields.put("goods", "PLAIN");
        fields.put("contactName", "Zhang Wei");
        fields.put("contactEmail", "wei@haiyan.example");
        fields.put("currency", "CNY");
        fields.put("truthful", "true");
        return fields;
    }
}
