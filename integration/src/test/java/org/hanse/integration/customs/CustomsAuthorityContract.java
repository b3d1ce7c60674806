package org.hanse.integration.customs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hanse.customs.CustomsAnswer;
import org.hanse.customs.CustomsAnswer.Outcome;
import org.hanse.customs.CustomsAuthority;
import org.hanse.customs.Declaration;
import org.hanse.customs.QueryReply;
import org.hanse.integration.PortContract;
import org.hanse.integration.sandbox.Fault;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What the wire to a customs authority keeps: a declaration is lodged once, and each answer to it is heard once. */
abstract class CustomsAuthorityContract extends PortContract {

    private final String reference =
            "H-" + UUID.randomUUID().toString().substring(0, 18).toUpperCase(Locale.ROOT);

    @Test
    void a_declaration_is_accepted_with_its_number_and_released() {
        lodge("850110");
        soon(() -> assertThat(outcomes()).containsExactlyInAnyOrder(Outcome.ACCEPTED, Outcome.RELEASED));
        assertThat(answers())
                .allSatisfy(answer -> assertThat(answer.movementReference())
                        .startsWith("26DE")
                        .hasSize(18));
    }

    @Test
    void a_question_is_heard_and_its_reply_brings_the_release() {
        wrong(Fault.QUERY, 1);
        lodge("850110");
        soon(() -> assertThat(outcomes()).containsExactlyInAnyOrder(Outcome.ACCEPTED, Outcome.QUERY));
        teller.tell(CustomsAuthority.PORT, CustomsAuthority.REPLY, "r-" + reference, new QueryReply(reference, "None"));
        soon(() -> assertThat(outcomes()).contains(Outcome.RELEASED));
    }

    @Test
    void held_goods_are_heard_of_and_released_later() {
        wrong(Fault.HOLD, 1);
        lodge("850110");
        soon(() -> assertThat(outcomes()).containsExactlyInAnyOrder(Outcome.ACCEPTED, Outcome.HELD, Outcome.RELEASED));
    }

    @Test
    void what_the_schema_refuses_is_a_dead_letter_at_once() {
        lodge("8501522");
        givenUpAtOnce(CustomsAuthority.PORT, reference, "Customs does not take it");
    }

    /** Each answer three times, once under another message id. */
    @Override
    protected void saidTwice() {
        wrong(Fault.DUPLICATE, 2);
        heardOnceEach();
    }

    /** Released before accepted. */
    @Override
    protected void outOfOrder() {
        wrong(Fault.OUT_OF_ORDER, 1);
        heardOnceEach();
    }

    @Override
    protected void unreadable() {
        wrong(Fault.MALFORMED, 2);
        heardOnceEach();
        soon(() -> assertThat(openLetters())
                .anySatisfy(letter -> assertThat(letter.counterpart()).isEqualTo(CustomsAuthority.PORT)));
    }

    @Override
    protected void noAnswer() {
        wrong(Fault.TIMEOUT, 1);
        heardOnceEach();
        deliveredAtLast(CustomsAuthority.PORT, reference);
    }

    @Override
    protected void refused() {
        wrong(Fault.REJECT, 1);
        lodge("850110");
        soon(() -> assertThat(answers()).singleElement().satisfies(answer -> {
            assertThat(answer.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(answer.text()).isEqualTo("The commodity code does not exist");
        }));
    }

    @Test
    void all_of_it_at_once_is_heard_once_each() {
        wrong(Fault.OUT_OF_ORDER, 1);
        wrong(Fault.DUPLICATE, 2);
        wrong(Fault.MALFORMED, 2);
        heardOnceEach();
    }

    private void heardOnceEach() {
        lodge("850110");
        soon(() -> assertThat(outcomes()).contains(Outcome.ACCEPTED, Outcome.RELEASED));
        andStays(() -> assertThat(outcomes()).hasSize(2));
    }

    @Test
    void goods_that_left_the_union_are_heard_of_after_their_release() {
        export();
        soon(() ->
                assertThat(outcomes()).containsExactlyInAnyOrder(Outcome.ACCEPTED, Outcome.RELEASED, Outcome.EXITED));
    }

    @Test
    void old_news_carry_the_day_on_which_it_was_decided() {
        wrong(Fault.OLD_NEWS, 1);
        export();
        soon(() -> assertThat(outcomes()).contains(Outcome.ACCEPTED, Outcome.RELEASED));
        assertThat(answers())
                .allMatch(answer ->
                        answer.at().isBefore(Clock.systemUTC().instant().minus(Duration.ofDays(77))));
        andStays(() -> assertThat(outcomes()).doesNotContain(Outcome.EXITED));
    }

    private void export() {
        teller.tell(
                CustomsAuthority.PORT,
                CustomsAuthority.LODGE,
                reference,
                declaration("850110", Declaration.Direction.EXPORT));
    }

    private void lodge(String code) {
        teller.tell(
                CustomsAuthority.PORT,
                CustomsAuthority.LODGE,
                reference,
                declaration(code, Declaration.Direction.IMPORT));
    }

    private Declaration declaration(String code, Declaration.Direction direction) {
        Money value = Money.parse("EUR 4000.26");
        return new Declaration(
                reference,
                direction,
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
