package org.hanse.escrow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.hanse.kernel.Actor;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Figures;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Scope;
import org.hanse.kernel.database.HanseTest;
import org.hanse.workflow.EngineDriver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Payments out of escrow, from the request to the bank's booking, against the same diagram on the bare engine with
 * services that do nothing.
 */
@HanseTest
@Tag("bench")
class PayoutProcessBench {

    private static final Path DIAGRAM = Path.of("src/main/resources/org/hanse/escrow/escrow-payout.bpmn");
    private static final Actor ENGINE = new Actor.System("engine");

    private final AtomicInteger releases = new AtomicInteger();

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private EngineDriver driver;

    @Autowired
    private GermanDeal deals;

    @Autowired
    private MoneyInTests money;

    @Test
    void a_payment_costs_little_more_than_its_diagram() throws IOException {
        String nothing = Files.readString(DIAGRAM)
                .replace("\"escrow-payout\"", "\"bench-payout\"")
                .replaceAll("\\$\\{escrow\\.obstacle[^}]*}", "\\${'none'}")
                .replaceAll("\\$\\{escrow\\.needsTwo[^}]*}", "\\${false}")
                .replaceAll("camunda:expression=\"\\$\\{escrow\\.[^}]*}\"", "camunda:expression=\"\\${true}\"");
        Scope.run(
                ENGINE,
                () -> engine.getRepositoryService()
                        .createDeployment()
                        .addString("bench-payout.bpmn", nothing)
                        .deploy());
        DealId[] deal = {fresh()};
        Figures.compare(
                "process-throughput",
                40,
                this::bare,
                () -> {
                    if (releases.incrementAndGet() % 20 == 0) {
                        deal[0] = fresh();
                    }
                    ours(deal[0]);
                },
                "instances/s",
                ">= 0.5",
                "bare engine with a no-op copy of escrow-payout; limited by what a payment does: checks, three postings, outbox,"
                        + " journal, commission invoice");
    }

    private DealId fresh() {
        DealId deal = deals.open();
        money.fund(deal);
        return deal;
    }

    private void ours(DealId deal) {
        deals.release(deal, "bench-" + releases.get(), "10.00");
        money.bookPayments(deal);
    }

    private void bare() {
        String key = Ids.next().toString();
        Scope.run(ENGINE, () -> {
            engine.getRuntimeService()
                    .startProcessInstanceByKey(
                            "bench-payout", key, Map.of("dealId", key, "returned", false, "payee", "supplier:" + key));
        });
        driver.runDueJobs(key);
        Scope.run(
                ENGINE,
                () -> engine.getRuntimeService()
                        .createMessageCorrelation("escrow.payout-answered")
                        .processInstanceBusinessKey(key)
                        .setVariable("payoutOutcome", "booked")
                        .correlate());
        driver.runDueJobs(key);
    }
}
