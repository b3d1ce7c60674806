package org.hanse.portal.sourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.hanse.portal.PortalTest;
import org.hanse.portal.Visitor;
import org.hanse.portal.security.IdentitySettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Auctions by programs: each sees what the own seat may see, a bid counts once, a stream that breaks loses nothing. */
@PortalTest
class AuctionsApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("/q/([A-Za-z0-9_-]{32})");
    private static final Pattern CODE = Pattern.compile("<h2>(?:[^<]*\\D)?(\\d{6})\\b");

    @Autowired
    private IdentitySettings identity;

    @Autowired
    private JsonMapper json;

    private final HttpClient http = HttpClient.newHttpClient();
    private Desk desk;

    @BeforeEach
    void programs() {
        desk = new Desk(identity.address(), json);
    }

    @Test
    void an_english_auction_by_programs_from_its_beginning_to_its_protocol() throws Exception {
        String auction = running("RANK_ONLY");
        String bids = "/auctions/" + auction + "/bids";
        String key = UUID.randomUUID().toString();
        Map<String, Object> first = Map.of("amount", "4300.00");
        assertThat(post("elif", bids, first, key, "en").statusCode()).isEqualTo(200);
        assertThat(post("elif", bids, first, key, "en").statusCode()).isEqualTo(200);
        assertThat(seqs(since("elif", auction, 0))).hasSize(3);

        HttpResponse<String> tooHigh = desk.post("lan", bids, Map.of("amount", "4299.99"));
        assertThat(tooHigh.statusCode()).isEqualTo(409);
        assertThat(tooHigh.body()).contains("NOT_LEADING").doesNotContain("4290", "4300");
        HttpResponse<String> slip =
                post("lan", bids, Map.of("amount", "430.00"), UUID.randomUUID().toString(), "zh-CN");
        assertThat(slip.body()).contains("SURPRISINGLY_LOW", "20 %", "4,500.00 EUR", "请更正");
        JsonNode led = desk.read(desk.post("lan", bids, Map.of("amount", "430.00", "sure", true)));
        assertThat(led.path("mine").path("rank").asInt()).isEqualTo(1);

        JsonNode hers = desk.read(desk.get("elif", "/auctions/" + auction));
        assertThat(hers.path("mine").path("rank").asInt()).isEqualTo(2);
        assertThat(hers.path("best").isNull()).isTrue();
        assertThat(hers.path("bidders")).isEmpty();
        JsonNode buyers = desk.read(desk.get("jana", "/auctions/" + auction));
        assertThat(buyers.path("bidders").path(0).path("supplier").asString()).contains("Cat Lai");
        assertThat(desk.get("lotte", "/auctions/" + auction).statusCode()).isEqualTo(404);
        assertThat(desk.post("jana", bids, Map.of("amount", "400.00")).statusCode())
                .isEqualTo(403);
        assertThat(desk.read(desk.get("jana", "/auctions"))
                        .path("items")
                        .path(0)
                        .path("id")
                        .asString())
                .isEqualTo(auction);

        assertThat(desk.get("jana", "/auctions/" + auction + "/protocol").statusCode())
                .isEqualTo(409);
        desk.read(desk.post("jana", "/auctions/" + auction + "/cancellation", Map.of()));
        JsonNode protocol = desk.read(desk.get("jana", "/auctions/" + auction + "/protocol"));
        assertThat(protocol.path("logHash").asString()).hasSize(64);
        String csv = desk.get("elif", "/auctions/" + auction + "/protocol.csv").body();
        assertThat(csv).startsWith("number,at,event").contains("430.00").doesNotContain("Cat Lai");
        JsonNode step = desk.read(desk.get("jana", "/auctions/" + auction + "/protocol/5"));
        assertThat(step.path("number").asInt()).isEqualTo(5);
        assertThat(step.path("places").path(0).path("price").path("amount").asString())
                .isEqualTo("4300.00");
    }

    @Test
    void a_floor_bids_for_its_owner_until_it_is_taken_back_and_a_broken_stream_loses_nothing() throws Exception {
        String auction = running("BEST_PRICE");
        String path = "/auctions/" + auction;
        desk.read(desk.post("elif", path + "/floor", Map.of("amount", "4000.00")));
        desk.read(desk.post("lan", path + "/bids", Map.of("amount", "4400.00")));
        JsonNode mine = desk.read(desk.get("elif", path)).path("mine");
        assertThat(mine.path("price").path("amount").asString()).isEqualTo("4390.00");
        assertThat(mine.path("floor").path("amount").asString()).isEqualTo("4000.00");

        List<Long> numbers = stream("lan", auction, "2", 3);
        assertThat(numbers).containsExactly(3L, 4L, 5L);
        assertThat(seqs(since("lan", auction, 2))).containsExactly(3L, 4L, 5L);

        HttpResponse<String> removed =
                http.send(request("elif", path + "/floor").DELETE().build(), HttpResponse.BodyHandlers.ofString());
        assertThat(desk.read(removed).path("mine").path("floor").isNull()).isTrue();
        desk.read(desk.post("lan", path + "/bids", Map.of("amount", "4380.00")));
        assertThat(desk.read(desk.get("elif", path)).path("mine").path("rank").asInt())
                .isEqualTo(2);
        List<Long> all = seqs(since("jana", auction, 0));
        assertThat(all)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, all.size()).boxed().toList());
        desk.read(desk.post("jana", path + "/cancellation", Map.of()));
    }

    @Test
    void a_guest_bids_by_the_link_with_the_six_digits_from_the_mail() {
        String mail = "guest-" + UUID.randomUUID() + "@example.org";
        String rfq = desk.ask(Map.of(
                "lines",
                List.of(Map.of("product", Desk.MOTOR, "quantity", "250", "hsCode", "850110")),
                "suppliers",
                List.of(desk.company("Ege"), Map.of("email", mail))));
        desk.quoted("elif", rfq, List.of("19.00"), "EUR", "DAP", Map.of());
        String token = mailed(mail, LINK);
        String path = "/api/v1/guest/" + token;
        guest(path + "/code", "{}");
        String code = mailed(mail, CODE);
        guest(path + "/quotations", """
                {"code":"%s","company":{"name":"深圳新电机有限公司","latinName":"Shenzhen Xin Dianji",
                 "registration":"91350100M000100Y43","country":"CN","city":"Shenzhen","contact":"陈宇"},
                 "quotation":{"lines":[{"no":1,"price":"18.00"}],"currency":"EUR","incoterm":"DAP","leadDays":25}}""".formatted(code));
        desk.opened(rfq);
        String auction = begun(rfq, "BEST_PRICE");
        guest(path + "/auction/acceptance", "{\"code\":\"" + code + "\"}");
        desk.read(desk.post("elif", "/auctions/" + auction + "/acceptance", Map.of()));
        awaitRunning(rfq);
        desk.read(desk.post("elif", "/auctions/" + auction + "/bids", Map.of("amount", "4400.00")));
        JsonNode led = guest(
                path + "/auction/bids",
                "{\"code\":\"" + code + "\",\"bid\":{\"amount\":\"4300.00\",\"clientId\":\"one\"}}");
        assertThat(led.path("mine").path("rank").asInt()).isEqualTo(1);
        Visitor guest = new Visitor(identity.address());
        assertThat(guest.get("/q/" + token + "?lang=en").body()).contains("/q/" + token + "/auction");
        assertThat(guest.get("/q/" + token + "/auction").body())
                .contains("4,300.00 EUR", "take-part")
                .doesNotContain("bid-form");
        assertThat(guest.postJson(path + "/auction/bids", "{\"code\":\"000000\",\"bid\":{\"amount\":\"4000.00\"}}")
                        .statusCode())
                .isEqualTo(422);
        desk.read(desk.post("jana", "/auctions/" + auction + "/cancellation", Map.of()));
    }

    private JsonNode guest(String path, String body) {
        HttpResponse<String> answer = new Visitor(identity.address()).postJson(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return answer.body().isEmpty() ? json.createObjectNode() : json.readTree(answer.body());
    }

    /** What the newest mail to an address holds. */
    private String mailed(String mail, Pattern what) {
        return await().atMost(PATIENCE)
                .until(
                        () -> {
                            Matcher found = what.matcher(new Visitor(identity.address())
                                    .get("/demo/mailbox?to=" + mail)
                                    .body());
                            return found.find() ? found.group(1) : "";
                        },
                        found -> !found.isEmpty());
    }

    /** 250 motors, three opened offers, an auction that has begun and whose rules all have accepted. */
    private String running(String sight) {
        String rfq = desk.motors();
        desk.quoted("chen", rfq, List.of("20.00"), "EUR", "DAP", Map.of());
        desk.quoted("elif", rfq, List.of("19.00"), "EUR", "DAP", Map.of());
        desk.quoted("lan", rfq, List.of("18.00"), "EUR", "DAP", Map.of());
        desk.opened(rfq);
        String auction = begun(rfq, sight);
        for (String who : List.of("chen", "elif", "lan")) {
            desk.read(desk.post(who, "/auctions/" + auction + "/acceptance", Map.of()));
        }
        awaitRunning(rfq);
        return auction;
    }

    private String begun(String rfq, String sight) {
        Instant now = Clock.systemUTC().instant();
        JsonNode begun = desk.read(desk.post(
                "jana",
                "/rfqs/" + rfq + "/auction",
                Map.of(
                        "kind",
                        "ENGLISH",
                        "start",
                        "4500.00",
                        "step",
                        "10.00",
                        "sight",
                        sight,
                        "startsAt",
                        now.plusSeconds(4).toString(),
                        "endsAt",
                        now.plusSeconds(3600).toString())));
        return begun.path("id").asString();
    }

    private void awaitRunning(String rfq) {
        await().atMost(PATIENCE)
                .until(() -> desk.read(desk.get("jana", "/rfqs/" + rfq + "/auction"))
                        .path("phase")
                        .asString()
                        .equals("RUNNING"));
    }

    private JsonNode since(String who, String auction, long after) {
        return desk.read(desk.get(who, "/auctions/" + auction + "/events?after=" + after));
    }

    private static List<Long> seqs(JsonNode since) {
        return since.path("events")
                .valueStream()
                .map(one -> one.path("seq").asLong())
                .toList();
    }

    /** Numbers of the first events that a stream brings to who comes again. */
    private List<Long> stream(String who, String auction, String lastSeen, int wanted) throws Exception {
        HttpRequest request = request(who, "/auctions/" + auction + "/events")
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", lastSeen)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofLines())
                .body()
                .filter(line -> line.startsWith("data:{\"seq\""))
                .map(line -> json.readTree(line.substring("data:".length())))
                .filter(one -> !one.path("at").isMissingNode())
                .map(one -> one.path("seq").asLong())
                .limit(wanted)
                .toList();
    }

    private HttpRequest.Builder request(String who, String path) {
        return HttpRequest.newBuilder(URI.create(identity.address() + "/api/v1" + path))
                .timeout(PATIENCE)
                .header("Authorization", desk.bearer(who));
    }

    private HttpResponse<String> post(String who, String path, Object body, String key, String language) {
        return new Visitor(identity.address())
                .postJson(
                        "/api/v1" + path,
                        json.writeValueAsString(body),
                        "Authorization",
                        desk.bearer(who),
                        "Idempotency-Key",
                        key,
                        "Accept-Language",
                        language);
    }
}
