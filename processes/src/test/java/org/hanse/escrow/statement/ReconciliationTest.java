package org.hanse.escrow.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hanse.escrow.MoneyChecks;
import org.hanse.escrow.statement.BankBreak.Outcome;
import org.hanse.escrow.statement.Standing.Verdict;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.TestClock;
import org.hanse.kernel.database.HanseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Promise M5: what the bank's statement and our books do not agree in is found, all of it and nothing else. */
@HanseTest
class ReconciliationTest {

    @Autowired
    private StatementsInTests bank;

    @Autowired
    private MoneyChecks checks;

    @Autowired
    private Clock clock;

    @AfterEach
    void every_difference_has_its_break() {
        ((TestClock) clock).reset();
        assertThat(bank.arrange(checks::broken)).isEmpty();
    }

    @Test
    void a_statement_that_agrees_says_so_to_the_cent_and_what_came_after_it_is_in_flight() {
        StatementsInTests.Account account = bank.account("NOK");
        bank.book("NOK", "A", 50_000);
        bank.book("NOK", "B", -20_000);
        bank.send(account.line("A", 50_000).line("B", -20_000).draw());
        bank.book("NOK", "C", 700);
        Standing standing = bank.standing("NOK");
        assertThat(standing.verdict()).isEqualTo(Verdict.AGREES);
        assertThat(standing.bank().toString()).isEqualTo("NOK 300.00");
        assertThat(standing.books().toString()).isEqualTo("NOK 307.00");
        assertThat(standing.inFlight().toString()).isEqualTo("NOK 7.00");
        assertThat(standing.inFlightCount()).isEqualTo(1);
        bank.send(account.line("C", 700).draw());
        assertThat(bank.open("NOK")).isEmpty();
        assertThat(bank.standing("NOK").inFlightCount()).isZero();
    }

    @Test
    void the_same_statement_again_changes_nothing_and_other_content_under_its_number_is_a_break() {
        StatementsInTests.Account account = bank.account("SEK");
        bank.book("SEK", "A", 100);
        BankStatement first = account.line("A", 100).draw();
        bank.send(first);
        bank.send(new BankStatement(
                "another id",
                first.account(),
                1,
                first.opening(),
                first.closing(),
                first.from(),
                first.to(),
                first.lines()));
        assertThat(bank.stored(account, "SEK")).isEqualTo(1);
        assertThat(bank.open("SEK")).isEmpty();
        bank.send(new BankStatement(
                "third", first.account(), 1, first.opening(), first.opening(), first.from(), first.to(), List.of()));
        assertThat(bank.open("SEK")).containsExactly("STATEMENT_CHANGED third");
        assertThat(bank.stored(account, "SEK")).isEqualTo(1);
    }

    @Test
    void statements_in_the_wrong_order_leave_no_break_but_the_gap_which_closes_when_the_missing_one_has_come() {
        StatementsInTests.Account account = bank.account("DKK");
        bank.book("DKK", "A", 100);
        bank.send(account.line("A", 100).draw());
        bank.book("DKK", "B", 200);
        BankStatement second = account.line("B", 200).draw();
        bank.book("DKK", "C", 300);
        bank.send(account.line("C", 300).draw());
        assertThat(bank.open("DKK")).containsExactly("STATEMENT_MISSING DKK 3");
        BankBreak gap = bank.breaks("DKK").getFirst();
        assertThatThrownBy(() -> bank.explain(gap, Outcome.BOOKED_MEANWHILE, "it came"))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.reason()).isEqualTo(StatementReason.NOT_BOOKED_YET));
        bank.send(second);
        assertThat(bank.get(gap.id()).settledMeanwhile()).isTrue();
        bank.explain(gap, Outcome.BOOKED_MEANWHILE, "it came");
        assertThat(bank.open("DKK")).isEmpty();
        assertThat(bank.standing("DKK").verdict()).isEqualTo(Verdict.AGREES);
    }

    @Test
    void a_booking_that_comes_late_is_offered_as_the_explanation_and_closes_nothing_by_itself() {
        StatementsInTests.Account account = bank.account("PLN");
        bank.send(account.line("LATE", 900).draw());
        BankBreak open = bank.breaks("PLN").getFirst();
        assertThat(open.kind()).isEqualTo(BankBreak.Kind.NOT_IN_BOOKS);
        assertThat(bank.hasTask(open)).isTrue();
        bank.book("PLN", "LATE", 900);
        bank.look();
        assertThat(bank.get(open.id()).settledMeanwhile()).isTrue();
        assertThat(bank.get(open.id()).outcome()).isNull();
        assertThat(bank.standing("PLN").verdict()).isEqualTo(Verdict.BREAKS);
        bank.explain(open, Outcome.BOOKED_MEANWHILE, "notified late");
        assertThat(bank.standing("PLN").verdict()).isEqualTo(Verdict.AGREES);
    }

    @Test
    void a_business_day_without_a_statement_is_missed_at_noon_of_the_next_one_and_a_weekend_is_not() {
        Instant monday =
                ZonedDateTime.of(2030, 3, 4, 18, 0, 0, 0, ZoneOffset.UTC).toInstant();
        set(monday);
        StatementsInTests.Account account = bank.account("CZK");
        bank.tell(account.draw());
        set(monday.plus(Duration.ofHours(17)));
        bank.look();
        assertThat(bank.open("CZK")).isEmpty();
        set(monday.plus(Duration.ofHours(42)).plusSeconds(1));
        bank.look();
        assertThat(bank.open("CZK")).containsExactly("DAY_MISSING 2030-03-05");
        set(monday.plus(Duration.ofDays(4)).minus(Duration.ofHours(1)));
        bank.send(account.draw());
        set(monday.plus(Duration.ofDays(6)));
        bank.look();
        assertThat(bank.open("CZK")).containsExactly("DAY_MISSING 2030-03-05");
        assertThat(bank.breaks("CZK").getFirst().settledMeanwhile()).isTrue();
    }

    /** A day of bookings with faults put in at random: all of them are found, nothing else is, and nothing is posted. */
    @ParameterizedTest
    @CsvSource({"1,HUF", "2,RON", "3,SGD", "4,ISK", "5,TRY", "6,MXN", "7,THB", "8,INR"})
    void every_injected_break_is_found(long seed, String currency) {
        Random random = new Random(seed);
        StatementsInTests.Account account = bank.account(currency);
        List<String> injected = new ArrayList<>();
        long unit = 100;
        for (int i = 0; i < 12; i++) {
            String reference = "R" + i;
            long minor = unit * (1 + random.nextInt(90)) * (random.nextBoolean() ? 1 : -1);
            switch (random.nextInt(8)) {
                case 0 -> {
                    account.line(reference, minor);
                    injected.add("NOT_IN_BOOKS " + reference);
                }
                case 1 -> {
                    bank.book(currency, reference, minor);
                    injected.add("NOT_ON_STATEMENT " + reference);
                }
                case 2 -> {
                    bank.book(currency, reference, minor);
                    account.line(reference, minor + unit * 1000);
                    injected.add("AMOUNT_DIFFERS " + reference);
                }
                case 3 -> {
                    bank.book(currency, reference, minor);
                    account.line(reference, -minor);
                    injected.add("SIGN_DIFFERS " + reference);
                }
                case 4 -> {
                    bank.book(currency, reference, minor);
                    account.line(reference, minor).line(reference, minor);
                    injected.add("LISTED_TWICE " + reference);
                }
                default -> {
                    bank.book(currency, reference, minor);
                    account.line(reference, minor, null, random.nextBoolean());
                }
            }
        }
        long before = bank.transfers();
        bank.send(account.draw());
        assertThat(bank.open(currency)).containsExactlyInAnyOrderElementsOf(injected);
        assertThat(bank.breaks(currency)).allMatch(bank::hasTask);
        assertThat(bank.transfers()).isEqualTo(before);
        bank.look();
        assertThat(bank.open(currency)).hasSameSizeAs(injected);
    }

    @Test
    void balances_that_do_not_follow_or_do_not_add_up_are_breaks() {
        StatementsInTests.Account account = bank.account("ZAR");
        bank.send(account.draw());
        Instant end = clock.instant();
        bank.send(account.statement(2, 500, 500, end, end));
        assertThat(bank.open("ZAR")).containsExactly("OPENING_DIFFERS ZAR 2");
        bank.book("ZAR", "A", 100);
        account.line("A", 100);
        bank.send(account.statement(3, 500, 700, end, clock.instant()));
        assertThat(bank.open("ZAR")).containsExactly("DOES_NOT_ADD_UP ZAR 3", "OPENING_DIFFERS ZAR 2");
        assertThat(bank.breaks("ZAR").getLast().difference().toString()).isEqualTo("ZAR 1.00");
    }

    private void set(Instant to) {
        ((TestClock) clock).advance(Duration.between(clock.instant(), to));
    }
}
