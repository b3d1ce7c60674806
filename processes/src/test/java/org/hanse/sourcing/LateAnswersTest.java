package org.hanse.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hanse.kernel.Actor;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.kernel.TestClock;
import org.hanse.kernel.database.HanseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes late, what has expired, what is asked: simple requests around and after their deadline. */
@HanseTest
class LateAnswersTest extends RequestStory {

    @Autowired
    private LateAnswers late;

    @Autowired
    private Validities validities;

    @Autowired
    private Questions questions;

    @Test
    void a_late_answer_counts_only_once_it_is_admitted_with_a_reason() {
        RfqId rfq = answeredByChen();
        assertRefused(SourcingReason.NOT_NOW, () -> Scope.as(ege, () -> late.submit(rfq, ege("17.60"))));
        later(Duration.ofDays(9), rfq);
        UUID first = Scope.as(ege, () -> late.submit(rfq, ege("17.60"))).quotation();
        UUID other = Scope.as(cat, () -> late.submit(rfq, ege("16.00"))).quotation();
        assertThat(Scope.as(jana, () -> late.of(rfq))).hasSize(2);
        assertThat(Scope.as(ege, () -> late.of(rfq)))
                .extracting(LateAnswer::quotation)
                .containsExactly(first);
        assertRefused(KernelReason.INVALID_FIELD, () -> Scope.run(jana, () -> late.admit(rfq, first, " ")));
        assertRefused(KernelReason.UNKNOWN, () -> Scope.run(chen, () -> late.admit(rfq, first, "mine")));
        Scope.run(jana, () -> late.admit(rfq, first, "Their line was down; seen by phone"));
        assertRefused(SourcingReason.NOT_NOW, () -> Scope.run(jana, () -> late.admit(rfq, first, "twice")));

        complete(jana, rfq, "open-quotations", new OpenQuotations());
        assertThat(offers(rfq)).hasSize(2).contains(first).doesNotContain(other);
        assertThat(hidden(rfq))
                .as("what the buyer reads: two offers, no content")
                .isEqualTo(2);
        Scope.run(jana, () -> late.admit(rfq, other, "Asked for by the engineers"));
        assertThat(offers(rfq)).hasSize(3).contains(other);
        assertThat(Scope.as(jana, () -> late.of(rfq)))
                .extracting(LateAnswer::reason)
                .containsExactly("Their line was down; seen by phone", "Asked for by the engineers");
    }

    @Test
    void more_time_makes_a_late_answer_one_in_time_and_everybody_is_told() {
        RfqId rfq = asked("250");
        engine.runDueJobs(rfq.toString());
        later(Duration.ofDays(9), rfq);
        Scope.as(ege, () -> late.submit(rfq, ege("17.60")));
        complete(jana, rfq, "decide-unanswered", new DecideUnanswered(3, null));
        assertThat(Scope.as(jana, () -> late.of(rfq))).isEmpty();
        long before = mails("sourcing.mail.deadline");
        Scope.run(jana, () -> rfqs.extend(rfq, rfqOf(rfq).deadline().plus(Duration.ofDays(2))));
        assertThat(mails("sourcing.mail.deadline") - before).isEqualTo(3);
        later(Duration.ofDays(12), rfq);
        assertThat(state(rfq)).isEqualTo(RfqState.READY);
    }

    @Test
    void an_expired_offer_stands_longer_by_one_click_each_and_its_content_never_changes() {
        RfqId rfq = answeredByChen();
        Scope.run(ege, () -> quotations.decline(rfq, "no-capacity"));
        Scope.run(cat, () -> quotations.decline(rfq, "no-capacity"));
        engine.runDueJobs(rfq.toString());
        complete(jana, rfq, "open-quotations", new OpenQuotations());
        UUID offer = offers(rfq).getFirst();
        String said = untilOf(offer);
        assertRefused(SourcingReason.NOT_NOW, () -> Scope.as(jana, () -> validities.ask(rfq, offer)));
        assertRefused(SourcingReason.NOTHING_TO_EXTEND, () -> Scope.as(chen, () -> validities.extend(rfq)));
        ((TestClock) clock).advance(Duration.ofDays(31));
        assertThat(column(rfq).expired()).isTrue();
        assertRefused(
                SourcingReason.OFFER_EXPIRED, () -> complete(jana, rfq, "compare-quotations", award(column(rfq))));

        Scope.as(jana, () -> validities.ask(rfq, offer));
        assertRefused(SourcingReason.ASKED_ALREADY, () -> Scope.as(jana, () -> validities.ask(rfq, offer)));
        assertThat(mails("sourcing.mail.extend\"")).isPositive();
        assertRefused(SourcingReason.NOTHING_TO_EXTEND, () -> Scope.as(ege, () -> validities.extend(rfq)));
        Scope.as(chen, () -> validities.extend(rfq));
        assertThat(column(rfq).expired()).isFalse();
        assertThat(column(rfq).awardable()).isTrue();
        assertThat(untilOf(offer)).as("what the offer itself says").isEqualTo(said);
        assertThat(mails("sourcing.mail.extended")).isPositive();
    }

    @Test
    void questions_reach_all_without_a_name_and_end_before_the_deadline() {
        RfqId rfq = asked("250");
        engine.runDueJobs(rfq.toString());
        Scope.run(chen, () -> questions.ask(rfq, "Which flange?"));
        assertThat(Scope.as(chen, () -> questions.of(rfq))).hasSize(1);
        assertThat(Scope.as(ege, () -> questions.of(rfq))).isEmpty();
        assertThat(rowsSeenBy(ege, rfq)).isZero();
        long before = mails("sourcing.mail.answered");
        UUID question = Scope.as(jana, () -> questions.of(rfq)).getFirst().id();
        Scope.run(jana, () -> questions.answer(rfq, question, "NEMA 23"));
        assertThat(mails("sourcing.mail.answered") - before).isEqualTo(3);
        assertThat(Scope.as(ege, () -> questions.of(rfq)))
                .singleElement()
                .satisfies(one -> assertThat(one.answer()).isEqualTo("NEMA 23"));
        assertThat(rowsSeenBy(ege, rfq)).as("the row that names who asked").isZero();

        Rfq asked = rfqOf(rfq);
        ((TestClock) clock).advance(Duration.between(clock.instant(), asked.questionsUntil()));
        assertRefused(SourcingReason.QUESTIONS_OVER, () -> Scope.run(ege, () -> questions.ask(rfq, "And the shaft?")));
    }

    private RfqId answeredByChen() {
        RfqId rfq = asked("250");
        engine.runDueJobs(rfq.toString());
        Scope.as(chen, () -> quotations.submit(rfq, SubmitQuotation.of(prices("125.00"), "CNY", "EXW", 25)));
        return rfq;
    }

    private static SubmitQuotation ege(String price) {
        return withProof(price, "EUR", "DAP", "TR", "A.TR");
    }

    private List<UUID> offers(RfqId rfq) {
        return Scope.as(jana, () -> comparisons.of(rfq)).columns().stream()
                .map(column -> column.offer().id())
                .toList();
    }

    private long rowsSeenBy(Actor actor, RfqId rfq) {
        return Objects.requireNonNull(Scope.as(
                actor,
                () -> transaction.execute(status -> jdbc.sql("select count(*) from sourcing.question where rfq_id = ?")
                        .param(rfq.value())
                        .query(Long.class)
                        .single())));
    }

    private String untilOf(UUID offer) {
        return read("select valid_until::text from sourcing.offer where quotation_id = '" + offer + "'");
    }

    private String read(String sql) {
        return Objects.requireNonNull(Scope.as(
                TEST,
                () -> transaction.execute(
                        status -> jdbc.sql(sql).query(String.class).single())));
    }
}
