package org.hanse.portal.market;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.hanse.portal.web.RouteRule;
import org.hanse.portal.web.RouteRules;
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

/** Starts runs of the demo market and tells how they stand; see {@link MarketRuns}. */
@RestController
@RequestMapping("/api/v1/market/runs")
@Profile("demo")
class MarketApi {

    private final MarketRuns runs;

    MarketApi(MarketRuns runs) {
        this.runs = runs;
    }

    @PostMapping
    ResponseEntity<RunStatus> start(@RequestBody @Valid MarketRequest request) {
        MarketRun run = runs.start(request);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/market/runs/" + run.id()))
                .body(run.status());
    }

    @GetMapping("/{id}")
    RunStatus get(@PathVariable String id) {
        return runs.status(id);
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
