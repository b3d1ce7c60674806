package org.hanse.sourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.hanse.deal.ConfirmOrder;
import org.hanse.deal.Deals;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Reason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.kernel.TestClock;
import org.hanse.workflow.EngineDriver;
import org.hanse.workflow.Processes;
import org.hanse.workflow.TaskRow;
import org.hanse.workflow.Tasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Chairs, clock and short words for tests that tell the life of a request. */
abstract class RequestStory {

    static final Actor TEST = new Actor.System("test");
    static final String MOTORS = "Stepper motor NEMA 23, 2.8 Nm, 24 V";

    @Autowired
    Cast cast;

    @Autowired
    Rfqs rfqs;

    @Autowired
    Quotations quotations;

    @Autowired
    Comparisons comparisons;

    @Autowired
    Deals deals;

    @Autowired
    Tasks tasks;

    @Autowired
    Processes processes;

    @Autowired
    EngineDriver engine;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    CompanyId buyer;
    Actor.Person jana;
    Actor.Person ole;
    Actor.Person chen;
    Actor.Person ege;
    Actor.Person cat;

    @BeforeEach
    void cast() {
        buyer = cast.buyer();
        jana = cast.buyerOf(buyer, "Jana Petersen", "10000.00");
        ole = cast.buyerOf(buyer, "Ole Hansen", "500000.00");
        chen = cast.supplierOf(cast.shenzhen());
        ege = cast.supplierOf(cast.bursa());
        cat = cast.supplierOf(cast.catLai());
    }

    @AfterEach
    void clock() {
        ((TestClock) clock).reset();
    }

    RfqId asked(String quantity) {
        return Scope.as(jana, () -> rfqs.ask(command(quantity, null, 0)));
    }

    AskForQuotations command(String quantity, @org.jspecify.annotations.Nullable String target, int undo) {
        AskForQuotations.Line line = new AskForQuotations.Line(
                MOTORS,
                new BigDecimal(quantity),
                null,
                null,
                target == null ? null : new BigDecimal(target),
                "EUR",
                null);
        List<AskForQuotations.Invitee> invited = List.of(chen, ege, cat).stream()
                .map(one -> AskForQuotations.Invitee.company(one.company().value()))
                .toList();
        return new AskForQuotations(
                null, null, List.of(line), invited, null, null, null, null, null, null, null, null, null, null, undo);
    }

    /** Asked of three, answered by Chen alone, opened after the deadline. */
    RfqId opened(String quantity, String price) {
        RfqId rfq = asked(quantity);
        engine.runDueJobs(rfq.toString());
        Scope.as(chen, () -> quotations.submit(rfq, SubmitQuotation.of(prices(price), "CNY", "EXW", 25)));
        Scope.run(ege, () -> quotations.decline(rfq, "no-capacity"));
        Scope.run(cat, () -> quotations.decline(rfq, "no-capacity"));
        engine.runDueJobs(rfq.toString());
        complete(jana, rfq, "open-quotations", new OpenQuotations());
        return rfq;
    }

    static List<SubmitQuotation.Line> prices(String price) {
        return List.of(SubmitQuotation.Line.of(1, price));
    }

    static SubmitQuotation withProof(String price, String currency, String term, String origin, String proof) {
        return new SubmitQuotation(
                prices(price), currency, term, null, null, origin, proof, 20, null, null, null, null, null, null);
    }

    static DecideQuotations award(Comparison.Column column) {
        return DecideQuotations.award(new AwardQuotation(column.offer().id(), null));
    }

    Comparison.Column column(RfqId rfq) {
        return Scope.as(jana, () -> comparisons.of(rfq)).columns().getFirst();
    }

    Rfq rfqOf(RfqId rfq) {
        return Scope.as(jana, () -> rfqs.get(rfq));
    }

    RfqState state(RfqId rfq) {
        return rfqOf(rfq).state();
    }

    TaskRow task(Actor actor, RfqId rfq, String key) {
        return Objects.requireNonNull(Scope.as(actor, () -> tasks.openOf(rfq.toString(), key)), key);
    }

    void complete(Actor actor, RfqId rfq, String key, Object command) {
        String id = task(actor, rfq, key).taskId();
        Scope.run(actor, () -> tasks.complete(id, command));
    }

    void later(Duration time, RfqId rfq) {
        ((TestClock) clock).advance(time);
        engine.runDueJobs(rfq.toString());
    }

    void answerOrder(RfqId rfq, ConfirmOrder answer) {
        String deal = Objects.requireNonNull(rfqOf(rfq).deal()).toString();
        CompanyId seller = Scope.as(jana, () -> deals.get(DealId.of(deal))).seller();
        Actor.Person supplier = List.of(chen, ege, cat).stream()
                .filter(one -> one.company().equals(seller))
                .findFirst()
                .orElseThrow();
        String task = Objects.requireNonNull(Scope.as(supplier, () -> tasks.openOf(deal, "confirm-order")))
                .taskId();
        Scope.run(supplier, () -> tasks.complete(task, answer));
        engine.runDueJobs(rfq.toString());
    }

    boolean isRunning(RfqId rfq) {
        return Boolean.TRUE.equals(Scope.as(
                TEST, () -> transaction.execute(status -> processes.isRunning(Rfqs.PROCESS, rfq.toString()))));
    }

    long hidden(RfqId rfq) {
        return Objects.requireNonNull(Scope.as(
                jana,
                () -> transaction.execute(status -> jdbc.sql("select (select count(*) from sourcing.quotation_content"
                                + " where rfq_id = :rfq) + (select count(*) from sourcing.offer where rfq_id = :rfq)")
                        .param("rfq", rfq.value())
                        .query(Long.class)
                        .single())));
    }

    long mails(String template) {
        return Objects.requireNonNull(Scope.as(
                TEST,
                () -> transaction.execute(
                        status -> jdbc.sql("select count(*) from messaging.outbox where content::text like ?")
                                .param("%" + template + "%")
                                .query(Long.class)
                                .single())));
    }

    static void assertRefused(Reason reason, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
