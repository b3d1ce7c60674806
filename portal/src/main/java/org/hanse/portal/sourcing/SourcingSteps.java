package org.hanse.portal.sourcing;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.hanse.kernel.Scope;
import org.hanse.portal.web.Figures;
import org.hanse.portal.web.Sentences;
import org.hanse.portal.workflow.Awaited;
import org.hanse.portal.workflow.FirstStep;
import org.hanse.sourcing.RfqFinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What My tasks knows of requests beside their tasks: first steps, and answers that are awaited. */
@Configuration(proxyBeanMethods = false)
class SourcingSteps {

    private record Step(String role, int order, String key, String href, BooleanSupplier done) implements FirstStep {
        @Override
        public boolean taken() {
            return done.getAsBoolean();
        }
    }

    @Bean
    FirstStep asked(RfqFinder rfqs) {
        return new Step("buyer", 1, "ask", "/rfqs/new", rfqs::hasAsked);
    }

    @Bean
    FirstStep answered(RfqFinder rfqs) {
        return new Step("supplier", 1, "quote", "/rfqs?as=supplier", rfqs::hasAnswered);
    }

    @Bean
    Awaited awaitedAnswers(RfqFinder rfqs, Sentences sentences, Figures figures) {
        return () -> Scope.actor().companyOrNull() == null
                ? List.of()
                : rfqs.asking(1).stream()
                        .map(rfq -> new Awaited.Coming(
                                rfq.deadline(),
                                sentences.of(
                                        "sourcing.awaited", rfq.reference(), rfq.title(), figures.when(rfq.deadline())),
                                "/rfqs/" + rfq.id()))
                        .toList();
    }
}
