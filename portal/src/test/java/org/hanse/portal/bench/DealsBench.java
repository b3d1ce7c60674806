package org.hanse.portal.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.hanse.kernel.Figures;
import org.hanse.portal.PortalTest;
import org.hanse.portal.Visitor;
import org.hanse.portal.security.IdentitySettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whole deals driven through the public API by players, from the request to the payout. */
@PortalTest
@Tag("bench")
class DealsBench {

    private static final BigDecimal AIM = new BigDecimal("0.333");

    @Autowired
    private IdentitySettings identity;

    @Autowired
    private JsonMapper json;

    @Test
    void deals_a_second() {
        int deals = Math.max(2, Figures.times(20));
        BigDecimal[] own = new BigDecimal[Figures.ROUNDS];
        BigDecimal[] aims = new BigDecimal[Figures.ROUNDS];
        run(2, 6);
        for (int round = 0; round < Figures.ROUNDS; round++) {
            own[round] = run(deals, 7 + round);
            aims[round] = AIM;
        }
        Figures.keep(
                "deals-per-second",
                aims,
                own,
                "deals/s",
                ">= 1.0",
                "the aim itself: 20 deals in 60 seconds; limited by CPU: some 60 calls, 6 processes and 30 messages a deal, both"
                        + " sides of each wire in one process");
    }

    private BigDecimal run(int deals, int seed) {
        Visitor operator = new Visitor(identity.address());
        String token = operator.token("hanse-demo", "demo");
        HttpResponse<String> begun = operator.postJson(
                "/api/v1/market/runs",
                "{\"deals\":" + deals + ",\"seed\":" + seed + "}",
                "Authorization",
                "Bearer " + token,
                "Idempotency-Key",
                "bench-" + seed + "-" + System.nanoTime());
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        String place = begun.headers().firstValue("Location").orElseThrow();
        String path = place.substring(place.indexOf("/api/v1/"));
        JsonNode run = await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> json.readTree(operator.get(path, "Authorization", "Bearer " + token)
                                .body()),
                        one -> !"running".equals(one.path("status").asString()));
        assertThat(run.path("deals").path("completed").asInt())
                .as(run.toString())
                .isEqualTo(deals);
        return BigDecimal.valueOf(deals)
                .divide(new BigDecimal(run.path("seconds").asString()).max(BigDecimal.ONE), 3, RoundingMode.HALF_EVEN);
    }
}
