package org.hanse.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.hanse.portal.PortalTest;
import org.hanse.portal.Visitor;
import org.hanse.portal.security.IdentitySettings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The same key and the same request give the same answer; anything else is refused. */
@PortalTest
class IdempotencyTest {

    private static final String CLAIM = "/api/v1/tasks/unknown-task/claim";

    @Autowired
    private IdentitySettings identity;

    @Test
    void aCommandWithoutAKeyIsRefused() {
        HttpResponse<String> answer = post(CLAIM, "{}", "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("key-missing");
    }

    @Test
    void aRepeatedCallGetsTheSavedAnswer() {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = post(CLAIM, "{}", IdempotencyFilter.HEADER, key);
        HttpResponse<String> second = post(CLAIM, "{}", IdempotencyFilter.HEADER, key);
        assertThat(first.statusCode()).isEqualTo(404);
        assertThat(second.statusCode()).isEqualTo(404);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
    }

    @Test
    void aKeyServesOneRequestOnly() {
        String key = UUID.randomUUID().toString();
        post(CLAIM, "{}", IdempotencyFilter.HEADER, key);
        HttpResponse<String> other = post(CLAIM, "{\"a\":1}", IdempotencyFilter.HEADER, key);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("messaging.KEY_REUSED");
    }

    @Test
    void aKeyIsOneTo255PrintableCharacters() {
        String unique = UUID.randomUUID().toString();
        for (String key : List.of("7", "order #7: " + unique, unique + "x".repeat(219))) {
            assertThat(post(CLAIM, "{}", IdempotencyFilter.HEADER, key).statusCode())
                    .as(key)
                    .isEqualTo(404);
        }
        for (String key : List.of("", unique + "x".repeat(220))) {
            assertThat(post(CLAIM, "{}", IdempotencyFilter.HEADER, key).statusCode())
                    .as(key)
                    .isEqualTo(400);
        }
    }

    @Test
    void onlyTheStartOfADemoRunGoesWithoutAKey() {
        Visitor operator = new Visitor(identity.address());
        HttpResponse<String> run = operator.postJson(
                "/api/v1/market/runs",
                "{\"deals\":0,\"seed\":7}",
                "Authorization",
                "Bearer " + operator.token("hanse-demo", "demo"));
        assertThat(run.body()).as("its body is looked at").doesNotContain("key-missing");
        HttpResponse<String> other = operator.postJson(
                "/api/v1/dead-letters/" + UUID.randomUUID() + "/retry",
                "{}",
                "Authorization",
                "Bearer " + operator.token("hanse-demo", "demo"));
        assertThat(other.body()).contains("key-missing");
    }

    @Test
    void anotherActorsKeyIsNotMine() {
        String key = UUID.randomUUID().toString();
        post(CLAIM, "{}", IdempotencyFilter.HEADER, key);
        Visitor chen = new Visitor(identity.address());
        HttpResponse<String> answer = chen.postJson(
                CLAIM,
                "{}",
                "Authorization",
                "Bearer " + chen.token("demo-chen", "demo"),
                IdempotencyFilter.HEADER,
                key);
        assertThat(answer.headers().firstValue("Idempotency-Replayed")).isEmpty();
    }

    private HttpResponse<String> post(String path, String json, String header, String value) {
        Visitor jana = new Visitor(identity.address());
        return jana.postJson(path, json, "Authorization", "Bearer " + jana.token("demo-jana", "demo"), header, value);
    }
}
