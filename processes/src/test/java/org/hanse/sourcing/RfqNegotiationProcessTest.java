package org.hanse.sourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.hanse.deal.ConfirmOrder;
import org.hanse.kernel.Actor;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.kernel.TestClock;
import org.hanse.kernel.database.HanseTest;
import org.hanse.workflow.TaskRow;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Every way through {@code rfq-negotiation}, told from the chairs of buyer, colleague and suppliers. */
@HanseTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RfqNegotiationProcessTest extends SealedStory {

    @Test
    @Order(1)
    void a_request_is_asked_answered_opened_compared_and_awarded_within_the_own_limit() {
        RfqId rfq = asked("250");
        engine.runDueJobs(rfq.toString());

        assertThat(state(rfq)).isEqualTo(RfqState.ASKING);
        assertThat(task(chen, rfq, "quote-rfq").title()).isEqualTo("Stepper motor NEMA 23");
        complete(chen, rfq, "quote-rfq", SubmitQuotation.of(prices("125.00"), "CNY", "EXW", 25));
        Scope.as(ege, () -> quotations.submit(rfq, withProof("17.60", "EUR", "DAP", "TR", "A.TR")));
        assertThat(hidden(rfq)).as("rows the buyer sees before the opening").isZero();
        Scope.as(cat, () -> quotations.submit(rfq, withProof("18.90", "USD", "FOB", "VN", "EUR.1")));
        engine.runDueJobs(rfq.toString());

        TaskRow open = task(jana, rfq, "open-quotations");
        assertThat(open.arguments()).containsEntry("answered", "3").containsEntry("invited", "3");
        complete(jana, rfq, "open-quotations", new OpenQuotations());
        Comparison comparison = Scope.as(jana, () -> comparisons.of(rfq));
        assertThat(comparison.columns()).hasSize(3);
        assertThat(comparison.columns().getFirst().rank()).isEqualTo(1);
        assertThat(comparison.tips()).isNotEmpty();

        Comparison.Column best = comparison.columns().getFirst();
        complete(jana, rfq, "compare-quotations", award(best));
        engine.runDueJobs(rfq.toString());
        assertThat(state(rfq)).isEqualTo(RfqState.AWARDED);
        assertThat(rfqOf(rfq).deal()).isNotNull();
        assertThat(mails("sourcing.mail.won")).isPositive();
        assertThat(mails("sourcing.mail.lost.cost")).isGreaterThanOrEqualTo(2);

        answerOrder(rfq, new ConfirmOrder(true, "YL-1", null));
        assertThat(isRunning(rfq)).isFalse();
    }

    @Test
    @Order(2)
    void an_order_above_the_own_limit_waits_for_a_colleague_who_is_not_the_proposer() {
        RfqId rfq = opened("2500", "125.00");
        Comparison.Column column = column(rfq);
        complete(jana, rfq, "compare-quotations", award(column));
        assertThat(state(rfq)).isEqualTo(RfqState.AWARD_IN_APPROVAL);

        assertRefused(
                SourcingReason.OWN_PROPOSAL, () -> complete(jana, rfq, "approve-award", new DecideAward(true, null)));
        Actor.Person small = cast.buyerOf(buyer, "Ida Klein", "100.00");
        assertRefused(
                SourcingReason.ABOVE_OWN_LIMIT,
                () -> complete(small, rfq, "approve-award", new DecideAward(true, null)));
        later(Duration.ofDays(3), rfq);
        complete(ole, rfq, "approve-award", new DecideAward(false, "Ask for a better price first"));
        assertThat(state(rfq)).isEqualTo(RfqState.OPENED);

        complete(jana, rfq, "compare-quotations", award(column));
        complete(ole, rfq, "approve-award", new DecideAward(true, null));
        assertThat(state(rfq)).isEqualTo(RfqState.AWARDED);
    }

    @Test
    @Order(3)
    void a_round_of_negotiation_brings_a_better_price_and_an_old_version_cannot_be_awarded() {
        RfqId rfq = opened("250", "125.00");
        Comparison.Column first = column(rfq);
        Negotiate round = new Negotiate(
                List.of(new Negotiate.Wish(first.offer().id(), new BigDecimal("118.00"))),
                "Please meet 118",
                clock.instant().plus(Duration.ofDays(3)));
        complete(jana, rfq, "compare-quotations", DecideQuotations.negotiate(round));
        assertThat(state(rfq)).isEqualTo(RfqState.NEGOTIATING);
        assertRefused(
                SourcingReason.NOT_IN_ROUND,
                () -> Scope.as(ege, () -> quotations.submit(rfq, withProof("17", "EUR", "DAP", "TR", "A.TR"))));
        later(Duration.ofHours(60), rfq);
        complete(chen, rfq, "quote-again", SubmitQuotation.of(prices("119.50"), "CNY", "EXW", 20));
        engine.runDueJobs(rfq.toString());

        Comparison.Column improved = column(rfq);
        assertThat(improved.offer().version()).isEqualTo(2);
        assertThat(improved.offer().lines().getFirst().price().price()).isEqualByComparingTo("119.50");
        assertRefused(SourcingReason.OFFER_REPLACED, () -> complete(jana, rfq, "compare-quotations", award(first)));

        complete(
                jana,
                rfq,
                "compare-quotations",
                DecideQuotations.negotiate(new Negotiate(
                        List.of(new Negotiate.Wish(improved.offer().id(), null)), null, null)));
        Scope.as(chen, () -> quotations.submit(rfq, SubmitQuotation.of(prices("119.00"), "CNY", "EXW", 20)));
        engine.runDueJobs(rfq.toString());
        Comparison.Column third = column(rfq);
        assertThat(third.offer().version()).isEqualTo(3);
        complete(
                jana,
                rfq,
                "compare-quotations",
                DecideQuotations.negotiate(
                        new Negotiate(List.of(new Negotiate.Wish(third.offer().id(), null)), null, null)));
        later(Duration.ofDays(9), rfq);
        assertThat(state(rfq)).isEqualTo(RfqState.OPENED);
        assertThat(column(rfq).offer().version()).isEqualTo(3);
    }

    @Test
    @Order(4)
    void before_the_deadline_nothing_is_opened_and_after_it_nothing_is_taken() {
        RfqId rfq = asked("250");
        engine.runDueJobs(rfq.toString());
        Receipt receipt =
                Scope.as(chen, () -> quotations.submit(rfq, SubmitQuotation.of(prices("125.00"), "CNY", "EXW", 25)));
        assertThat(receipt.number()).startsWith("HSH-");
        assertThatThrownBy(() -> Scope.as(
                        jana,
                        () -> transaction.execute(status -> jdbc.sql(
                                        "select sourcing.open_round(?, 0, now(), 'x', 'sample', '2026-01-02')")
                                .param(rfq.value())
                                .query(Integer.class)
                                .single())))
                .rootCause()
                .hasMessageContaining("too early");
        assertRefused(SourcingReason.TOO_EARLY_TO_OPEN, () -> Scope.as(jana, () -> comparisons.of(rfq)));

        later(Duration.ofDays(9), rfq);
        assertRefused(
                SourcingReason.LATE,
                () -> Scope.as(ege, () -> quotations.submit(rfq, withProof("17", "EUR", "DAP", "TR", "A.TR"))));
        assertThat(state(rfq)).isEqualTo(RfqState.READY);
        later(Duration.ofDays(3), rfq);
        complete(jana, rfq, "open-quotations", new OpenQuotations());
        later(Duration.ofDays(6), rfq);
        complete(jana, rfq, "compare-quotations", DecideQuotations.cancel("The project has ended"));
        assertThat(state(rfq)).isEqualTo(RfqState.CANCELLED);
        assertThat(rfqOf(rfq).closeReason()).isEqualTo("The project has ended");
    }

    @Test
    @Order(5)
    void where_nobody_answers_the_buyer_asks_again_or_ends() {
        RfqId rfq = asked("250");
        engine.runDueJobs(rfq.toString());
        Scope.run(ege, () -> quotations.decline(rfq, "no-capacity"));
        later(Duration.ofDays(9), rfq);
        assertThat(state(rfq)).isEqualTo(RfqState.UNANSWERED);
        complete(jana, rfq, "decide-unanswered", new DecideUnanswered(3, null));
        assertThat(state(rfq)).isEqualTo(RfqState.ASKING);
        later(Duration.ofDays(9), rfq);
        complete(jana, rfq, "decide-unanswered", new DecideUnanswered(0, "Nobody can deliver"));
        assertThat(state(rfq)).isEqualTo(RfqState.CANCELLED);

        RfqId forgotten = asked("250");
        engine.runDueJobs(forgotten.toString());
        later(Duration.ofDays(9), forgotten);
        later(Duration.ofDays(15), forgotten);
        assertThat(state(forgotten)).isEqualTo(RfqState.CANCELLED);
    }

    @Test
    @Order(6)
    void a_request_can_be_taken_back_for_a_while() {
        RfqId back = Scope.as(jana, () -> rfqs.ask(command("250", null, 30)));
        Scope.run(jana, () -> rfqs.takeBack(back));
        assertThat(state(back)).isEqualTo(RfqState.CANCELLED);

        RfqId sent = Scope.as(jana, () -> rfqs.ask(command("250", null, 30)));
        assertThat(state(sent)).isEqualTo(RfqState.LEAVING);
        later(Duration.ofMinutes(1), sent);
        assertThat(state(sent)).isEqualTo(RfqState.ASKING);
        assertRefused(SourcingReason.ALREADY_SENT, () -> Scope.run(jana, () -> rfqs.takeBack(sent)));
    }

    @Test
    @Order(7)
    void asking_for_more_than_the_own_limit_needs_a_colleague() {
        RfqId rfq = Scope.as(jana, () -> rfqs.ask(command("2500", "16.00", 0)));
        assertThat(state(rfq)).isEqualTo(RfqState.IN_APPROVAL);
        assertRefused(
                SourcingReason.OWN_PROPOSAL, () -> complete(jana, rfq, "approve-request", new DecideAward(true, null)));
        later(Duration.ofDays(3), rfq);
        complete(ole, rfq, "approve-request", new DecideAward(true, null));
        engine.runDueJobs(rfq.toString());
        assertThat(state(rfq)).isEqualTo(RfqState.ASKING);

        RfqId no = Scope.as(jana, () -> rfqs.ask(command("2500", "16.00", 0)));
        complete(ole, no, "approve-request", new DecideAward(false, "No budget"));
        assertThat(state(no)).isEqualTo(RfqState.CANCELLED);
    }

    @Test
    @Order(8)
    void a_guest_by_mail_and_a_moved_deadline() {
        AskForQuotations guest = AskForQuotations.of(
                List.of(AskForQuotations.Line.of(MOTORS, "250")),
                List.of(
                        AskForQuotations.Invitee.mail("sales@yunling.example"),
                        AskForQuotations.Invitee.company(ege.company().value())));
        RfqId rfq = Scope.as(jana, () -> rfqs.ask(guest));
        engine.runDueJobs(rfq.toString());
        later(Duration.ofDays(2).plusHours(12), rfq);
        Scope.run(jana, () -> rfqs.extend(rfq, rfqOf(rfq).deadline().plus(Duration.ofDays(7))));
        assertThat(state(rfq)).isEqualTo(RfqState.ASKING);

        Invitation invitation = Scope.as(jana, () -> rfqs.invitations(rfq)).stream()
                .filter(one -> one.supplier() == null)
                .findFirst()
                .orElseThrow();
        Actor.Guest visitor = new Actor.Guest(invitation.id(), null, "Chen Yu");
        assertRefused(
                SourcingReason.COMPANY_NEEDED,
                () -> Scope.as(
                        visitor, () -> quotations.submit(rfq, SubmitQuotation.of(prices("125.00"), "CNY", "EXW", 25))));
        Actor.Guest introduced = new Actor.Guest(invitation.id(), chen.company(), "Chen Yu");
        Scope.run(
                TEST,
                () -> transaction.executeWithoutResult(
                        status -> jdbc.sql("update sourcing.invitation set supplier_id = ? where id = ?")
                                .params(chen.company().value(), invitation.id())
                                .update()));
        Scope.as(introduced, () -> quotations.submit(rfq, SubmitQuotation.of(prices("125.00"), "CNY", "EXW", 25)));
        assertThat(Scope.as(introduced, () -> quotations.mine(rfq))).isPresent();
        Scope.run(ege, () -> quotations.decline(rfq, "not-our-product"));
        engine.runDueJobs(rfq.toString());
        assertThat(state(rfq)).isEqualTo(RfqState.READY);
    }

    @Test
    @Order(9)
    void a_winner_who_says_no_makes_way_for_the_next_in_rank() {
        RfqId rfq = opened("250", "125.00");
        complete(jana, rfq, "compare-quotations", award(column(rfq)));
        answerOrder(rfq, new ConfirmOrder(false, null, "Our mill stands still"));
        assertThat(state(rfq)).isEqualTo(RfqState.OPENED);
        assertThat(column(rfq).awardable()).isFalse();
        assertRefused(SourcingReason.OFFER_GONE, () -> complete(jana, rfq, "compare-quotations", award(column(rfq))));
        Scope.run(jana, () -> rfqs.cancel(rfq, "No second offer"));
        assertThat(isRunning(rfq)).isFalse();
    }

    @Test
    @Order(9)
    void where_nobody_answered_in_time_a_late_answer_may_be_admitted(
            @org.springframework.beans.factory.annotation.Autowired LateAnswers lateAnswers) {
        RfqId rfq = asked("250");
        engine.runDueJobs(rfq.toString());
        later(Duration.ofDays(9), rfq);
        assertThat(state(rfq)).isEqualTo(RfqState.UNANSWERED);
        Receipt receipt =
                Scope.as(chen, () -> lateAnswers.submit(rfq, SubmitQuotation.of(prices("125.00"), "CNY", "EXW", 25)));
        assertThat(hidden(rfq)).isZero();
        Scope.run(jana, () -> lateAnswers.admit(rfq, receipt.quotation(), "The power was cut in Shenzhen"));
        assertThat(state(rfq)).isEqualTo(RfqState.READY);
        complete(jana, rfq, "open-quotations", new OpenQuotations());
        assertThat(column(rfq).offer().id()).isEqualTo(receipt.quotation());
    }

    @Test
    @Order(9)
    void lines_are_ordered_from_several_suppliers_and_what_one_refuses_goes_to_another(
            @org.springframework.beans.factory.annotation.Autowired OpenedRequests requests,
            @org.springframework.beans.factory.annotation.Autowired Awards awards) {
        OpenedRequests.Opened opened = requests.opened("EUR", "50.00", "51.00");
        RfqId rfq = opened.rfq();
        Actor.Person buys = opened.buyer();
        List<java.util.UUID> offers = Scope.as(buys, () -> comparisons.of(rfq)).columns().stream()
                .map(one -> one.offer().id())
                .toList();
        List<SplitAward.Pick> half = List.of(new SplitAward.Pick(1, offers.get(0)));
        assertRefused(
                SourcingReason.LINE_NOT_AWARDED,
                () -> requests.complete(
                        buys, rfq, "compare-quotations", DecideQuotations.split(new SplitAward(half, null))));
        List<SplitAward.Pick> picks =
                List.of(new SplitAward.Pick(1, offers.get(0)), new SplitAward.Pick(2, offers.get(1)));
        requests.complete(buys, rfq, "compare-quotations", DecideQuotations.split(new SplitAward(picks, "Both")));
        List<Award> made = Scope.as(buys, () -> awards.standing(rfq));
        assertThat(made).extracting(Award::lines).containsExactly(List.of(1), List.of(2));
        assertThat(made)
                .extracting(award -> Scope.as(buys, () -> deals.get(Objects.requireNonNull(award.deal())))
                        .total()
                        .toString())
                .containsExactly(total(0, made, offers, "50.00", 250), total(1, made, offers, "51.00", 40));

        answer(opened, made.get(0), new ConfirmOrder(true, "A-1", null));
        assertThat(Scope.as(buys, () -> rfqs.get(rfq)).state()).isEqualTo(RfqState.AWARDED);
        answer(opened, made.get(1), new ConfirmOrder(false, null, "No steel"));
        assertThat(Scope.as(buys, () -> rfqs.get(rfq)).state()).isEqualTo(RfqState.OPENED);
        assertThat(Scope.as(buys, () -> awards.open(rfq))).containsExactly(2);
        requests.complete(
                buys,
                rfq,
                "compare-quotations",
                DecideQuotations.award(new AwardQuotation(made.get(0).quotation(), "The rest")));
        Award rest = Scope.as(buys, () -> awards.latest(rfq)).orElseThrow();
        assertThat(rest.lines()).containsExactly(2);
        answer(opened, rest, new ConfirmOrder(true, "A-2", null));
        assertThat(Scope.as(buys, () -> rfqs.get(rfq)).state()).isEqualTo(RfqState.AWARDED);
        assertThat(isRunning(rfq)).isFalse();
    }

    private static String total(int at, List<Award> made, List<java.util.UUID> offers, String price, int quantity) {
        String each = made.get(at).quotation().equals(offers.get(at)) ? price : "0";
        return "EUR "
                + new BigDecimal(each).multiply(BigDecimal.valueOf(quantity)).toPlainString();
    }

    private void answer(OpenedRequests.Opened opened, Award award, ConfirmOrder answer) {
        Actor.Person supplier = opened.suppliers().stream()
                .filter(one -> one.company().equals(award.supplier()))
                .findFirst()
                .orElseThrow();
        String deal = Objects.requireNonNull(award.deal()).toString();
        String task = Objects.requireNonNull(Scope.as(supplier, () -> tasks.openOf(deal, "confirm-order")))
                .taskId();
        Scope.run(supplier, () -> tasks.complete(task, answer));
        engine.runDueJobs(opened.rfq().toString());
    }

    @Test
    @Order(9)
    void where_the_winners_word_never_came_the_order_itself_is_looked_at() {
        RfqId silent = opened("250", "125.00");
        complete(jana, silent, "compare-quotations", award(column(silent)));
        later(Duration.ofDays(15), silent);
        assertThat(state(silent)).isEqualTo(RfqState.OPENED);

        ((TestClock) clock).reset();
        RfqId stands = opened("250", "125.00");
        complete(jana, stands, "compare-quotations", award(column(stands)));
        Scope.run(
                TEST,
                () -> transaction.executeWithoutResult(status -> jdbc.sql(
                                "update deal.deal set state = 'confirmed' where id = ?")
                        .param(Objects.requireNonNull(rfqOf(stands).deal()).value())
                        .update()));
        later(Duration.ofDays(15), stands);
        assertThat(state(stands)).isEqualTo(RfqState.AWARDED);
        assertThat(isRunning(stands)).isFalse();
    }

    @Test
    @Order(9)
    void a_sealed_tender_is_opened_by_two_people_and_goes_on_like_any_other() {
        RfqId rfq = tender(SHORT, 1, 2);
        seal(chen, rfq, quotation("16.50", ""));
        pastDeadline(rfq);
        handIn(jana, rfq, 1);
        handIn(frieda, rfq, 2);
        complete(jana, rfq, "compare-quotations", award(column(rfq)));
        assertThat(state(rfq)).isEqualTo(RfqState.AWARDED);
    }

    @Test
    @Order(9)
    void the_buyer_may_let_the_suppliers_underbid_each_other(
            @org.springframework.beans.factory.annotation.Autowired OpenedRequests requests) {
        OpenedRequests.Opened opened = requests.opened("EUR", "50.00", "51.00");
        java.time.Instant start = clock.instant().plus(Duration.ofHours(1));
        requests.auction(opened, BeginAuction.english("14500.00", "100.00", start, start.plus(Duration.ofHours(1))));
        assertThat(Scope.as(opened.buyer(), () -> rfqs.get(opened.rfq())).state())
                .isEqualTo(RfqState.AUCTION);
    }

    @Test
    @Order(10)
    void every_flow_node_has_been_passed() {
        assertThat(engine.missed(Rfqs.PROCESS)).isEmpty();
    }
}
