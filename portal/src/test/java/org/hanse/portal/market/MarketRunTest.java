package org.hanse.portal.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.hanse.integration.xml.SafeXml;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Scope;
import org.hanse.messaging.Exchange;
import org.hanse.messaging.Exchanges;
import org.hanse.portal.PortalTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Whole deals over the public API: as many as there are kinds of stories, so that each kind is played once. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarketRunTest {

    private static final Logger LOG = LoggerFactory.getLogger(MarketRunTest.class);
    private static final Duration LONGEST = Duration.ofMinutes(6);
    private static final String OPERATOR = "hanse-demo";
    private static final String RUNS = "market/runs";
    private static final int DEALS = Script.COURSE.size();

    @Value("${hanse.identity.address}")
    private String address;

    @Autowired
    private Exchanges exchanges;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private House house;
    private Instant began;
    private JsonNode run;
    private String location;

    @BeforeAll
    void run_one_deal_of_each_kind() {
        house = new House(address);
        began = clock.instant();
        HttpResponse<String> answer = house.post(OPERATOR, RUNS, "{\"deals\":" + DEALS + ",\"seed\":7}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(House.json(answer).path("status").asString()).isEqualTo("running");
        run = await().atMost(LONGEST)
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> house.get(OPERATOR, here()),
                        status -> !"running".equals(status.path("status").asString()));
    }

    private String here() {
        return location.substring("/api/v1/".length());
    }

    @Test
    void every_deal_comes_to_its_agreed_end() {
        assertThat(run.path("troubles").toString()).isEqualTo("[]");
        assertThat(run.path("status").asString()).isEqualTo("completed");
        assertThat(run.path("deals").path("requested").asInt()).isEqualTo(DEALS);
        assertThat(run.path("deals").path("completed").asInt()).isEqualTo(DEALS);
        assertThat(run.path("deals").path("failed").asInt()).isZero();
        assertThat(run.path("seconds").isNumber()).isTrue();
    }

    @Test
    void the_books_balance_in_every_currency_and_agree_with_themselves() {
        JsonNode lines = house.get("demo-tomasz", "ledger/trial-balance");
        assertThat(lines).isNotEmpty();
        for (JsonNode line : lines) {
            assertThat(line.path("difference").asString()).as(line.toString()).isEqualTo("0.00");
            assertThat(line.path("debits").asString()).isNotEqualTo("0.00");
        }
        assertThat(house.get("demo-tomasz", "ledger/checks").path("broken")).isEmpty();
    }

    @Test
    void nothing_is_left_lying_for_the_operator() {
        assertThat(house.all("demo-lina", "dead-letters?state=OPEN"))
                .filteredOn(
                        letter -> !Instant.parse(letter.path("at").asString()).isBefore(began))
                .isEmpty();
        assertThat(house.all("demo-lina", "incidents")).isEmpty();
    }

    @Test
    void what_is_no_number_of_deals_is_refused() {
        for (String deals : List.of("0", "-1", "1001", "100000", "\"many\"")) {
            int status = house.post(OPERATOR, RUNS, "{\"deals\":" + deals + ",\"seed\":7}")
                    .statusCode();
            assertThat(status).as(deals).isIn(400, 422);
        }
    }

    @Test
    void only_an_operator_starts_and_sees_runs() {
        for (String client : List.of("demo-jana", "demo-tomasz", "demo-aiko")) {
            assertThat(house.post(client, RUNS, "{\"deals\":1,\"seed\":7}").statusCode())
                    .as(client)
                    .isEqualTo(403);
            assertThat(house.asked(client, here()).statusCode()).as(client).isEqualTo(403);
        }
        assertThat(house.asked(OPERATOR, RUNS + "/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(house.asked(OPERATOR, RUNS + "/..%2f..%2fx").statusCode()).isIn(400, 404);
    }

    @Test
    void the_bank_messages_of_the_run_are_valid_by_the_official_schemas() {
        Map<String, Schema> schemas =
                Map.of("pain.001.001.09", official("pain.001.001.09"), "camt.054.001.08", official("camt.054.001.08"));
        Map<String, Integer> valid = new TreeMap<>();
        for (byte[] message : bankMessages()) {
            String text = new String(message, StandardCharsets.UTF_8);
            schemas.forEach((name, schema) -> {
                if (text.contains("urn:iso:std:iso:20022:tech:xsd:" + name)) {
                    SafeXml.validate(schema, message);
                    valid.merge(name, 1, Integer::sum);
                }
            });
        }
        LOG.info("Valid by the official schemas: {}", valid);
        assertThat(valid.getOrDefault("pain.001.001.09", 0)).isGreaterThanOrEqualTo(DEALS);
        assertThat(valid.getOrDefault("camt.054.001.08", 0)).isGreaterThanOrEqualTo(2 * DEALS);
    }

    /** As they went over the wire, byte for byte. */
    private List<byte[]> bankMessages() {
        return house.all("demo-lina", "exchanges?counterpart=bank").stream()
                .map(exchange -> UUID.fromString(exchange.path("id").asString()))
                .map(this::whole)
                .map(Exchange.Whole::request)
                .toList();
    }

    private Exchange.Whole whole(UUID id) {
        return Scope.as(new Actor.System("test"), () -> transaction.execute(status -> exchanges.get(id)));
    }

    private static Schema official(String name) {
        String folder = System.getProperty("hanse.official-data", "");
        Path file = Path.of(folder.isBlank() ? "no-official-data" : folder).resolve("iso20022/" + name + ".xsd");
        assumeTrue(Files.isRegularFile(file), "Skipped: " + name + " is not there; set -Dhanse.official-data=<folder>");
        return SafeXml.schema(new StreamSource(file.toFile()));
    }
}
