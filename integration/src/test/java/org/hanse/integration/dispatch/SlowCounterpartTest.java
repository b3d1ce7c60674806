package org.hanse.integration.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hanse.integration.OtherSide.Heard;
import org.hanse.integration.Teller;
import org.hanse.integration.WiresTest;
import org.hanse.integration.sandbox.Fault;
import org.hanse.integration.sandbox.Sandbox;
import org.hanse.logistics.BookingRequest;
import org.hanse.logistics.BookingRequest.Party;
import org.hanse.logistics.Carrier;
import org.hanse.messaging.Notice;
import org.hanse.messaging.Notifier;
import org.hanse.tax.VatQuestion;
import org.hanse.tax.VatRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Promise X5: a counterpart that does not answer holds up nobody but itself, and is served in the end. */
@WiresTest
class SlowCounterpartTest {

    private static final int BOOKINGS = 12;
    private static final int BLACK_HOLE = 100;

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private Teller teller;

    @Autowired
    private Heard heard;

    @Autowired
    private Sandbox sandbox;

    @Autowired
    private Breakers breakers;

    @AfterEach
    void mend() {
        sandbox.noMoreFaults("carrier");
    }

    @Test
    void the_register_answers_while_the_carrier_keeps_everybody_waiting() {
        sandbox.fault("carrier", Fault.TIMEOUT, BOOKINGS);
        for (int i = 0; i < BOOKINGS; i++) {
            teller.tell(Carrier.PORT, Carrier.BOOK, run + i, booking(run + "-" + i));
        }
        teller.tell(VatRegister.PORT, VatRegister.CHECK, run, new VatQuestion(run, "DE", "136695976", null));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> heard.vat.stream().anyMatch(answer -> run.equals(answer.questionId())));
        assertThat(answered()).as("bookings answered before the register").isLessThan(BOOKINGS);
        await().atMost(Duration.ofSeconds(60)).until(() -> answered() == BOOKINGS);
    }

    /** A wire into a black hole: nothing comes back, for as long as it lasts. */
    @Test
    void a_black_hole_takes_nobody_else_along_and_loses_nothing() {
        sandbox.fault("carrier", Fault.TIMEOUT, Integer.MAX_VALUE);
        for (int i = 0; i < BLACK_HOLE; i++) {
            teller.tell(Carrier.PORT, Carrier.BOOK, run + i, booking(run + "-" + i));
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> breakers.room(Carrier.PORT, BOOKINGS) < BOOKINGS);
        for (int i = 0; i < BOOKINGS; i++) {
            String question = run + "?" + i;
            teller.tell(
                    VatRegister.PORT, VatRegister.CHECK, question, new VatQuestion(question, "DE", "136695976", null));
            String to = run + i + "@yunling.example";
            Notice notice = new Notice(to, List.of("en"), "test.mail.hello", List.of("Chen", "http://localhost/g/1"));
            teller.tell(Notifier.PORT, Notifier.MAIL, to, notice);
        }
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(heard.vat)
                    .filteredOn(a -> a.questionId().startsWith(run))
                    .hasSize(BOOKINGS);
            assertThat(sandbox.mails()).filteredOn(m -> m.to().startsWith(run)).hasSize(BOOKINGS);
        });
        assertThat(answered()).isZero();
        assertThat(breakers.room(VatRegister.PORT, BOOKINGS)).isEqualTo(BOOKINGS);

        sandbox.noMoreFaults("carrier");
        await().atMost(Duration.ofSeconds(60)).until(() -> answered() == BLACK_HOLE);
    }

    private long answered() {
        return heard.bookings.stream()
                .filter(answer -> answer.reference().startsWith(run))
                .count();
    }

    private static BookingRequest booking(String reference) {
        Party party = new Party("Shenzhen Yunling Motor", "1 Nanshan Rd", "Shenzhen", "CN");
        return new BookingRequest(
                reference,
                BookingRequest.Mode.AIR,
                party,
                party,
                "CNSZX",
                "DEHAM",
                LocalDate.of(2026, 12, 1),
                null,
                "FCA Shenzhen",
                List.of(new BookingRequest.Cargo("Motors", null, 1, BigDecimal.TEN, null)));
    }
}
