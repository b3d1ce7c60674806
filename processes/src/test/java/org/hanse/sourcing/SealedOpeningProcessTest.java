package org.hanse.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.kernel.TestClock;
import org.hanse.kernel.database.HanseTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Every way through {@code sealed-opening}: two openers, an opener who is not there, and nobody in time. */
@HanseTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SealedOpeningProcessTest extends SealedStory {

    @Test
    @Order(1)
    void two_people_of_different_roles_open_everything_at_once_and_the_comparison_reads_it() {
        RfqId rfq = tender(SHORT, 2, 2);
        seal(chen, rfq, quotation("16.50", ""));
        seal(ege, rfq, quotation("17.60", "packed on pallets"));
        Scope.run(cat, () -> quotations.decline(rfq, "no-capacity"));
        pastDeadline(rfq);
        assertThat(state(rfq)).isEqualTo(RfqState.READY);
        assertThat(task(jana, rfq, key(1)).arguments()).containsEntry("holder", "Jana Petersen");

        handIn(jana, rfq, 1);
        assertThat(state(rfq)).as("with one share").isEqualTo(RfqState.READY);
        handIn(frieda, rfq, 2);
        assertThat(state(rfq)).isEqualTo(RfqState.OPENED);
        assertThat(rfqOf(rfq).openedBy()).isEqualTo("Jana Petersen, Frieda Voss");

        Comparison comparison = Scope.as(jana, () -> comparisons.of(rfq));
        assertThat(comparison.columns()).hasSize(2);
        assertThat(comparison.columns())
                .extracting(column -> column.offer().total().toString())
                .containsExactlyInAnyOrder("EUR 4125.00", "EUR 4400.00");
        assertThat(Scope.as(jana, () -> rfqs.invitations(rfq)))
                .extracting(Invitation::state)
                .containsExactlyInAnyOrder(
                        InvitationState.ANSWERED, InvitationState.ANSWERED, InvitationState.DECLINED);
        assertRefused(
                SealedReason.NO_ROUNDS,
                () -> complete(
                        jana,
                        rfq,
                        "compare-quotations",
                        DecideQuotations.negotiate(new Negotiate(
                                List.of(new Negotiate.Wish(
                                        comparison.columns().getFirst().offer().id(), null)),
                                null,
                                null))));
        complete(jana, rfq, "compare-quotations", award(comparison.columns().getFirst()));
        assertThat(state(rfq)).isEqualTo(RfqState.AWARDED);
    }

    @Test
    @Order(2)
    void a_share_without_the_other_lapses_after_half_an_hour_and_is_asked_for_again() {
        RfqId rfq = tender(SHORT, 2, 2);
        seal(chen, rfq, quotation("16.50", ""));
        seal(ege, rfq, quotation("17.60", ""));
        pastDeadline(rfq);
        handIn(jana, rfq, 1);
        assertThat(Scope.as(jana, () -> tenders.holders(rfq)).getFirst().until())
                .isNotNull();
        later(Duration.ofMinutes(31), rfq);
        assertThat(Scope.as(jana, () -> tenders.holders(rfq)).getFirst().until())
                .isNull();
        handIn(frieda, rfq, 2);
        assertThat(state(rfq)).as("the first share lapsed").isEqualTo(RfqState.READY);
        handIn(jana, rfq, 1);
        assertThat(state(rfq)).isEqualTo(RfqState.OPENED);
    }

    @Test
    @Order(3)
    void where_an_opener_is_not_there_the_recovery_share_is_asked_for_with_a_reason() {
        RfqId rfq = tender(SHORT, 2, 2);
        seal(chen, rfq, quotation("16.50", ""));
        seal(ege, rfq, quotation("17.60", ""));
        pastDeadline(rfq);
        assertThat(Scope.as(miriam, () -> tasks.openOf(rfq.toString(), key(3)))).isNull();
        Scope.run(jana, () -> tenders.askRecovery(rfq, "Frieda is ill"));
        handIn(jana, rfq, 1);
        handIn(miriam, rfq, 3);
        assertThat(state(rfq)).isEqualTo(RfqState.OPENED);
        assertThat(rfqOf(rfq).openedBy()).isEqualTo("Jana Petersen, Miriam Adeyemi");
    }

    @Test
    @Order(4)
    void after_a_day_without_two_openers_everybody_is_reminded_and_the_recovery_share_is_due() {
        RfqId rfq = tender(SHORT, 2, 2);
        seal(chen, rfq, quotation("16.50", ""));
        seal(ege, rfq, quotation("17.60", ""));
        pastDeadline(rfq);
        later(Duration.ofHours(25), rfq);
        assertThat(mails("sourcing.mail.waiting.opening")).isPositive();
        later(Duration.ofHours(25), rfq);
        handIn(frieda, rfq, 2);
        handIn(miriam, rfq, 3);
        assertThat(state(rfq)).isEqualTo(RfqState.OPENED);
        ((TestClock) clock).reset();
    }

    @Test
    @Order(5)
    void fewer_quotations_than_announced_are_not_opened_and_stay_valid_when_the_time_is_extended() {
        RfqId rfq = tender(SHORT, 2, 2);
        seal(chen, rfq, quotation("16.50", ""));
        pastDeadline(rfq);
        assertThat(state(rfq)).isEqualTo(RfqState.UNANSWERED);
        complete(jana, rfq, "decide-unanswered", new DecideUnanswered(1, null));
        assertThat(state(rfq)).isEqualTo(RfqState.ASKING);
        seal(ege, rfq, quotation("17.60", ""));
        assertThat(desk(chen, rfq).receipts()).hasSize(1);
        assertThat(Scope.as(jana, () -> tenders.get(rfq)).trees()).hasSize(1);
        Scope.run(jana, () -> rfqs.cancel(rfq, "The project has ended"));
        assertThat(isRunning(rfq)).isFalse();
    }

    @Test
    @Order(10)
    void every_flow_node_has_been_passed() {
        assertThat(engine.missed("sealed-opening")).isEmpty();
        assertThat(engine.passed(Rfqs.PROCESS)).contains("kind-of-opening", "open-sealed");
    }
}
