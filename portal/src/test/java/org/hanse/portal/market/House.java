package org.hanse.portal.market;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hanse.portal.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The house as programs of the demo's people see it. */
final class House {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PAGE = 100;

    private final Visitor visitor;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    House(String address) {
        this.visitor = new Visitor(address);
    }

    HttpResponse<String> post(String client, String path, String json) {
        return visitor.postJson(
                "/api/v1/" + path,
                json,
                "Authorization",
                bearer(client),
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    HttpResponse<String> asked(String client, String path) {
        return visitor.get("/api/v1/" + path, "Authorization", bearer(client));
    }

    JsonNode get(String client, String path) {
        HttpResponse<String> answer = asked(client, path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** All items of a paged list. */
    List<JsonNode> all(String client, String path) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = get(client, path + (path.contains("?") ? "&" : "?") + "size=" + PAGE + cursor);
            page.path("items").forEach(all::add);
            JsonNode next = page.path("next");
            cursor = next.isString() ? "&cursor=" + next.asString() : null;
        }
        return all;
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private String bearer(String client) {
        return "Bearer " + tokens.computeIfAbsent(client, name -> visitor.token(name, "demo"));
    }
}
