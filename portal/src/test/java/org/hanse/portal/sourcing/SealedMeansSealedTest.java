package org.hanse.portal.sourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Scope;
import org.hanse.kernel.database.DatabaseAddress;
import org.hanse.party.Companies;
import org.hanse.portal.Letters;
import org.hanse.portal.PortalTest;
import org.hanse.portal.Visitor;
import org.hanse.portal.security.IdentitySettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Before its opening a sealed quotation stands readable nowhere: two suppliers with an account and a guest seal one with
 * words and amounts that exist nowhere else, then every table, file and log line of the whole application is read for them.
 * The same reading finds them after the opening, so it can find.
 */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class SealedMeansSealedTest {

    private static final Actor TEST = new Actor.System("test");
    private static final String NOTE = "canary-note-" + UUID.randomUUID();
    private static final String GUEST_NOTE = "canary-guest-" + UUID.randomUUID();
    private static final String PRICE = "7319.746131";
    private static final String TOTAL = "1829936.53";
    private static final String MINOR = "182993653";

    @Autowired
    private IdentitySettings identity;

    @Autowired
    private Companies companies;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Letters letters;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DatabaseAddress database;

    @Autowired
    private Clock clock;

    @Value("${hanse.home}")
    private String home;

    private TenderPrograms programs;
    private Plaintext canaries;

    @BeforeEach
    void programs() {
        programs = new TenderPrograms(json, identity.address());
        canaries = new Plaintext(database.url(), Path.of(home), List.of(NOTE, GUEST_NOTE, PRICE, TOTAL, MINOR));
    }

    @Test
    void nothing_readable_stands_anywhere_before_two_people_open(CapturedOutput output) {
        String mail = "guest-" + UUID.randomUUID() + "@example.org";
        Instant deadline = clock.instant().plus(Duration.ofSeconds(25));
        String rfq = programs.asks(
                deadline,
                List.of(supplier("Yunling"), supplier("Ege"), Map.of("email", mail)),
                "Stepper motor NEMA 23, 2.8 Nm, 24 V");
        seals("chen", rfq);
        seals("elif", rfq);
        guestSeals(mail);
        assertThat(deadline).as("all sealed in time").isAfter(clock.instant());

        refused(programs.handsIn("jana", rfq, programs.share("jana", rfq, 1)), 409, "NOT_YET");
        refused(programs.handsIn("miriam", rfq, programs.share("miriam", rfq, 3)), 409, "NOT_YET");
        refused(programs.post("jana", "/rfqs/" + rfq + "/opening", Map.of()), 409, "TOO_EARLY_TO_OPEN");
        refused(programs.get("jana", "/rfqs/" + rfq + "/comparison"), 409, "TOO_EARLY_TO_OPEN");
        nobodyIsCounted(rfq);

        assertThat(canaries.tables()).as("tables before the opening").isEmpty();
        assertThat(canaries.files()).as("files before the opening").isEmpty();
        await().atMost(Duration.ofSeconds(90)).until(() -> "ready".equals(state(rfq)));
        oneAloneOpensNothing(rfq);
        assertThat(canaries.tables()).as("tables with one share in").isEmpty();
        assertThat(canaries.files()).as("files with one share in").isEmpty();
        assertThat(canaries.isIn(output.getAll())).as("log before the opening").isFalse();

        programs.read(programs.handsIn("frieda", rfq, programs.share("frieda", rfq, 2)));
        assertThat(state(rfq)).isEqualTo("opened");
        JsonNode offers = programs.read(programs.get("jana", "/rfqs/" + rfq + "/comparison"))
                .path("offers");
        assertThat(offers.size()).isEqualTo(3);
        assertThat(canaries.tables())
                .as("the same reading finds what is there")
                .contains("sourcing.offer", "sourcing.offer_line", "sourcing.sealed_outcome");
        assertThat(canaries.files()).as("and in the files of the database").isNotEmpty();
        strangersVerify(rfq);
    }

    /** With the verifier that everybody can download, in a JVM of its own: a supplier its receipt, the buyer every total. */
    private void strangersVerify(String rfq) {
        Verifier verifier = new Verifier(
                new Visitor(identity.address()).get("/verify/Verify.java").body());
        String path = "/rfqs/" + rfq + "/tender/proof";
        String own = programs.get("chen", path).body();
        assertThat(verifier.says(own))
                .contains("HOLDS: 1 of 3")
                .contains("unchanged")
                .doesNotContain(TOTAL);
        assertThat(own).doesNotContain("opened-key");
        String all = programs.get("jana", path).body();
        assertThat(verifier.says(all)).contains("HOLDS: 3 of 3").contains("opens to " + TOTAL + " EUR");
        assertThat(verifier.says(all.replace("hanse-envelope-1|" + rfq, "hanse-envelope-1|" + UUID.randomUUID())))
                .contains("DOES NOT HOLD");
        assertThat(verifier.says(Verifier.withAnotherByteInAnEnvelope(all))).contains("DOES NOT HOLD", "was changed");
        assertThat(verifier.says(Verifier.withAnotherRoot(all))).contains("DOES NOT HOLD", "published root");
        assertThat(programs.get("lan", path).statusCode())
                .as("who was not invited")
                .isEqualTo(404);
    }

    private void seals(String supplier, String rfq) {
        JsonNode desk = programs.read(programs.get(supplier, "/rfqs/" + rfq + "/envelopes"));
        JsonNode receipt = programs.read(programs.post(
                supplier, "/rfqs/" + rfq + "/envelopes", programs.sealed(desk, quotation(NOTE), "EUR", TOTAL)));
        assertThat(receipt.path("number").asString()).startsWith("HSH-");
        assertThat(Instant.parse(receipt.path("receivedAt").asString()))
                .isBefore(Instant.parse(receipt.path("changeUntil").asString()));
    }

    private static Map<String, Object> quotation(String note) {
        Map<String, Object> quotation = new HashMap<>();
        quotation.put("lines", List.of(Map.of("no", 1, "price", PRICE)));
        quotation.put("currency", "EUR");
        quotation.put("incoterm", "DAP");
        quotation.put("leadDays", 20);
        quotation.put("deviations", note);
        return quotation;
    }

    private void guestSeals(String mail) {
        String path = "/api/v1/guest/" + found(Pattern.compile("/q/([A-Za-z0-9_-]{32})"), mail);
        Visitor guest = new Visitor(identity.address());
        programs.read(guest.postJson(path + "/code", "{}"));
        JsonNode desk = programs.read(guest.get(path + "/envelopes"));
        Map<String, Object> body = Map.of(
                "code",
                found(Pattern.compile("\"arguments\": ?\\[\"([0-9]{6})\"\\]"), mail),
                "company",
                Map.of(
                        "name", "深圳新电机有限公司",
                        "latinName", "Shenzhen Xin Dianji",
                        "registration", "91350100M000100Y43",
                        "country", "CN",
                        "city", "Shenzhen",
                        "contact", "陈宇"),
                "envelope",
                programs.sealed(desk, quotation(GUEST_NOTE), "EUR", TOTAL));
        programs.read(guest.postJson(path + "/envelopes", json.writeValueAsString(body)));
    }

    /** Neither the buyer's program nor staff learn how many have answered, who, or when. */
    private void nobodyIsCounted(String rfq) {
        for (String who : List.of("jana", "frieda", "miriam", "aiko", "lina")) {
            JsonNode answers = programs.read(programs.get(who, "/rfqs/" + rfq + "/quotations"));
            assertThat(answers.size()).as(who).isZero();
            programs.read(programs.get(who, "/rfqs/" + rfq)).path("suppliers").forEach(one -> {
                assertThat(one.path("state").asString()).as(who).isIn("sent", "opened");
                assertThat(one.path("answeredAt").isNull()).as(who).isTrue();
            });
        }
    }

    private void oneAloneOpensNothing(String rfq) {
        Map<String, Object> first = programs.share("jana", rfq, 1);
        programs.read(programs.handsIn("jana", rfq, first));
        assertThat(programs.handsIn("jana", rfq, first).statusCode())
                .as("the same person twice")
                .isIn(403, 409);
        assertThat(programs.handsIn("frieda", rfq, first).statusCode())
                .as("somebody else with the same share")
                .isIn(403, 409);
        assertThat(programs.handsIn("ole", rfq, programs.share("frieda", rfq, 2))
                        .statusCode())
                .as("another buyer with the other share")
                .isEqualTo(403);
        assertThat(state(rfq)).isEqualTo("ready");
        assertThat(programs.get("jana", "/rfqs/" + rfq + "/comparison").statusCode())
                .isEqualTo(409);
    }

    private String state(String rfq) {
        return programs.read(programs.get("jana", "/rfqs/" + rfq)).path("state").asString();
    }

    private static void refused(HttpResponse<String> answer, int status, String reason) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(reason);
    }

    private Map<String, String> supplier(String name) {
        return Map.of(
                "supplier",
                Scope.as(TEST, () -> companies.suppliers(name, 1))
                        .getFirst()
                        .id()
                        .toString());
    }

    private String found(Pattern what, String mail) {
        return letters.found(what, mail);
    }
}
