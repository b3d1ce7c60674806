package org.hanse.integration.vatregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.hanse.integration.OtherSide.Heard;
import org.hanse.integration.Teller;
import org.hanse.integration.WiresTest;
import org.hanse.integration.sandbox.Fault;
import org.hanse.integration.sandbox.Sandbox;
import org.hanse.tax.VatAnswer;
import org.hanse.tax.VatAnswer.Standing;
import org.hanse.tax.VatQuestion;
import org.hanse.tax.VatRegister;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds on the wire to VIES: rules R5.7. */
@WiresTest
class ViesRoutesTest {

    private final String question = UUID.randomUUID().toString();

    @Autowired
    private Teller teller;

    @Autowired
    private Heard heard;

    @Autowired
    private Sandbox sandbox;

    @Test
    void a_registered_number_comes_back_valid_with_a_consultation_number() {
        VatAnswer answer = ask("136695976", "DE811569869");
        assertThat(answer.standing()).isEqualTo(Standing.VALID);
        assertThat(answer.prefix()).isEqualTo("DE");
        assertThat(answer.number()).isEqualTo("136695976");
        assertThat(answer.consultation()).startsWith("WAPI");
        assertThat(answer.name()).isNull();
    }

    @Test
    void a_number_that_is_not_registered_comes_back_invalid() {
        assertThat(ask("200", null).standing()).isEqualTo(Standing.INVALID);
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

    @Test
    void no_answer_in_time_is_asked_again() {
        sandbox.fault("vat-register", Fault.TIMEOUT, 1);
        assertThat(ask("136695976", null).standing()).isEqualTo(Standing.VALID);
    }

    private VatAnswer ask(String number, @Nullable String requester) {
        teller.tell(VatRegister.PORT, VatRegister.CHECK, question, new VatQuestion(question, "DE", number, requester));
        await().atMost(Duration.ofSeconds(20)).until(() -> heard.vat.stream().anyMatch(this::mine));
        return heard.vat.stream().filter(this::mine).findFirst().orElseThrow();
    }

    private boolean mine(VatAnswer answer) {
        return question.equals(answer.questionId());
    }
}
