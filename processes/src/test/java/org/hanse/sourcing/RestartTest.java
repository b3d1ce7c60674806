package org.hanse.sourcing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.party.People;
import org.hanse.workflow.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Stops in the middle of a request and starts again on the same data: tasks, timers and answers are there. */
class RestartTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "org.hanse",
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
            excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
    static class House {}

    @Test
    void a_request_goes_on_where_it_stood(@TempDir Path home) {
        Actor.Person buyer;
        Actor.Person supplier;
        RfqId rfq;
        try (ConfigurableApplicationContext house = start(home)) {
            Cast cast = new Cast(house.getBean(Companies.class), house.getBean(People.class));
            buyer = cast.buyerOf(cast.buyer(), "Jana", "10000.00");
            CompanyId shenzhen = cast.shenzhen();
            supplier = cast.supplierOf(shenzhen);
            rfq = Scope.as(
                    buyer,
                    () -> house.getBean(Rfqs.class)
                            .ask(AskForQuotations.of(
                                    List.of(AskForQuotations.Line.of("Stepper motor", "250")),
                                    List.of(AskForQuotations.Invitee.company(shenzhen.value())))));
            awaitTask(house, supplier, "quote-rfq");
            assertThatThrownBy(() -> start(home)).rootCause().hasMessageContaining("Another Hanse is running on");
        }
        try (ConfigurableApplicationContext house = start(home)) {
            awaitTask(house, supplier, "quote-rfq");
            Scope.run(
                    supplier,
                    () -> house.getBean(Quotations.class)
                            .submit(
                                    rfq,
                                    SubmitQuotation.of(
                                            List.of(SubmitQuotation.Line.of(1, "125.00")), "CNY", "FOB", 25)));
            await().atMost(PATIENCE)
                    .until(() ->
                            Scope.as(buyer, () -> house.getBean(Tasks.class).openOf(rfq.toString(), "open-quotations"))
                                    != null);
        }
    }

    private static void awaitTask(ConfigurableApplicationContext house, Actor.Person who, String key) {
        await().atMost(PATIENCE)
                .until(() -> Scope.as(
                                who,
                                () -> house.getBean(Tasks.class)
                                        .open(org.hanse.workflow.TaskFilter.everything(), null, 50))
                        .items()
                        .stream()
                        .anyMatch(task -> Objects.equals(task.taskKey(), key)));
    }

    private static ConfigurableApplicationContext start(Path home) {
        return new SpringApplicationBuilder(House.class)
                .web(WebApplicationType.NONE)
                .properties("hanse.home=" + home, "hanse.jobs.enabled=true", "hanse.database.durable=true")
                .run();
    }
}
