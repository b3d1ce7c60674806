package org.hanse.integration.customs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hanse.customs.CustomsAnswer;
import org.hanse.customs.CustomsAnswer.Outcome;
import org.hanse.customs.CustomsAuthority;
import org.hanse.customs.Declaration;
import org.hanse.customs.QueryReply;
import org.hanse.integration.OtherSide.Heard;
import org.hanse.integration.Teller;
import org.hanse.integration.WiresTest;
import org.hanse.integration.sandbox.Fault;
import org.hanse.integration.sandbox.Sandbox;
import org.hanse.kernel.Actor;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Scope;
import org.hanse.messaging.DeadLetter;
import org.hanse.messaging.DeadLetters;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds on the wire to customs: promises X1, X2, X4. */
@WiresTest
class CustomsRoutesTest {

    private final String reference =
            "H-" + UUID.randomUUID().toString().substring(0, 18).toUpperCase(Locale.ROOT);

    @Autowired
    private Teller teller;

    @Autowired
    private Heard heard;

    @Autowired
    private Sandbox sandbox;

    @Autowired
    private DeadLetters deadLetters;

    @Test
    void a_declaration_is_accepted_with_its_number_and_released() {
        lodge("850110");
        await().untilAsserted(
                        () -> assertThat(outcomes()).containsExactlyInAnyOrder(Outcome.ACCEPTED, Outcome.RELEASED));
        assertThat(answers())
                .allSatisfy(answer -> assertThat(answer.movementReference())
                        .startsWith("26DE")
                        .hasSize(18));
    }

    @Test
    void a_question_is_heard_and_its_reply_brings_the_release() {
        sandbox.fault("customs", Fault.QUERY, 1);
        lodge("850110");
        await().untilAsserted(() -> assertThat(outcomes()).containsExactlyInAnyOrder(Outcome.ACCEPTED, Outcome.QUERY));
        teller.tell(CustomsAuthority.PORT, CustomsAuthority.REPLY, "r-" + reference, new QueryReply(reference, "None"));
        await().untilAsserted(() -> assertThat(outcomes()).contains(Outcome.RELEASED));
    }

    @Test
    void held_goods_are_heard_of_and_released_later() {
        sandbox.fault("customs", Fault.HOLD, 1);
        lodge("850110");
        await().untilAsserted(() ->
                assertThat(outcomes()).containsExactlyInAnyOrder(Outcome.ACCEPTED, Outcome.HELD, Outcome.RELEASED));
    }

    @Test
    void a_rejection_is_heard_with_its_reason() {
        sandbox.fault("customs", Fault.REJECT, 1);
        lodge("850110");
        await().untilAsserted(() -> assertThat(answers()).singleElement().satisfies(answer -> {
            assertThat(answer.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(answer.text()).isEqualTo("The commodity code does not exist");
        }));
    }

    @Test
    void what_the_schema_refuses_is_a_dead_letter_at_once() {
        lodge("8501522");
        Actor operator = new Actor.Staff(PersonId.next(), "Li Na", Set.of("operator"), "operations");
        await().untilAsserted(() -> assertThat(
                        Scope.as(operator, () -> deadLetters.list(DeadLetter.State.OPEN, null, 200))
                                .items())
                .anySatisfy(letter -> {
                    assertThat(letter.counterpart()).isEqualTo(CustomsAuthority.PORT);
                    assertThat(letter.why()).contains("Customs does not take it");
                    assertThat(letter.attempts()).isEqualTo(1);
                }));
    }

    @Test
    void answers_told_twice_out_of_order_and_after_garbage_are_heard_once_each() {
        sandbox.fault("customs", Fault.OUT_OF_ORDER, 1);
        sandbox.fault("customs", Fault.DUPLICATE, 2);
        sandbox.fault("customs", Fault.MALFORMED, 2);
        lodge("850110");
        await().untilAsserted(() -> assertThat(outcomes()).contains(Outcome.ACCEPTED, Outcome.RELEASED));
        await().during(Duration.ofMillis(400))
                .untilAsserted(() -> assertThat(outcomes()).hasSize(2));
    }

    private void lodge(String code) {
        teller.tell(CustomsAuthority.PORT, CustomsAuthority.LODGE, reference, declaration(code));
    }

    private Declaration declaration(String code) {
        Money value = Money.parse("EUR 4000.26");
        return new Declaration(
                reference,
                Declaration.Direction.IMPORT,
                "DE004851",
                new Declaration.Trader("Shenzhen Yunling Motor", "CN", null),
                new Declaration.Trader("Travekran Maschinenbau", "DE", "DE123456789012345"),
                "CN",
                "DE",
                "FOB Yantian",
                "YL-26-1142",
                value,
                12,
                new BigDecimal("412.0"),
                List.of(new Declaration.Item(
                        1, code, "Stepper motors", "CN", new BigDecimal("250"), "C62", new BigDecimal("398.5"), value)),
                List.of(new Declaration.Paper("N380", "YL-26-1142")));
    }

    private List<CustomsAnswer> answers() {
        return heard.customs.stream()
                .filter(answer -> reference.equals(answer.localReference()))
                .toList();
    }

    private List<Outcome> outcomes() {
        return answers().stream().map(CustomsAnswer::outcome).toList();
    }
}
