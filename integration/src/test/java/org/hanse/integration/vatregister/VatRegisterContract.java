package org.hanse.integration.vatregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.hanse.integration.PortContract;
import org.hanse.integration.sandbox.Fault;
import org.hanse.tax.VatAnswer;
import org.hanse.tax.VatAnswer.Standing;
import org.hanse.tax.VatQuestion;
import org.hanse.tax.VatRegister;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the wire to a register of VAT numbers keeps: rules R5.7. Silence never makes a number valid. */
abstract class VatRegisterContract extends PortContract {

    private static final String REGISTERED = "136695976";

    private final String question = UUID.randomUUID().toString();

    @Autowired
    private VatRegister register;

    @Test
    void a_registered_number_comes_back_valid_with_a_consultation_number() {
        VatAnswer answer = ask(REGISTERED, "DE811569869");
        assertThat(answer.standing()).isEqualTo(Standing.VALID);
        assertThat(answer.prefix()).isEqualTo("DE");
        assertThat(answer.number()).isEqualTo(REGISTERED);
        assertThat(answer.consultation()).startsWith("WAPI");
        assertThat(answer.name()).isNull();
    }

    @Test
    void a_register_that_is_down_is_unknown_and_not_valid() {
        assertThat(ask("300", null).standing()).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void a_member_state_that_is_down_is_unknown_and_not_valid() {
        assertThat(ask("301", null).standing()).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void a_malformed_number_is_invalid() {
        assertThat(ask("201", null).standing()).isEqualTo(Standing.INVALID);
    }

    @Override
    protected void saidTwice() {
        VatQuestion asked = new VatQuestion(question, "DE", REGISTERED, null);
        register.check(asked);
        register.check(asked);
        soon(() -> assertThat(answers(question)).hasSize(1));
        andStays(() -> assertThat(answers(question)).hasSize(1));
    }

    /** The later question is answered first. */
    @Override
    protected void outOfOrder() {
        String later = UUID.randomUUID().toString();
        wrong(Fault.TIMEOUT, 1);
        tell(question, REGISTERED, null);
        tell(later, "200", null);
        soon(() -> {
            assertThat(answers(question))
                    .singleElement()
                    .satisfies(a -> assertThat(a.standing()).isEqualTo(Standing.VALID));
            assertThat(answers(later))
                    .singleElement()
                    .satisfies(a -> assertThat(a.standing()).isEqualTo(Standing.INVALID));
        });
    }

    /** What is no answer is asked again. */
    @Override
    protected void unreadable() {
        wrong(Fault.MALFORMED, 1);
        assertThat(ask(REGISTERED, null).standing()).isEqualTo(Standing.VALID);
        deliveredAtLast(VatRegister.PORT, question);
    }

    @Override
    protected void noAnswer() {
        wrong(Fault.TIMEOUT, 1);
        assertThat(ask(REGISTERED, null).standing()).isEqualTo(Standing.VALID);
        deliveredAtLast(VatRegister.PORT, question);
    }

    @Override
    protected void refused() {
        wrong(Fault.REJECT, 1);
        assertThat(ask(REGISTERED, null).standing()).isEqualTo(Standing.INVALID);
    }

    private VatAnswer ask(String number, @Nullable String requester) {
        tell(question, number, requester);
        soonSo(() -> !answers(question).isEmpty());
        return answers(question).getFirst();
    }

    private void tell(String id, String number, @Nullable String requester) {
        teller.tell(VatRegister.PORT, VatRegister.CHECK, id, new VatQuestion(id, "DE", number, requester));
    }

    private List<VatAnswer> answers(String id) {
        return heard.vat.stream()
                .filter(answer -> id.equals(answer.questionId()))
                .toList();
    }
}
