package org.hanse.portal.market;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hanse.integration.sandbox.Sandbox;
import org.hanse.portal.security.IdentitySettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the house as one of the demo's people: a token by client credentials, JSON over HTTP. */
@Component
@Profile("demo")
class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final long NANOS_A_MILLI = 1_000_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String API = "/api/v1/";
    private static final String AUTHORIZATION = "Authorization";
    private static final String CONTENT_TYPE = "Content-Type";
    private static final int UNAUTHORIZED = 401;
    private static final int FIRST_REFUSAL = 400;

    private final String base;
    private final String sandbox;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LONGEST).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Desk(IdentitySettings identity, Sandbox sandbox) {
        this.base = identity.address();
        this.sandbox = sandbox.address();
    }

    JsonNode get(String who, String path) {
        return call(who, "GET", path, null);
    }

    JsonNode post(String who, String path, Object body) {
        return call(who, "POST", path, body);
    }

    /** Id of the company that a person works for, as that person's token says. */
    String company(String who) {
        String[] parts = token(who).split("\\.");
        return JSON.readTree(Base64.getUrlDecoder().decode(parts[1]))
                .path("company_id")
                .asString();
    }

    /** Sends a file in the field {@code file} of a form. */
    JsonNode upload(String who, String path, String fileName, byte[] content) {
        String boundary = UUID.randomUUID().toString();
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/pdf\r\n\r\n";
        String tail = "\r\n--" + boundary + "--\r\n";
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + API + path))
                .timeout(LONGEST)
                .header(AUTHORIZATION, "Bearer " + token(who))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header(CONTENT_TYPE, "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString(tail)))
                .build();
        return answered(who + " uploads to " + path, send(request));
    }

    /** Orders a transfer at the sandbox's bank; the house learns of it by the bank's own notification. */
    void transfer(Map<String, String> transfer) {
        outside("/bank/transfers", transfer);
    }

    /** Lets the next occasion at a counterpart go wrong that is about this deal. */
    void fault(String counterpart, String fault, String dealReference) {
        outside("/faults", Map.of("counterpart", counterpart, "fault", fault, "about", dealReference));
    }

    /** From now on a step of the sandbox's counterparts takes this long. @return how long it took before */
    Duration pace(Duration step) {
        return Duration.parse(
                outside("/pace", Map.of("step", step.toString())).path("before").asString());
    }

    private JsonNode outside(String path, Map<String, String> said) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox + path))
                .timeout(LONGEST)
                .header(CONTENT_TYPE, "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(said)))
                .build();
        return answered("sandbox " + path, send(request));
    }

    private JsonNode call(String who, String method, String path, @Nullable Object body) {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> answer = once(who, method, path, body, key);
        if (answer.statusCode() == UNAUTHORIZED) {
            tokens.remove(who);
            answer = once(who, method, path, body, key);
        }
        return answered(who + " " + method + " " + path, answer);
    }

    private HttpResponse<String> once(String who, String method, String path, @Nullable Object body, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + API + path))
                .timeout(LONGEST)
                .header(AUTHORIZATION, "Bearer " + token(who));
        if (body == null) {
            request.GET();
        } else {
            request.header(CONTENT_TYPE, "application/json")
                    .header("Idempotency-Key", key)
                    .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        }
        return send(request.build());
    }

    private String token(String who) {
        return tokens.computeIfAbsent(who, this::newToken);
    }

    private String newToken(String who) {
        String basic = Base64.getEncoder().encodeToString(("demo-" + who + ":demo").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/oauth2/token"))
                .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header(AUTHORIZATION, "Basic " + basic)
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        return answered("token of " + who, send(request)).path("access_token").asString();
    }

    private static JsonNode answered(String call, HttpResponse<String> answer) {
        if (answer.statusCode() >= FIRST_REFUSAL) {
            throw new Refused(call, answer.statusCode(), answer.body());
        }
        return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(HttpRequest request) {
        long begin = System.nanoTime();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            LOG.debug(
                    "{} {}: {} after {} ms",
                    request.method(),
                    request.uri().getPath(),
                    answer.statusCode(),
                    (System.nanoTime() - begin) / NANOS_A_MILLI);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
