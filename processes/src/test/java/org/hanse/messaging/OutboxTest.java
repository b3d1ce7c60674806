package org.hanse.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.kernel.TestClock;
import org.hanse.kernel.database.HanseTest;
import org.hanse.messaging.Deliveries.Settlement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HanseTest
class OutboxTest {

    private static final Actor TEST = new Actor.System("test");
    private static final Actor OPERATOR = new Actor.Staff(PersonId.next(), "Li Na", Set.of("operator"), "operations");

    private final String port = "port-" + UUID.randomUUID();

    @Autowired
    private Outbox outbox;

    @Autowired
    private Deliveries deliveries;

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
    void back_to_the_present() {
        clock.reset();
    }

    @Test
    void what_was_told_is_claimed_and_once_delivered_never_again() {
        tell("a");
        List<Envelope> claimed = deliveries.claim(port, 10);
        assertThat(claimed).singleElement().satisfies(envelope -> {
            assertThat(envelope.key()).isEqualTo("a");
            assertThat(envelope.content()).isEqualTo("{\"text\":\"a\"}");
            assertThat(envelope.attempt()).isEqualTo(1);
        });
        deliveries.settle(List.of(new Settlement.Delivered(claimed.getFirst())), List.of());
        clock.advance(settings.lease().multipliedBy(2));
        assertThat(deliveries.claim(port, 10)).isEmpty();
    }

    @Test
    void the_same_key_told_twice_is_one_row() {
        tell("a");
        tell("a");
        assertThat(deliveries.claim(port, 10)).hasSize(1);
    }

    @Test
    void two_kinds_of_message_share_a_key() {
        tell("a");
        tell("reminder", "a", new Note("b"));
        assertThat(deliveries.claim(port, 10)).extracting(Envelope::kind).containsExactlyInAnyOrder("note", "reminder");
    }

    @Test
    void something_else_under_a_known_key_is_refused_and_the_first_stands() {
        tell("a");
        assertThatThrownBy(() -> tell("note", "a", new Note("b")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("TOLD_OTHERWISE");
        assertThat(deliveries.claim(port, 10))
                .singleElement()
                .satisfies(first -> assertThat(first.content()).isEqualTo("{\"text\":\"a\"}"));
    }

    @Test
    void a_known_key_for_another_deal_is_refused() {
        tell("a");
        assertThatThrownBy(() -> Scope.run(
                        TEST,
                        () -> transaction.executeWithoutResult(
                                status -> outbox.tell(port, "note", "a", UUID.randomUUID(), new Note("a")))))
                .hasMessageContaining("TOLD_OTHERWISE");
    }

    @Test
    void a_delivered_message_told_again_stays_delivered() {
        tell("a");
        deliveries.settle(
                List.of(new Settlement.Delivered(deliveries.claim(port, 10).getFirst())), List.of());
        tell("a");
        clock.advance(settings.lease().multipliedBy(2));
        assertThat(deliveries.claim(port, 10)).isEmpty();
    }

    @Test
    void two_who_tell_different_things_under_one_key_at_once_do_not_both_believe_it() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> tellers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String text = "text " + i;
                tellers.add(threads.submit(() -> {
                    try {
                        tell("note", "a", new Note(text));
                        return true;
                    } catch (Refusal e) {
                        return false;
                    }
                }));
            }
            int told = 0;
            for (Future<Boolean> teller : tellers) {
                told += teller.get() ? 1 : 0;
            }
            assertThat(told).isEqualTo(1);
        }
        assertThat(deliveries.claim(port, 10)).hasSize(1);
    }

    @Test
    void what_a_transaction_told_that_rolled_back_was_never_told() {
        Scope.run(
                TEST,
                () -> transaction.executeWithoutResult(status -> {
                    outbox.tell(port, "note", "a", null, new Note("a"));
                    status.setRollbackOnly();
                }));
        assertThat(deliveries.claim(port, 10)).isEmpty();
    }

    @Test
    void telling_outside_of_a_transaction_is_a_bug() {
        assertThatThrownBy(() -> Scope.run(TEST, () -> outbox.tell(port, "note", "a", null, new Note("a"))))
                .hasMessageContaining("transaction");
    }

    @Test
    void a_claim_whose_claimer_died_falls_due_again_when_its_lease_ends() {
        tell("a");
        assertThat(deliveries.claim(port, 10)).hasSize(1);
        assertThat(deliveries.claim(port, 10)).isEmpty();
        clock.advance(settings.lease().plusSeconds(1));
        assertThat(deliveries.claim(port, 10))
                .singleElement()
                .satisfies(again -> assertThat(again.attempt()).isEqualTo(2));
    }

    @Test
    void a_failure_is_tried_again_later_and_later() {
        tell("a");
        Envelope first = deliveries.claim(port, 10).getFirst();
        deliveries.settle(List.of(new Settlement.Failed(first, "no answer")), List.of());
        assertThat(deliveries.claim(port, 10)).isEmpty();
        clock.advance(settings.firstPause().multipliedBy(2));
        assertThat(deliveries.claim(port, 10)).hasSize(1);
    }

    @Test
    void after_too_many_failures_it_is_a_dead_letter_that_the_operator_sends_again() {
        tell("a");
        failUntilDead();
        DeadLetter letter = deadLetterOfThisPort();
        assertThat(letter.why()).isEqualTo("no answer");
        assertThat(letter.attempts()).isEqualTo(settings.attempts());
        assertThat(deliveries.claim(port, 10)).isEmpty();

        Scope.run(OPERATOR, () -> deadLetters.retry(letter.id()));
        assertThat(deliveries.claim(port, 10))
                .singleElement()
                .satisfies(again -> assertThat(again.attempt()).isEqualTo(1));
        assertThatThrownBy(() -> Scope.run(OPERATOR, () -> deadLetters.retry(letter.id())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ALREADY_DECIDED");
    }

    @Test
    void a_dead_letter_is_thrown_away_with_a_reason_only() {
        tell("a");
        deliveries.settle(List.of(new Settlement.Dead(deliveries.claim(port, 10).getFirst(), "refused")), List.of());
        DeadLetter letter = deadLetterOfThisPort();
        assertThatThrownBy(() -> Scope.run(OPERATOR, () -> deadLetters.discard(letter.id(), " ")))
                .hasMessageContaining("REASON_MISSING");
        Scope.run(OPERATOR, () -> deadLetters.discard(letter.id(), "paid by hand"));
        DeadLetter decided = Scope.as(OPERATOR, () -> deadLetters.get(letter.id()));
        assertThat(decided.state()).isEqualTo(DeadLetter.State.DISCARDED);
        assertThat(decided.reason()).isEqualTo("paid by hand");
        clock.advance(Duration.ofDays(2));
        assertThat(deliveries.claim(port, 10)).isEmpty();
    }

    @Test
    void only_an_operator_decides_on_dead_letters() {
        tell("a");
        deliveries.settle(List.of(new Settlement.Dead(deliveries.claim(port, 10).getFirst(), "refused")), List.of());
        DeadLetter letter = deadLetterOfThisPort();
        Actor finance = new Actor.Staff(PersonId.next(), "Tomasz", Set.of("finance-officer"), "payments");
        assertThatThrownBy(() -> Scope.run(finance, () -> deadLetters.retry(letter.id())))
                .hasMessageContaining("NOT_ALLOWED");
    }

    @Test
    void a_person_of_a_company_tells_but_does_not_read_the_outbox() {
        Actor person = new Actor.Person(PersonId.next(), "Jana", new CompanyId(UUID.randomUUID()), Set.of("buyer"));
        Integer seen = Scope.as(
                person,
                () -> transaction.execute(status -> {
                    outbox.tell(port, "note", "a", null, new Note("a"));
                    return jdbc.sql("select count(*) from messaging.outbox")
                            .query(Integer.class)
                            .single();
                }));
        assertThat(seen).isZero();
        assertThat(deliveries.claim(port, 10)).hasSize(1);
    }

    @Test
    void two_claimers_never_get_the_same_row() throws Exception {
        Scope.run(
                TEST,
                () -> transaction.executeWithoutResult(status -> {
                    for (int i = 0; i < 200; i++) {
                        outbox.tell(port, "note", "k" + i, null, new Note("x"));
                    }
                }));
        List<UUID> claimed = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<List<Envelope>>> claims = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                claims.add(threads.submit(() -> deliveries.claim(port, 15)));
            }
            for (Future<List<Envelope>> claim : claims) {
                claim.get().forEach(envelope -> claimed.add(envelope.id()));
            }
        }
        claimed.addAll(deliveries.claim(port, 200).stream().map(Envelope::id).toList());
        assertThat(new HashSet<>(claimed)).hasSize(200);
        assertThat(claimed).hasSize(200);
    }

    private void failUntilDead() {
        for (int i = 0; i < settings.attempts(); i++) {
            List<Envelope> claimed = deliveries.claim(port, 10);
            assertThat(claimed).hasSize(1);
            deliveries.settle(List.of(new Settlement.Failed(claimed.getFirst(), "no answer")), List.of());
            clock.advance(settings.longestPause().multipliedBy(2));
        }
    }

    private DeadLetter deadLetterOfThisPort() {
        return Scope.as(OPERATOR, () -> deadLetters.list(DeadLetter.State.OPEN, null, 200)).items().stream()
                .filter(letter -> letter.counterpart().equals(port))
                .findFirst()
                .orElseThrow();
    }

    private void tell(String key) {
        tell("note", key, new Note(key));
    }

    private void tell(String kind, String key, Note note) {
        Scope.run(TEST, () -> transaction.executeWithoutResult(status -> outbox.tell(port, kind, key, null, note)));
    }

    record Note(String text) {}
}
