package org.hanse.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hanse.portal.PortalTest;
import org.hanse.portal.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcOperations;

/** Signing in through the embedded issuer, over real HTTP. */
@PortalTest
class SignInTest {

    @Autowired
    private IdentitySettings identity;

    @Autowired
    @Qualifier("identityOperations")
    private JdbcOperations rows;

    @Test
    void oneClickLeadsToOnesTasks() {
        Visitor jana = new Visitor(identity.address());
        HttpResponse<String> page = jana.signIn("jana");
        assertThat(page.uri().getPath()).isEqualTo("/tasks");
        assertThat(page.body()).contains("Jana Petersen").contains("Travekran Maschinenbau");
    }

    @Test
    void afterSigningInOneIsWhereOneWantedToGo() {
        Visitor jana = new Visitor(identity.address());
        HttpResponse<String> page = jana.get("/tasks?due=week");
        HttpResponse<String> after = jana.post("/sign-in", page.body(), Map.of("username", "jana", "password", "demo"));
        assertThat(after.uri().toString()).contains("/tasks?due=week");
    }

    @Test
    void theSessionGetsANewNameAndIsKeptAsJson() {
        Visitor jana = new Visitor(identity.address());
        jana.get("/");
        String before = jana.cookie();
        jana.signIn("jana");
        assertThat(jana.cookie()).isNotEmpty().isNotEqualTo(before);
        List<String> kept = rows.queryForList(
                "select convert_from(attribute_bytes, 'UTF8') from identity.spring_session_attributes", String.class);
        assertThat(kept).isNotEmpty().allMatch(attribute -> attribute.startsWith("{"));
    }

    @Test
    void whoeverTakesAnotherChairIsThatPersonThen() {
        Visitor visitor = new Visitor(identity.address());
        visitor.signIn("jana");
        HttpResponse<String> again = visitor.get("/sign-in");
        HttpResponse<String> page =
                visitor.post("/sign-in", again.body(), Map.of("username", "chen", "password", "demo"));
        assertThat(page.body()).contains("Shenzhen Yunling Motor").doesNotContain("Jana Petersen");
    }

    @Test
    void aWrongPasswordIsSaidPlainly() {
        Visitor visitor = new Visitor(identity.address());
        HttpResponse<String> page = visitor.get("/");
        HttpResponse<String> after =
                visitor.post("/sign-in", page.body(), Map.of("username", "jana", "password", "wrong"));
        assertThat(after.body()).contains("do not belong together");
    }

    @Test
    void afterSigningOutNothingIsLeft() {
        Visitor jana = new Visitor(identity.address());
        HttpResponse<String> page = jana.signIn("jana");
        jana.post("/sign-out", page.body(), Map.of());
        assertThat(jana.get("/tasks").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() {
        Visitor jana = new Visitor(identity.address());
        jana.signIn("jana");
        assertThat(jana.post("/sign-out", "", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void everyPageForbidsForeignScripts() {
        HttpResponse<String> page = new Visitor(identity.address()).get("/sign-in");
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy).contains("default-src 'none'").contains("script-src 'nonce-");
        assertThat(policy).doesNotContain("unsafe-inline");
        assertThat(page.headers().allValues("Vary"))
                .anyMatch(vary -> vary.toLowerCase(Locale.ROOT).contains("hx-request"));
    }

    @Test
    void theMachineClientsOfTheDemoCarryTheirPersonsClaims() {
        Visitor program = new Visitor(identity.address());
        String token = program.token("demo-jana", "demo");
        assertThat(program.get("/api/v1/tasks", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(200);
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        assertThat(claims)
                .contains("\"roles\":[\"buyer\"]")
                .contains("company_id")
                .contains("person_id");
        String operator = program.token("hanse-demo", "demo");
        assertThat(new String(Base64.getUrlDecoder().decode(operator.split("\\.")[1]), StandardCharsets.UTF_8))
                .contains("\"roles\":[\"operator\"]")
                .doesNotContain("company_id");
    }
}
