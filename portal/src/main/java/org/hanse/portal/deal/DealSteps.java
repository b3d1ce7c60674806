package org.hanse.portal.deal;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.hanse.deal.DealFilter;
import org.hanse.deal.DealLists;
import org.hanse.deal.DealOverview;
import org.hanse.portal.workflow.Awaited;
import org.hanse.portal.workflow.FirstStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What My tasks knows of deals beside their tasks: first steps, and what the other side is due with. */
@Configuration(proxyBeanMethods = false)
class DealSteps {

    private record Step(String role, int order, String key, String href, BooleanSupplier done) implements FirstStep {
        @Override
        public boolean taken() {
            return done.getAsBoolean();
        }
    }

    @Bean
    FirstStep ordered(DealLists lists) {
        return new Step("buyer", 2, "award", "/rfqs", () -> any(lists.counts(), DealFilter.Which.ALL));
    }

    @Bean
    FirstStep finished(DealLists lists) {
        return new Step("buyer", 3, "receive", "/deals", () -> any(lists.counts(), DealFilter.Which.CLOSED));
    }

    @Bean
    FirstStep won(DealLists lists) {
        return new Step("supplier", 2, "confirm", "/deals", () -> any(lists.counts(), DealFilter.Which.ALL));
    }

    @Bean
    FirstStep paid(DealLists lists) {
        return new Step("supplier", 3, "paid", "/deals", () -> any(lists.counts(), DealFilter.Which.CLOSED));
    }

    @Bean
    Awaited awaitedMoves(DealLists lists, DealWords words) {
        return () -> lists.awaited(1).stream()
                .filter(one -> due(one) != null)
                .map(one -> new Awaited.Coming(
                        Objects.requireNonNull(due(one)),
                        words.move(one) + " (" + one.deal().reference() + ")",
                        "/deals/" + one.deal().id()))
                .toList();
    }

    private static @org.jspecify.annotations.Nullable Instant due(DealOverview one) {
        return one.pending().stream()
                .findFirst()
                .map(pending -> pending.move().by())
                .orElse(null);
    }

    private static boolean any(Map<DealFilter.Which, Long> counts, DealFilter.Which which) {
        return counts.getOrDefault(which, 0L) > 0;
    }
}
