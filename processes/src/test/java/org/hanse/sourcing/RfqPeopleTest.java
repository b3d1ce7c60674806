package org.hanse.sourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.kernel.database.HanseTest;
import org.hanse.sourcing.asking.Copies;
import org.hanse.sourcing.asking.Drafts;
import org.hanse.sourcing.asking.RequestDraft;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A request has an owner who hands it over, co-owners who get its mails, remarks that no supplier reads; and is copied. */
@HanseTest
class RfqPeopleTest extends RequestStory {

    @Autowired
    private RfqPeople people;

    @Autowired
    private Questions questions;

    @Autowired
    private Copies copies;

    @Autowired
    private Drafts drafts;

    @Test
    void a_request_handed_over_is_the_colleagues_and_its_mails_go_there() {
        RfqId rfq = asked("250");
        engine.runDueJobs(rfq.toString());
        assertThat(Scope.as(jana, () -> people.colleagues(rfq)))
                .extracting(RfqPeople.Colleague::name)
                .containsExactly("Ole Hansen");
        Scope.run(jana, () -> people.handOver(rfq, ole.person()));
        Rfq now = Scope.as(ole, () -> rfqs.get(rfq));
        assertThat(now.buyerContact()).isEqualTo("Ole Hansen");
        assertThat(now.buyerPerson()).isEqualTo(ole.person().value());
        assertThat(mailed("sourcing.mail.handed-over", now.buyerEmail())).isEqualTo(1);
        Scope.run(ole, () -> people.join(rfq, jana.person()));
        assertThat(Scope.as(ole, () -> people.coOwners(rfq)))
                .extracting(RfqPeople.Colleague::name)
                .containsExactly("Jana Petersen");
    }

    @Test
    void co_owners_get_what_a_suppliers_act_sends_and_remarks_stay_in_the_house() {
        RfqId rfq = asked("250");
        engine.runDueJobs(rfq.toString());
        Scope.run(jana, () -> people.join(rfq, ole.person()));
        Scope.run(jana, () -> people.remark(rfq, "Their flange broke last year."));
        List<String> email = Scope.as(jana, () -> people.coOwners(rfq)).stream()
                .map(RfqPeople.Colleague::email)
                .toList();
        Scope.run(chen, () -> questions.ask(rfq, "Which flange?"));
        assertThat(mailed("sourcing.mail.question", email.getFirst())).isEqualTo(1);
        assertThat(Scope.as(ole, () -> people.remarks(rfq)))
                .extracting(RfqPeople.Remark::text)
                .containsExactly("Their flange broke last year.");
        assertThat(Scope.as(chen, () -> people.remarks(rfq))).isEmpty();
        assertThat(Scope.as(chen, () -> people.coOwners(rfq))).isEmpty();
        assertThatThrownBy(() -> Scope.run(chen, () -> people.remark(rfq, "Hello")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Scope.run(jana, () -> people.join(rfq, chen.person())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_proposer_cannot_hand_over_what_a_colleague_has_to_approve() {
        RfqId rfq = Scope.as(jana, () -> rfqs.ask(command("250", "100.00", 0)));
        assertThat(Scope.as(jana, () -> rfqs.get(rfq)).state()).isEqualTo(RfqState.IN_APPROVAL);
        assertThatThrownBy(() -> Scope.run(jana, () -> people.handOver(rfq, ole.person())))
                .hasMessageContaining("NOT_NOW");
    }

    @Test
    void a_copy_keeps_lines_terms_and_suppliers_and_is_nobody_elses() {
        RfqId rfq = asked("2500.125");
        String reference = Scope.as(jana, () -> rfqs.get(rfq)).reference();
        RequestDraft copy = Scope.as(jana, () -> copies.of(reference));
        assertThat(copy.suppliers()).hasSize(3);
        assertThat(copy.copiedFrom()).isEqualTo(reference);
        AskForQuotations again = copy.command(ZoneId.of("Europe/Berlin"), 0);
        assertThat(again.lines().getFirst().quantity()).isEqualByComparingTo("2500.125");
        assertThat(again.deadline()).isAfter(clock.instant());
        assertThat(again.validityDays()).isEqualTo(30);
        assertThatThrownBy(() -> Scope.as(chen, () -> copies.of(reference))).isInstanceOf(Refusal.class);
        RfqId second = Scope.as(jana, () -> rfqs.ask(again));
        assertThat(Scope.as(jana, () -> rfqs.invitations(second))).hasSize(3);
    }

    @Test
    void a_draft_is_its_writers_alone_and_a_template_everybodys_in_the_house() {
        RequestDraft typed = new RequestDraft(
                "Motors",
                null,
                null,
                "a@example.org",
                null,
                "2027-01-11",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        UUID id = Ids.next();
        Scope.as(jana, () -> drafts.keep(id, typed));
        assertThat(Scope.as(jana, () -> drafts.unfinished())).hasSize(1);
        assertThat(Scope.as(ole, () -> drafts.unfinished())).isEmpty();
        assertThatThrownBy(() -> Scope.as(ole, () -> drafts.get(id))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Scope.as(ole, () -> drafts.keep(id, RequestDraft.EMPTY)))
                .isInstanceOf(RuntimeException.class);
        Scope.as(jana, () -> drafts.saveTemplate("Motors", typed));
        Scope.as(ole, () -> drafts.saveTemplate("motors", typed));
        assertThat(Scope.as(ole, () -> drafts.templates())).hasSize(1).first().satisfies(one -> {
            assertThat(one.content().needBy()).isEmpty();
            assertThat(one.by()).isEqualTo("Ole Hansen");
        });
        Actor.Person stranger = cast.buyerOf(cast.buyer(), "Somebody Else", "1.00");
        assertThat(Scope.as(stranger, () -> drafts.templates())).isEmpty();
    }

    private long mailed(String key, String to) {
        return Scope.as(
                TEST,
                () -> transaction.execute(status -> jdbc.sql(
                                "select count(*) from messaging.outbox where content like :key and content like :to")
                        .param("key", "%" + key + "%")
                        .param("to", "%" + to + "%")
                        .query(Long.class)
                        .single()));
    }
}
