package org.hanse.integration.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hanse.escrow.Bank;
import org.hanse.escrow.BankAccount;
import org.hanse.escrow.BankEntry;
import org.hanse.escrow.PaymentInstruction;
import org.hanse.escrow.PaymentInstruction.Charges;
import org.hanse.escrow.PaymentStatus;
import org.hanse.escrow.PaymentStatus.Outcome;
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
import tools.jackson.databind.json.JsonMapper;

/** What holds on the bank's wire: rules R5.1 to R5.3, promises X1, X2, X4. */
@WiresTest
class BankRoutesTest {

    private final String id = "T-" + UUID.randomUUID().toString().substring(0, 18);

    @Autowired
    private Teller teller;

    @Autowired
    private Heard heard;

    @Autowired
    private Sandbox sandbox;

    @Autowired
    private Bank bank;

    @Autowired
    private DeadLetters deadLetters;

    @Test
    void a_payout_is_taken_booked_and_heard() {
        pay();
        await().untilAsserted(() -> assertThat(debits()).singleElement().satisfies(entry -> {
            assertThat(entry.amount()).isEqualTo(Money.parse("EUR 47299.69"));
            assertThat(entry.otherName()).isEqualTo("Motoren Nord GmbH");
            assertThat(entry.otherAccount()).isEqualTo("NL91ABNA0417164300");
            assertThat(entry.code()).isEqualTo("PMNT/ICDT/ESCT");
            assertThat(entry.reversal()).isFalse();
        }));
        await().untilAsserted(() -> assertThat(outcomes()).containsExactly(Outcome.WAIT));
    }

    @Test
    void the_same_instruction_delivered_twice_is_paid_once() throws Exception {
        bank.pay(instruction());
        await().until(() -> !debits().isEmpty());
        bank.pay(instruction());
        await().untilAsserted(() -> assertThat(outcomes()).contains(Outcome.ALREADY_KNOWN));
        assertThat(outcomes()).doesNotContain(Outcome.REJECTED);
        assertThat(debits()).hasSize(1);
        assertThat(book("DBIT")).hasSize(1);
    }

    @Test
    void a_refused_payout_is_heard_with_its_reason_and_never_booked() throws Exception {
        sandbox.fault("bank", Fault.REJECT, 1);
        pay();
        await().untilAsserted(() -> assertThat(statuses()).singleElement().satisfies(status -> {
            assertThat(status.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(status.reason()).isEqualTo("AC01");
        }));
        assertThat(book("DBIT")).isEmpty();
    }

    @Test
    void a_payout_that_comes_back_is_a_reversal_with_its_reason() {
        sandbox.fault("bank", Fault.RETURN, 1);
        pay();
        await().untilAsserted(() -> assertThat(credits()).singleElement().satisfies(entry -> {
            assertThat(entry.reversal()).isTrue();
            assertThat(entry.reason()).isEqualTo("AC04");
            assertThat(entry.amount()).isEqualTo(Money.parse("EUR 47299.69"));
        }));
        assertThat(debits()).hasSize(1);
    }

    @Test
    void a_booking_notified_twice_is_heard_once() throws Exception {
        sandbox.fault("bank", Fault.DUPLICATE, 1);
        pay();
        await().until(() -> !debits().isEmpty());
        await().during(Duration.ofMillis(600))
                .untilAsserted(() -> assertThat(debits()).hasSize(1));
        assertThat(book("DBIT")).hasSize(1);
    }

    @Test
    void a_booking_before_its_status_is_heard_all_the_same() {
        sandbox.fault("bank", Fault.OUT_OF_ORDER, 1);
        pay();
        await().untilAsserted(() -> {
            assertThat(debits()).hasSize(1);
            assertThat(outcomes()).containsExactly(Outcome.WAIT);
        });
    }

    @Test
    void an_unreadable_file_is_put_aside_and_stops_nothing() {
        sandbox.fault("bank", Fault.MALFORMED, 1);
        pay();
        await().untilAsserted(() -> assertThat(debits()).hasSize(1));
        await().untilAsserted(() -> assertThat(openLetters())
                .anySatisfy(letter -> assertThat(letter.why()).contains("Not readable as XML")));
    }

    @Test
    void a_buyer_s_transfer_is_heard_as_a_credit_with_its_reference() throws Exception {
        post(
                "/bank/transfers",
                Map.of(
                        "amount", "48750.00",
                        "currency", "EUR",
                        "endToEndId", id,
                        "reference", "RF78HANSE2026000123",
                        "otherName", "Kaeufer AG",
                        "otherAccount", "FR1420041010050500013M02606"));
        await().untilAsserted(() -> assertThat(credits()).singleElement().satisfies(entry -> {
            assertThat(entry.amount()).isEqualTo(Money.parse("EUR 48750.00"));
            assertThat(entry.reference()).isEqualTo("RF78HANSE2026000123");
            assertThat(entry.otherName()).isEqualTo("Kaeufer AG");
            assertThat(entry.account()).isEqualTo("DE89370400440532013000");
            assertThat(entry.itemised()).isTrue();
        }));
    }

    private void pay() {
        teller.tell(Bank.PORT, Bank.PAY, id, instruction());
    }

    private PaymentInstruction instruction() {
        return new PaymentInstruction(
                id,
                Money.parse("EUR 47299.69"),
                BankAccount.iban("DE89370400440532013000", "COBADEFFXXX"),
                "Hanse Escrow GmbH",
                BankAccount.iban("NL91ABNA0417164300", null),
                "Motoren Nord GmbH",
                "DE",
                null,
                "RF78HANSE2026000123",
                null,
                LocalDate.of(2026, 11, 24),
                Charges.SERVICE_LEVEL);
    }

    private List<BankEntry> debits() {
        return heard.debits.stream()
                .filter(entry -> id.equals(entry.endToEndId()))
                .toList();
    }

    private List<BankEntry> credits() {
        return heard.credits.stream()
                .filter(entry -> id.equals(entry.endToEndId()))
                .toList();
    }

    private List<PaymentStatus> statuses() {
        return heard.statuses.stream()
                .filter(status -> id.equals(status.endToEndId()))
                .toList();
    }

    private List<Outcome> outcomes() {
        return statuses().stream().map(PaymentStatus::outcome).toList();
    }

    private List<DeadLetter> openLetters() {
        Actor operator = new Actor.Staff(PersonId.next(), "Li Na", Set.of("operator"), "operations");
        return Scope.as(operator, () -> deadLetters.list(DeadLetter.State.OPEN, null, 200))
                .items();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, String>> book(String kind) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.address() + "/bank/book"))
                .build();
        String json = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        List<Map<String, String>> lines = JsonMapper.builder().build().readValue(json, List.class);
        return lines.stream()
                .filter(line -> kind.equals(line.get("kind")) && id.equals(line.get("endToEndId")))
                .toList();
    }

    private void post(String path, Map<String, String> content) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.address() + path))
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        JsonMapper.builder().build().writeValueAsBytes(content)))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(202);
    }
}
