package org.hanse.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hanse.kernel.Actor;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Scope;
import org.hanse.kernel.TestClock;
import org.hanse.kernel.database.HanseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HanseTest
class InboxTest {

    private static final Actor OPERATOR = new Actor.Staff(PersonId.next(), "Li Na", Set.of("operator"), "operations");
    private static final byte[] BODY = "<a>Łódź 深圳</a>".getBytes(StandardCharsets.UTF_8);

    private final String counterpart = "bank-" + UUID.randomUUID();

    @Autowired
    private Inbox inbox;

    @Autowired
    private Hearing hearing;

    @Autowired
    private ScriptedHearer hearer;

    @Autowired
    private Exchanges exchanges;

    @Autowired
    private DeadLetters deadLetters;

    @Autowired
    private MessagingSettings settings;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @AfterEach
    void leave_nothing_due() {
        hearer.does(message -> {});
        clock.reset();
    }

    @Test
    void a_message_is_stored_first_and_applied_once() {
        hearer.does(message -> assertThat(message.body()).isEqualTo(BODY));
        assertThat(receive("1")).isTrue();
        assertThat(hearer.heard()).isEmpty();
        applyAll();
        applyAll();
        assertThat(hearer.heard()).containsExactly("1");
    }

    @Test
    void a_second_copy_changes_nothing_and_is_seen() {
        hearer.does(message -> {});
        assertThat(receive("1")).isTrue();
        assertThat(receive("1")).isFalse();
        applyAll();
        assertThat(receive("1")).isFalse();
        applyAll();
        assertThat(hearer.heard()).containsExactly("1");
        assertThat(Scope.as(OPERATOR, () -> exchanges.list(counterpart, null, 50))
                        .items())
                .extracting(Exchange::outcome)
                .containsExactlyInAnyOrder("stored", "second copy of 1", "second copy of 1");
    }

    @Test
    void every_byte_can_be_shown() {
        receive("1");
        Exchange line = Scope.as(OPERATOR, () -> exchanges.list(counterpart, null, 1))
                .items()
                .getFirst();
        Exchange.Whole whole = Scope.as(OPERATOR, () -> exchanges.get(line.id()));
        assertThat(whole.request()).isEqualTo(BODY);
        assertThat(line.sha256()).isEqualTo(Sha256.of(BODY));
        applyAll();
    }

    @Test
    void what_a_failed_hearing_did_is_undone_and_it_is_tried_again() {
        hearer.does(message -> {
            hearer.leaveTrace(message);
            throw new IllegalStateException("not yet");
        });
        receive("failing-" + counterpart);
        applyAll();
        assertThat(traces()).isZero();
        hearer.does(hearer::leaveTrace);
        clock.advance(settings.firstPause().multipliedBy(3));
        applyAll();
        assertThat(traces()).isOne();
    }

    @Test
    void a_poison_message_stops_only_itself() {
        hearer.does(message -> {
            if (message.messageId().equals("poison")) {
                throw new NotDeliverable("no XML");
            }
        });
        receive("poison");
        receive("good");
        applyAll();
        assertThat(hearer.heard()).contains("poison", "good");
        DeadLetter letter =
                Scope.as(OPERATOR, () -> deadLetters.list(DeadLetter.State.OPEN, null, 200)).items().stream()
                        .filter(dead -> dead.counterpart().equals(counterpart))
                        .findFirst()
                        .orElseThrow();
        assertThat(letter.lane()).isEqualTo(DeadLetter.Lane.HEAR);
        assertThat(letter.why()).isEqualTo("no XML");

        hearer.does(message -> {});
        Scope.run(OPERATOR, () -> deadLetters.retry(letter.id()));
        applyAll();
        assertThat(hearer.heard()).containsExactly("poison");
    }

    @Test
    void a_kind_that_nobody_understands_is_put_aside() {
        inbox.receive(counterpart, "1", "unheard-of", Map.of(), BODY);
        applyAll();
        assertThat(Scope.as(OPERATOR, () -> deadLetters.list(DeadLetter.State.OPEN, null, 200))
                        .items())
                .filteredOn(dead -> dead.counterpart().equals(counterpart))
                .singleElement()
                .satisfies(dead -> assertThat(dead.why()).contains("unheard-of"));
    }

    @Test
    void one_thing_told_in_two_messages_counts_once() {
        int[] counted = {0};
        hearer.does(message -> counted[0] += inbox.firstTime(message, "entry-7") ? 1 : 0);
        receive("1");
        receive("2");
        applyAll();
        assertThat(hearer.heard()).containsExactlyInAnyOrder("1", "2");
        assertThat(counted[0]).isOne();
    }

    @Test
    void a_mediator_reads_no_exchanges() {
        Actor mediator = new Actor.Staff(PersonId.next(), "X", Set.of("mediator"), "case");
        assertThatThrownBy(() -> Scope.as(mediator, () -> exchanges.list(null, null, 10)))
                .hasMessageContaining("NOT_ALLOWED");
    }

    private boolean receive(String messageId) {
        return inbox.receive(counterpart, messageId, ScriptedHearer.KIND, Map.of("file", "x.xml"), BODY);
    }

    private void applyAll() {
        while (hearing.applyDue(10) > 0) {}
    }

    private int traces() {
        return Scope.as(
                new Actor.System("test"),
                () -> transaction.execute(status -> jdbc.sql(
                                "select count(*) from messaging.heard where counterpart = 'trace' and item = ?")
                        .param("failing-" + counterpart)
                        .query(Integer.class)
                        .single()));
    }
}
