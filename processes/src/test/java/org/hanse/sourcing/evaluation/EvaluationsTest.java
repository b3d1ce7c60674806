package org.hanse.sourcing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Reason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.kernel.database.HanseTest;
import org.hanse.screening.Screenings;
import org.hanse.sourcing.AskForQuotations;
import org.hanse.sourcing.AwardQuotation;
import org.hanse.sourcing.Cast;
import org.hanse.sourcing.Comparison;
import org.hanse.sourcing.Comparisons;
import org.hanse.sourcing.DecideQuotations;
import org.hanse.sourcing.OpenQuotations;
import org.hanse.sourcing.Quotations;
import org.hanse.sourcing.SubmitQuotation;
import org.hanse.workflow.EngineDriver;
import org.hanse.workflow.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Two evaluators judge two offers without seeing each other's points, settle what is far apart, and award. */
@HanseTest
class EvaluationsTest {

    @Autowired
    Cast cast;

    @Autowired
    Evaluations evaluations;

    @Autowired
    Quotations quotations;

    @Autowired
    Comparisons comparisons;

    @Autowired
    Screenings screenings;

    @Autowired
    Tasks tasks;

    @Autowired
    EngineDriver engine;

    @Autowired
    TransactionTemplate transaction;

    Actor.Person jana;
    Actor.Person ole;
    Actor.Person ege;
    Actor.Person cat;

    @BeforeEach
    void cast() {
        CompanyId buyer = cast.buyer();
        jana = cast.buyerOf(buyer, "Jana Petersen", "500000.00");
        ole = cast.buyerOf(buyer, "Ole Hansen", "500000.00");
        ege = cast.supplierOf(cast.bursa());
        cat = cast.supplierOf(cast.catLai());
        for (Actor.Person supplier : List.of(ege, cat)) {
            Scope.run(
                    new Actor.System("test"),
                    () -> transaction.execute(status -> screenings.screen(supplier.company(), "onboarding")));
        }
    }

    @Test
    void evaluators_are_blind_until_they_have_handed_in() {
        RfqId rfq = opened();
        appraise(jana, rfq, "80", "70");
        appraise(ole, rfq, "75", "90");
        assertThat(seenBy(jana, rfq).given()).isEmpty();
        assertThat(seenBy(jana, rfq).results()).isEmpty();
        assertThat(seenBy(jana, rfq).own()).hasSize(2);

        Scope.run(jana, () -> evaluations.handIn(rfq));
        assertThat(seenBy(jana, rfq).given()).hasSize(4);
        assertThat(seenBy(ole, rfq).given()).as("Ole still works").isEmpty();
        assertThat(seenBy(jana, rfq).provisional()).isTrue();
    }

    @Test
    void what_is_handed_in_stays() {
        RfqId rfq = opened();
        appraise(jana, rfq, "80", "70");
        Scope.run(jana, () -> evaluations.handIn(rfq));
        refused(EvaluationReason.ALREADY_HANDED_IN, () -> appraise(jana, rfq, "10", "10"));
        refused(EvaluationReason.ALREADY_HANDED_IN, () -> Scope.run(jana, () -> evaluations.handIn(rfq)));
    }

    @Test
    void points_have_to_be_complete_and_within_bounds() {
        RfqId rfq = opened();
        Comparison.Column first = columns(rfq).getFirst();
        refused(EvaluationReason.POINTS_OUT_OF_RANGE, () -> points(jana, rfq, first, "quality", "100.01"));
        refused(EvaluationReason.CRITERION_UNKNOWN, () -> points(jana, rfq, first, "price", "50"));
        points(jana, rfq, first, "quality", "60");
        refused(EvaluationReason.POINTS_MISSING, () -> Scope.run(jana, () -> evaluations.handIn(rfq)));
    }

    @Test
    void who_is_far_apart_settles_with_a_reason_before_the_award() {
        RfqId rfq = opened();
        appraise(jana, rfq, "80", "40");
        appraise(ole, rfq, "75", "90");
        refused(
                EvaluationReason.HAND_IN_FIRST,
                () -> Scope.run(jana, () -> settle(rfq, columns(rfq).get(1), "70")));
        Scope.run(jana, () -> evaluations.handIn(rfq));
        Scope.run(ole, () -> evaluations.handIn(rfq));

        Evaluation before = seenBy(jana, rfq);
        assertThat(before.open()).singleElement().satisfies(one -> {
            assertThat(one.lowest()).isEqualByComparingTo("40");
            assertThat(one.highest()).isEqualByComparingTo("90");
        });
        refused(
                EvaluationReason.POINTS_NOT_SETTLED,
                () -> award(rfq, columns(rfq).getFirst(), null));

        Scope.run(ole, () -> settle(rfq, columns(rfq).get(1), "70"));
        Evaluation after = seenBy(jana, rfq);
        assertThat(after.provisional()).isFalse();
        assertThat(after.results())
                .extracting(one -> one.result().points().get("quality"))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("77.50"), new BigDecimal("70"));
        refused(
                EvaluationReason.ALREADY_SETTLED,
                () -> Scope.run(ole, () -> settle(rfq, columns(rfq).get(1), "71")));
    }

    @Test
    void another_than_the_first_needs_a_reason() {
        RfqId rfq = opened();
        appraise(jana, rfq, "80", "70");
        Scope.run(jana, () -> evaluations.handIn(rfq));
        Evaluation.Judged second = seenBy(jana, rfq).results().stream()
                .filter(one -> one.result().rank() == 2)
                .findFirst()
                .orElseThrow();
        Comparison.Column column =
                Objects.requireNonNull(Scope.as(jana, () -> comparisons.of(rfq)).column(second.quotation()));
        refused(EvaluationReason.REASON_NEEDED, () -> award(rfq, column, " "));
        award(rfq, column, "the only one with stock");
        assertThat(Scope.as(jana, () -> comparisons.of(rfq)).rfq().deal()).isNotNull();
    }

    @Test
    void the_invited_see_the_weights_and_never_the_points() {
        RfqId rfq = opened();
        appraise(jana, rfq, "80", "70");
        assertThat(Scope.as(ege, () -> evaluations.criteria(rfq)))
                .extracting(one -> one.criterion().key())
                .containsExactly("price", "quality");
        refusedAnyhow(() -> Scope.as(ege, () -> evaluations.of(rfq)));
        refusedAnyhow(() -> appraise(ege, rfq, "1", "1"));
    }

    @Test
    void weights_that_do_not_add_up_to_100_are_refused() {
        refused(
                EvaluationReason.WEIGHTS_NOT_100,
                () -> Scope.as(jana, () -> evaluations.ask(request(), weights("69.99"))));
    }

    private RfqId opened() {
        RfqId rfq = Scope.as(jana, () -> evaluations.ask(request(), weights("70")));
        engine.runDueJobs(rfq.toString());
        Scope.as(ege, () -> quotations.submit(rfq, quote("17.60", "EUR")));
        Scope.as(cat, () -> quotations.submit(rfq, quote("21.90", "EUR")));
        engine.runDueJobs(rfq.toString());
        complete(rfq, "open-quotations", new OpenQuotations());
        return rfq;
    }

    private AskForQuotations request() {
        return AskForQuotations.of(
                List.of(AskForQuotations.Line.of("Gearbox 1:40", "100")),
                List.of(ege, cat).stream()
                        .map(one ->
                                AskForQuotations.Invitee.company(one.company().value()))
                        .toList());
    }

    private static WeighCriteria weights(String price) {
        return new WeighCriteria(List.of(
                new WeighCriteria.Line(
                        "price", "Cost at our door", Criterion.Measure.PRICE, new BigDecimal(price), null),
                new WeighCriteria.Line(
                        "quality",
                        "Quality of the sample",
                        Criterion.Measure.JUDGED,
                        new BigDecimal("30"),
                        new BigDecimal("50"))));
    }

    private static SubmitQuotation quote(String price, String currency) {
        return SubmitQuotation.of(List.of(SubmitQuotation.Line.of(1, price)), currency, "DAP", 20);
    }

    private void appraise(Actor.Person who, RfqId rfq, String first, String second) {
        List<Comparison.Column> columns = columns(rfq);
        points(who, rfq, columns.get(0), "quality", first);
        points(who, rfq, columns.get(1), "quality", second);
    }

    private void points(Actor.Person who, RfqId rfq, Comparison.Column offer, String criterion, String points) {
        UUID quotation = offer.offer().id();
        Scope.run(
                who,
                () -> evaluations.appraise(
                        rfq, new Appraise(quotation, Map.of(criterion, new BigDecimal(points)), null)));
    }

    private void settle(RfqId rfq, Comparison.Column offer, String points) {
        evaluations.moderate(
                rfq, new Moderate(offer.offer().id(), "quality", new BigDecimal(points), "measured again together"));
    }

    private List<Comparison.Column> columns(RfqId rfq) {
        return Scope.as(jana, () -> comparisons.of(rfq)).columns();
    }

    private Evaluation seenBy(Actor.Person who, RfqId rfq) {
        return Scope.as(who, () -> evaluations.of(rfq));
    }

    private void award(RfqId rfq, Comparison.Column column, @org.jspecify.annotations.Nullable String reason) {
        complete(
                rfq,
                "compare-quotations",
                DecideQuotations.award(new AwardQuotation(column.offer().id(), reason)));
    }

    private void complete(RfqId rfq, String key, Object command) {
        Scope.run(
                jana,
                () -> tasks.complete(
                        Objects.requireNonNull(tasks.openOf(rfq.toString(), key), key)
                                .taskId(),
                        command));
    }

    private static void refused(Reason reason, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }

    private static void refusedAnyhow(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(Refusal.class);
    }
}
