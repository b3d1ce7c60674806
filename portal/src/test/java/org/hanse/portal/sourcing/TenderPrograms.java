package org.hanse.portal.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hanse.portal.Visitor;
import org.hanse.sourcing.envelope.Curve;
import org.hanse.sourcing.envelope.Envelope;
import org.hanse.sourcing.envelope.KeyShare;
import org.hanse.sourcing.envelope.ProtectedKey;
import org.hanse.sourcing.envelope.Shamir;
import org.hanse.sourcing.envelope.Wrap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs of the demo's people that run a sealed tender by the public API and the documented format. */
final class TenderPrograms {

    private static final Base64.Encoder BASE64 = Base64.getEncoder();
    private static final byte[] KEPT = ProtectedKey.protect(Curve.newPair(), "a passphrase of nobody");

    private final JsonMapper json;
    private final String base;
    private final Map<String, String> bearers = new HashMap<>();
    private final Map<String, Curve.Pair> pairs = new HashMap<>();

    TenderPrograms(JsonMapper json, String base) {
        this.json = json;
        this.base = base;
    }

    HttpResponse<String> get(String who, String path) {
        return visitor().get("/api/v1" + path, "Authorization", bearer(who));
    }

    HttpResponse<String> post(String who, String path, Object body) {
        return visitor()
                .postJson(
                        "/api/v1" + path,
                        json.writeValueAsString(body),
                        "Authorization",
                        bearer(who),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return answer.body().isEmpty() ? json.createObjectNode() : json.readTree(answer.body());
    }

    private Visitor visitor() {
        return new Visitor(base);
    }

    private String bearer(String who) {
        return bearers.computeIfAbsent(who, name -> "Bearer " + visitor().token("demo-" + name, "demo"));
    }

    /** The opener's key, registered; the private part stays with the opener. */
    void registers(String opener) {
        Curve.Pair pair = Curve.newPair();
        pairs.put(opener, pair);
        read(post(opener, "/opening-keys", Map.of("publicKey", text(pair.point()), "protectedKey", text(KEPT))));
    }

    /** Jana asks by sealed tender; Frieda and Miriam hold the other shares. @return the request's id */
    String asks(Instant deadline, List<Map<String, String>> suppliers, String product) {
        List.of("jana", "frieda", "miriam").forEach(this::registers);
        Curve.Pair event = Curve.newPair();
        List<byte[]> parts = Shamir.split(event.number());
        List<Map<String, Object>> shares = new ArrayList<>();
        List<String> roles = List.of("buyer", "trade-compliance", "compliance-officer");
        for (int i = 0; i < Shamir.SHARES; i++) {
            String opener = List.of("jana", "frieda", "miriam").get(i);
            JsonNode own = read(get(opener, "/opening-keys/mine"));
            byte[] wrapped = Wrap.to(pair(opener).point(), KeyShare.purpose(event.point(), i + 1), parts.get(i));
            shares.add(Map.of(
                    "openingKey", own.path("id").asString(),
                    "role", roles.get(i),
                    "wrapped", text(wrapped),
                    "hash", text(Curve.keyId(parts.get(i)))));
        }
        Map<String, Object> request = Map.of(
                "lines", List.of(Map.of("product", product, "quantity", "250")),
                "suppliers", suppliers,
                "deadline", deadline.toString());
        JsonNode asked = read(post(
                "jana",
                "/sealed-tenders",
                Map.of("request", request, "publicKey", text(event.point()), "shares", shares)));
        return asked.path("id").asString();
    }

    /** The body that seals a quotation, made as any supplier's program makes it. */
    Map<String, Object> sealed(JsonNode desk, Map<String, Object> quotation, String currency, String total) {
        String nonce = "0123456789abcdef".repeat(4);
        Map<String, Object> content = new HashMap<>(Map.of(
                "format",
                "hanse-quotation-1",
                "event",
                desk.path("event").asString(),
                "invitation",
                desk.path("invitation").asString(),
                "version",
                desk.path("nextVersion").asInt(),
                "nonce",
                nonce,
                "currency",
                currency,
                "total",
                total,
                "quotation",
                quotation));
        String bound = Envelope.bid(
                desk.path("event").asString(),
                desk.path("invitation").asString(),
                desk.path("nextVersion").asInt());
        byte[] envelope =
                Envelope.seal(List.of(bytes(desk.path("eventPublicKey"))), bound, json.writeValueAsBytes(content));
        String commitment = String.join(
                "|",
                "hanse-bid-v1",
                desk.path("reference").asString(),
                desk.path("invitation").asString(),
                Integer.toString(desk.path("nextVersion").asInt()),
                currency,
                total,
                nonce);
        return Map.of(
                "version", desk.path("nextVersion").asInt(),
                "envelope", text(envelope),
                "commitment",
                        java.util.HexFormat.of()
                                .formatHex(Curve.keyId(commitment.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    }

    /** The opener's own share, unwrapped. */
    Map<String, Object> share(String opener, String rfq, int place) {
        JsonNode tender = read(get("jana", "/rfqs/" + rfq + "/tender"));
        byte[] eventPoint = bytes(tender.path("eventPublicKey"));
        byte[] wrapped = bytes(tender.path("openers").path(place - 1).path("wrapped"));
        return Map.of("share", text(Wrap.open(pair(opener), KeyShare.purpose(eventPoint, place), wrapped)));
    }

    HttpResponse<String> handsIn(String opener, String rfq, Object share) {
        return post(opener, "/rfqs/" + rfq + "/tender/shares", share);
    }

    private Curve.Pair pair(String opener) {
        return Objects.requireNonNull(pairs.get(opener));
    }

    static String text(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }

    static byte[] bytes(JsonNode node) {
        return Base64.getDecoder().decode(node.asString());
    }
}
