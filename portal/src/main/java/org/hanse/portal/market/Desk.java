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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the house as one of the demo's people: a token by client credentials, JSON over HTTP. */
final class Desk {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int UNAUTHORIZED = 401;
    private static final int FIRST_REFUSAL = 400;

    private final String base;
    private final String bank;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LONGEST).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    /**
     * A desk.
     *
     * @param base address of the house
     * @param bank address of the sandbox, where buyers order their transfers
     */
    Desk(String base, String bank) {
        this.base = base;
        this.bank = bank;
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

    /** Orders a transfer at the sandbox's bank; the house learns of it by the bank's own notification. */
    void transfer(Map<String, String> transfer) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(bank + "/bank/transfers"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(transfer)))
                .build();
        answered("bank transfer", send(request));
    }

    /** Lets the next occasion at a counterpart go wrong. */
    void fault(String counterpart, String fault) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(bank + "/faults"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(
                        JSON.writeValueAsBytes(Map.of("counterpart", counterpart, "fault", fault, "times", 1))))
                .build();
        answered("fault", send(request));
    }

    private JsonNode call(String who, String method, String path, @org.jspecify.annotations.Nullable Object body) {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> answer = once(who, method, path, body, key);
        if (answer.statusCode() == UNAUTHORIZED) {
            tokens.remove(who);
            answer = once(who, method, path, body, key);
        }
        return answered(who + " " + method + " " + path, answer);
    }

    private HttpResponse<String> once(
            String who, String method, String path, @org.jspecify.annotations.Nullable Object body, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/api/v1/" + path))
                .timeout(LONGEST)
                .header("Authorization", "Bearer " + token(who));
        if (body == null) {
            request.GET();
        } else {
            request.header("Content-Type", "application/json")
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
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Basic " + basic)
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
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
