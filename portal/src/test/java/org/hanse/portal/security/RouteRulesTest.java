package org.hanse.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hanse.portal.PortalTest;
import org.hanse.portal.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route that is mapped has a rule of its own; what is open without sign-in stands in this test by name. */
@PortalTest
class RouteRulesTest {

    private static final String ANY = "00000000-0000-7000-8000-000000000000";

    private static final Set<String> OPEN = Set.of(
            "/error",
            "/sign-in",
            "/join",
            "/api/v1/joinings",
            "/set-password",
            "/v3/api-docs",
            "/v3/api-docs.yaml",
            "/demo/mailbox",
            "/demo/start",
            "/callbacks/" + ANY + "/" + ANY);

    @Autowired
    private RouteTable routes;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private IdentitySettings identity;

    @Test
    void everyMappedRouteHasARule() {
        assertThat(mapped().stream().filter(path -> !routes.names(path)))
                .as("routes without a rule in any RouteRules bean: they are refused for everyone")
                .isEmpty();
    }

    @Test
    void whatIsOpenIsListedHere() {
        assertThat(mapped().stream()
                        .filter(routes::isOpen)
                        .filter(path -> !path.startsWith("/q/") && !path.startsWith("/api/v1/guest/"))
                        .filter(path -> !path.startsWith("/join/") && !path.startsWith("/api/v1/joinings/"))
                        .filter(path -> !path.startsWith("/set-password/")))
                .isSubsetOf(OPEN);
    }

    @Test
    void whoIsNotSignedInGetsNothingElse() {
        Visitor stranger = new Visitor(identity.address());
        for (String path : mapped()) {
            if (routes.isOpen(path)) {
                continue;
            }
            if (path.startsWith("/api/")) {
                assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(401);
            } else {
                assertThat(stranger.get(path).uri().getPath()).as(path).isEqualTo("/sign-in");
            }
        }
    }

    @Test
    void whatNobodyNamedIsRefused() {
        Visitor operator = new Visitor(identity.address());
        operator.signIn("lina");
        assertThat(operator.get("/actuator/env").statusCode()).isEqualTo(403);
        assertThat(operator.get("/nothing/here").statusCode()).isEqualTo(403);
        assertThat(operator.get("/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    void onlyTradeComplianceReachesTheDoorThatHoldsADeal() {
        String hold = "/api/v1/deals/" + ANY + "/holds";
        assertThat(held("demo-jana", hold)).as("a buyer").isEqualTo(403);
        assertThat(held("demo-miriam", hold)).as("the platform's own officer").isEqualTo(403);
        assertThat(held("demo-chen", hold)).as("a supplier").isEqualTo(403);
        assertThat(held("demo-frieda", hold))
                .as("the door opens; the deal is unknown")
                .isEqualTo(404);
        assertThat(held("demo-jana", hold + "/" + ANY + "/lift")).isEqualTo(403);
    }

    private int held(String client, String path) {
        Visitor program = new Visitor(identity.address());
        String bearer = "Bearer " + program.token(client, "demo");
        return program.postJson(
                        path,
                        "{\"reason\":\"why\"}",
                        "Authorization",
                        bearer,
                        "Idempotency-Key",
                        java.util.UUID.randomUUID().toString())
                .statusCode();
    }

    private Set<String> mapped() {
        return mapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .map(pattern -> pattern.replaceAll("\\{\\*?[^}]+}", ANY))
                .filter(path -> !path.equals("/error"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
