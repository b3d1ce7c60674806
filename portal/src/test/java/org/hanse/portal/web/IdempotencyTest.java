package org.hanse.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
