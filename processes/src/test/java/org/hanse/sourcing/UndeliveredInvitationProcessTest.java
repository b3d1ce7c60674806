package org.hanse.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hanse.kernel.Actor;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.kernel.TestClock;
import org.hanse.kernel.database.HanseTest;
import org.hanse.messaging.Deliveries;
import org.hanse.messaging.Envelope;
import org.hanse.messaging.Notice;
import org.hanse.messaging.Notifier;
import org.hanse.messaging.Secrecy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A request whose mail comes back: a task, another address, a void link; and those who are silent are reminded. */
@HanseTest
class UndeliveredInvitationProcessTest extends RequestStory {

    private static final Pattern SEALED = Pattern.compile("v1:[A-Za-z0-9_-]{20,}");
    private static final Pattern LINK = Pattern.compile("/q/([A-Za-z0-9_-]{32})");
    private static final String WHY = "550 5.1.1 Nobody here has this address";

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Guests guests;

    @Autowired
    private Secrecy secrecy;

    @Test
    void a_mail_that_came_back_is_a_task_and_another_address_voids_the_old_link() {
        RfqId rfq = askedByMail("old-" + System.nanoTime() + "@yunling.example");
        String old = link(rfq);
        assertThat(guests.of(old)).isNotNull();
        settle(rfq, true);
        assertThat(only(rfq).stage()).isEqualTo("bounced");
        assertThat(only(rfq).course().bounce()).isEqualTo(WHY);

        String task = taskOf(rfq);
        assertRefused(
                KernelReason.INVALID_FIELD,
                () -> Scope.run(jana, () -> invitations.correct(rfq, only(rfq).id(), "nonsense")));
        String address = "new-" + System.nanoTime() + "@yunling.example";
        Scope.run(jana, () -> tasks.complete(task, new CorrectAddress(address)));
        assertThat(only(rfq).stage()).isEqualTo("sent");
        assertThat(only(rfq).email()).isEqualTo(address);
        assertRefused(KernelReason.UNKNOWN, () -> guests.of(old));
        assertThat(guests.of(link(rfq))).isNotNull();
        settle(rfq, false);
        assertThat(only(rfq).stage()).isEqualTo("delivered");
        assertThat(runs(rfq)).isFalse();
    }

    @Test
    void a_supplier_who_comes_another_way_ends_the_task_and_so_does_the_deadline() {
        RfqId rfq = asked("250");
        engine.runDueJobs(rfq.toString());
        Invitation one = Scope.as(jana, () -> rfqs.invitations(rfq)).getFirst();
        deliver(keyOf(one), true);
        assertThat(runs(one)).isTrue();
        Actor.Person supplier = List.of(chen, ege, cat).stream()
                .filter(each -> each.company().equals(one.supplier()))
                .findFirst()
                .orElseThrow();
        Scope.run(supplier, () -> quotations.decline(rfq, "no-capacity"));
        assertThat(runs(one)).isFalse();

        RfqId late = askedByMail("late-" + System.nanoTime() + "@yunling.example");
        settle(late, true);
        Invitation unreached = only(late);
        ((TestClock) clock).advance(Duration.ofDays(12));
        engine.runDueJobs(unreached.id().toString());
        assertThat(runs(unreached)).isFalse();
        assertRefused(
                SourcingReason.NOT_NOW,
                () -> Scope.run(jana, () -> invitations.correct(late, unreached.id(), "x@y.example")));
    }

    @Test
    void all_who_are_silent_are_reminded_by_one_click_once_a_day_and_each_link_ends_in_time() {
        RfqId rfq = asked("250");
        engine.runDueJobs(rfq.toString());
        Scope.run(ege, () -> quotations.decline(rfq, "no-capacity"));
        long before = mails("sourcing.mail.reminder");
        assertThat(Scope.as(jana, () -> invitations.remindAll(rfq))).isEqualTo(2);
        assertThat(mails("sourcing.mail.reminder") - before).isEqualTo(2);
        assertRefused(SourcingReason.REMINDED_TODAY, () -> Scope.as(jana, () -> invitations.remindAll(rfq)));
        ((TestClock) clock).advance(Duration.ofHours(24));
        assertThat(Scope.as(jana, () -> invitations.remindAll(rfq))).isEqualTo(2);
        assertRefused(KernelReason.UNKNOWN, () -> Scope.as(chen, () -> invitations.remindAll(rfq)));

        RfqId over = askedByMail("over-" + System.nanoTime() + "@yunling.example");
        String link = link(over);
        ((TestClock) clock).advance(Duration.ofDays(60));
        assertRefused(SourcingReason.LINK_OVER, () -> guests.of(link));
    }

    @Test
    void who_has_begun_is_shown_as_answering() {
        RfqId rfq = asked("250");
        engine.runDueJobs(rfq.toString());
        Scope.run(chen, () -> invitations.began(rfq));
        assertThat(Scope.as(jana, () -> rfqs.invitations(rfq)))
                .extracting(Invitation::stage)
                .containsExactlyInAnyOrder("answering", "sent", "sent");
    }

    private RfqId askedByMail(String address) {
        RfqId rfq = Scope.as(
                jana,
                () -> rfqs.ask(AskForQuotations.of(
                        List.of(AskForQuotations.Line.of(MOTORS, "250")),
                        List.of(AskForQuotations.Invitee.mail(address)))));
        engine.runDueJobs(rfq.toString());
        return rfq;
    }

    private Invitation only(RfqId rfq) {
        return Scope.as(jana, () -> rfqs.invitations(rfq)).getFirst();
    }

    private void settle(RfqId rfq, boolean dead) {
        deliver(keyOf(only(rfq)), dead);
    }

    private String keyOf(Invitation one) {
        return read("select mail_key from sourcing.invitation where id = '" + one.id() + "'");
    }

    private void deliver(String key, boolean dead) {
        String id = read("select id::text from messaging.outbox where key = '" + key + "'");
        Envelope envelope = new Envelope(java.util.UUID.fromString(id), Notifier.MAIL, key, null, "{}", 1);
        deliveries.settle(
                List.of(
                        dead
                                ? new Deliveries.Settlement.Dead(envelope, WHY)
                                : new Deliveries.Settlement.Delivered(envelope)),
                List.of());
    }

    /** The secret of the newest link that went to the invitation's address. */
    private String link(RfqId rfq) {
        String sql = "select content::text from messaging.outbox where content::text like ? order by id desc";
        List<String> mails = Objects.requireNonNull(Scope.as(
                TEST,
                () -> transaction.execute(status -> jdbc.sql(sql)
                        .param("%" + only(rfq).email() + "%")
                        .query(String.class)
                        .list())));
        return mails.stream()
                .map(mail -> SEALED.matcher(mail).replaceAll(found -> secrecy.open(Notice.SEAL, found.group())))
                .map(LINK::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private String taskOf(RfqId rfq) {
        String key = only(rfq).id().toString();
        return Objects.requireNonNull(Scope.as(jana, () -> tasks.openOf(key, "correct-address")))
                .taskId();
    }

    private boolean runs(RfqId rfq) {
        return runs(only(rfq));
    }

    private boolean runs(Invitation one) {
        return Boolean.TRUE.equals(Scope.as(
                TEST,
                () -> transaction.execute(status ->
                        processes.isRunning(InvitationCare.PROCESS, one.id().toString()))));
    }

    private String read(String sql) {
        return Objects.requireNonNull(Scope.as(
                TEST,
                () -> transaction.execute(
                        status -> jdbc.sql(sql).query(String.class).single())));
    }
}
