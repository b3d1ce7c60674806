package org.hanse.portal.market;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hanse.integration.sandbox.Sandbox;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.portal.security.IdentitySettings;
import org.hanse.portal.web.RouteRule;
import org.hanse.portal.web.RouteRules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Starts runs of the demo market and tells how they stand. Runs are kept in memory: a restart forgets them. */
@RestController
@RequestMapping("/api/v1/market/runs")
@Profile("demo")
class MarketApi {

    private final Map<String, MarketRun> runs = new ConcurrentHashMap<>();
    private final IdentitySettings identity;
    private final Sandbox sandbox;
    private final Clock clock;
    private final int atOnce;

    MarketApi(
            IdentitySettings identity,
            Sandbox sandbox,
            Clock clock,
            @Value("${hanse.market.deals-at-once:6}") int atOnce) {
        this.identity = identity;
        this.sandbox = sandbox;
        this.clock = clock;
        this.atOnce = atOnce;
    }

    @PostMapping
    ResponseEntity<MarketRun.Status> start(@RequestBody @Valid MarketRequest request) {
        MarketRun run = new MarketRun(UUID.randomUUID().toString(), request, atOnce, clock);
        runs.put(run.id(), run);
        Desk desk = new Desk(identity.address(), sandbox.address());
        Thread.ofVirtual().name("market-run").start(() -> run.play(desk));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/market/runs/" + run.id()))
                .body(run.status());
    }

    @GetMapping("/{id}")
    MarketRun.Status get(@PathVariable String id) {
        MarketRun run = runs.get(id);
        if (run == null) {
            throw new Refusal(KernelReason.UNKNOWN);
        }
        return run.status();
    }

    /** Runs are the operator's. */
    @Configuration(proxyBeanMethods = false)
    @Profile("demo")
    static class Routes {

        @Bean
        RouteRules marketRules() {
            return () -> List.of(RouteRule.roles("/api/v1/market/**", "operator"));
        }
    }
}
