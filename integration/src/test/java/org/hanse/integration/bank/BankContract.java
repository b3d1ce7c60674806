package org.hanse.integration.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hanse.escrow.Bank;
import org.hanse.escrow.BankAccount;
import org.hanse.escrow.BankEntry;
import org.hanse.escrow.PaymentInstruction;
import org.hanse.escrow.PaymentInstruction.Charges;
import org.hanse.escrow.PaymentStatus;
import org.hanse.escrow.PaymentStatus.Outcome;
import org.hanse.escrow.statement.BankStatement;
import org.hanse.integration.PortContract;
import org.hanse.integration.sandbox.Fault;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a bank's wire keeps: rules R5.1 to R5.3. What counts for money is the bank's own book. */
abstract class BankContract extends PortContract {

    protected final String id = "T-" + UUID.randomUUID().toString().substring(0, 18);

    @Autowired
    private Bank bank;

    /** The debits of this test's payment in the bank's own book. */
    protected abstract List<Map<String, String>> debitsInTheBook();

    /** A buyer pays into the client-money account. */
    protected abstract void transfer(Map<String, String> facts) throws Exception;

    @Test
    void a_payout_is_taken_booked_and_heard() {
        pay();
        soon(() -> assertThat(debits()).singleElement().satisfies(entry -> {
            assertThat(entry.amount()).isEqualTo(Money.parse("EUR 47299.69"));
            assertThat(entry.otherName()).isEqualTo("Motoren Nord GmbH");
            assertThat(entry.otherAccount()).isEqualTo("NL91ABNA0417164300");
            assertThat(entry.code()).isEqualTo("PMNT/ICDT/ESCT");
            assertThat(entry.reversal()).isFalse();
        }));
        soon(() -> assertThat(outcomes()).containsExactly(Outcome.WAIT));
    }

    @Test
    void a_buyer_s_transfer_is_heard_as_a_credit_with_its_reference() throws Exception {
        transfer(Map.of(
                "amount", "48750.00",
                "currency", "EUR",
                "endToEndId", id,
                "reference", "RF78HANSE2026000123",
                "otherName", "Kaeufer AG",
                "otherAccount", "FR1420041010050500013M02606"));
        soon(() -> assertThat(credits()).singleElement().satisfies(entry -> {
            assertThat(entry.amount()).isEqualTo(Money.parse("EUR 48750.00"));
            assertThat(entry.reference()).isEqualTo("RF78HANSE2026000123");
            assertThat(entry.otherName()).isEqualTo("Kaeufer AG");
            assertThat(entry.account()).isEqualTo("DE89370400440532013000");
            assertThat(entry.itemised()).isTrue();
        }));
    }

    /** The bank draws a statement of what it has booked since the last one. */
    protected abstract void drawStatement();

    @Test
    void a_statement_lists_what_was_booked_and_opens_where_the_last_one_closed() {
        pay();
        soonSo(() -> !debits().isEmpty());
        wrong(Fault.DUPLICATE, 1);
        drawStatement();
        soonSo(() -> listing() != null);
        BankStatement first = Objects.requireNonNull(listing());
        BankStatement.Line line = line(first);
        assertThat(line.credit()).isFalse();
        assertThat(line.amount()).isEqualTo(Money.parse("EUR 47299.69"));
        assertThat(line.reference()).isEqualTo(debits().getFirst().servicerReference());
        assertThat(first.account()).isEqualTo("DE89370400440532013000");
        assertThat(closing(first)).isEqualTo(first.closing());
        assertThat(first.to()).isAfter(first.from());
        drawStatement();
        soonSo(() -> after(first) != null);
        BankStatement second = Objects.requireNonNull(after(first));
        assertThat(second.opening()).isEqualTo(first.closing());
        assertThat(second.from()).isEqualTo(first.to());
        assertThat(heard.statements.stream().filter(first::equals)).hasSize(1);
    }

    private @Nullable BankStatement listing() {
        return heard.statements.stream()
                .filter(statement -> statement.lines().stream().anyMatch(line -> id.equals(line.endToEndId())))
                .findFirst()
                .orElse(null);
    }

    private BankStatement.Line line(BankStatement statement) {
        return statement.lines().stream()
                .filter(line -> id.equals(line.endToEndId()))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable BankStatement after(BankStatement first) {
        return heard.statements.stream()
                .filter(next -> next.sequence() == first.sequence() + 1)
                .filter(next -> next.opening().isSameCurrency(first.opening()))
                .filter(next -> next.account().equals(first.account()))
                .findFirst()
                .orElse(null);
    }

    private static Money closing(BankStatement statement) {
        Money sum = statement.opening();
        for (BankStatement.Line line : statement.lines()) {
            sum = line.credit() ? sum.plus(line.amount()) : sum.minus(line.amount());
        }
        return sum;
    }

    @Test
    void the_same_instruction_delivered_twice_is_paid_once() {
        bank.pay(instruction());
        soonSo(() -> !debits().isEmpty());
        bank.pay(instruction());
        soon(() -> assertThat(outcomes()).contains(Outcome.ALREADY_KNOWN));
        assertThat(outcomes()).doesNotContain(Outcome.REJECTED);
        assertThat(debits()).hasSize(1);
        assertThat(debitsInTheBook()).hasSize(1);
    }

    @Test
    void a_payout_that_comes_back_is_a_reversal_with_its_reason() {
        wrong(Fault.RETURN, 1);
        pay();
        soon(() -> assertThat(credits()).singleElement().satisfies(entry -> {
            assertThat(entry.reversal()).isTrue();
            assertThat(entry.reason()).isEqualTo("AC04");
            assertThat(entry.amount()).isEqualTo(Money.parse("EUR 47299.69"));
        }));
        assertThat(debits()).hasSize(1);
    }

    /** A booking notified twice. */
    @Override
    protected void saidTwice() {
        wrong(Fault.DUPLICATE, 1);
        pay();
        soonSo(() -> !debits().isEmpty());
        andStays(() -> assertThat(debits()).hasSize(1));
        assertThat(debitsInTheBook()).hasSize(1);
    }

    /** A booking before its status. */
    @Override
    protected void outOfOrder() {
        wrong(Fault.OUT_OF_ORDER, 1);
        pay();
        soon(() -> {
            assertThat(debits()).hasSize(1);
            assertThat(outcomes()).containsExactly(Outcome.WAIT);
        });
    }

    /** A file that is no XML. */
    @Override
    protected void unreadable() {
        wrong(Fault.MALFORMED, 1);
        pay();
        soon(() -> assertThat(debits()).hasSize(1));
        soon(() -> assertThat(openLetters())
                .anySatisfy(letter -> assertThat(letter.why()).contains("Not readable as XML")));
    }

    /** A bank that says nothing for long; the instruction, sent once more meanwhile, is paid once. */
    @Override
    protected void noAnswer() {
        wrong(Fault.TIMEOUT, 1);
        bank.pay(instruction());
        bank.pay(instruction());
        soon(() -> assertThat(debits()).hasSize(1));
        andStays(() -> assertThat(debitsInTheBook()).hasSize(1));
    }

    @Override
    protected void refused() {
        wrong(Fault.REJECT, 1);
        pay();
        soon(() -> assertThat(statuses()).singleElement().satisfies(status -> {
            assertThat(status.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(status.reason()).isEqualTo("AC01");
        }));
        assertThat(debitsInTheBook()).isEmpty();
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
}
