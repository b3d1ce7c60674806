package org.hanse.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.awaitility.core.ThrowingRunnable;
import org.hanse.integration.OtherSide.Heard;
import org.hanse.integration.sandbox.Fault;
import org.hanse.kernel.Actor;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Scope;
import org.hanse.messaging.DeadLetter;
import org.hanse.messaging.DeadLetters;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What every port keeps, whoever is at the other end: promises X1, X2 and X4. Each port has a contract of its own that
 * says it in its own words and adds what only it promises; a route passes it against a counterpart that can be made to
 * misbehave.
 */
public abstract class PortContract {

    private static final Actor OPERATOR = new Actor.Staff(PersonId.next(), "Li Na", Set.of("operator"), "operations");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration QUIET = Duration.ofMillis(500);

    @Autowired
    protected Teller teller;

    @Autowired
    protected Heard heard;

    @Autowired
    private DeadLetters deadLetters;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    /** Lets the other end's next occasions go wrong in this way. */
    protected abstract void wrong(Fault fault, int times);

    @Test
    void what_is_said_twice_counts_once() throws Exception {
        saidTwice();
    }

    protected abstract void saidTwice() throws Exception;

    @Test
    void what_comes_in_the_wrong_order_is_heard_all_the_same() throws Exception {
        outOfOrder();
    }

    protected abstract void outOfOrder() throws Exception;

    @Test
    void what_cannot_be_read_stops_nothing_else() throws Exception {
        unreadable();
    }

    protected abstract void unreadable() throws Exception;

    @Test
    void no_answer_in_time_is_no_end() throws Exception {
        noAnswer();
    }

    protected abstract void noAnswer() throws Exception;

    @Test
    void a_refusal_is_known_with_its_reason() throws Exception {
        refused();
    }

    protected abstract void refused() throws Exception;

    /** Waits until it holds. */
    protected static void soon(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).untilAsserted(assertion);
    }

    /** Waits until it is so. */
    protected static void soonSo(BooleanSupplier condition) {
        await().atMost(PATIENCE).until(condition::getAsBoolean);
    }

    /** It holds, and goes on to hold for a while. */
    protected static void andStays(ThrowingRunnable assertion) {
        await().during(QUIET).atMost(PATIENCE).untilAsserted(assertion);
    }

    /** What has become of a message that was told. */
    protected record Fate(String state, int attempts) {}

    protected Fate fate(String port, String key) {
        return Scope.as(
                new Actor.System("test"),
                () -> transaction.execute(
                        status -> jdbc.sql("select state, attempt from messaging.outbox where port = ? and key = ?")
                                .params(port, key)
                                .query((row, n) -> new Fate(row.getString("state"), row.getInt("attempt")))
                                .single()));
    }

    /** The message was delivered, but not the first time. */
    protected void deliveredAtLast(String port, String key) {
        soon(() -> {
            assertThat(fate(port, key).state()).isEqualTo("delivered");
            assertThat(fate(port, key).attempts()).isGreaterThan(1);
        });
    }

    /** It was given up at the first attempt, in sight of the operator. */
    protected void givenUpAtOnce(String port, String key, String why) {
        soon(() -> assertThat(fate(port, key)).isEqualTo(new Fate("dead", 1)));
        assertThat(openLetters()).anySatisfy(letter -> {
            assertThat(letter.counterpart()).isEqualTo(port);
            assertThat(letter.why()).contains(why);
            assertThat(letter.attempts()).isEqualTo(1);
        });
    }

    protected List<DeadLetter> openLetters() {
        return Scope.as(OPERATOR, () -> deadLetters.list(DeadLetter.State.OPEN, null, 200))
                .items();
    }
}
