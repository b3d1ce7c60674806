package org.hanse.escrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hanse.kernel.BusinessCalendars;
import org.hanse.kernel.TestClock;
import org.hanse.kernel.database.HanseTest;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rules R4.3: a credit that nobody assigns is returned after ten business days, not a day earlier, and once. */
@HanseTest
class SuspenseTermTest {

    private static final LocalDate BOOKED = LocalDate.of(2026, 11, 25);

    @Autowired
    private MoneyInTests money;

    @Autowired
    private SuspenseTerm term;

    @Autowired
    private CreditRows credits;

    @Autowired
    private MoneyChecks checks;

    @Autowired
    private Clock clock;

    private final String reference = "S" + UUID.randomUUID();

    @AfterEach
    void back_to_today() {
        assertThat(money.arrange(checks::broken)).isEmpty();
        ((TestClock) clock).reset();
    }

    @Test
    void what_nobody_assigns_goes_back_after_ten_business_days() {
        credit("Somebody AG", "FR1420041010050500013M02606");
        on(BusinessCalendars.TARGET.lastDay(BOOKED, 10));
        term.look();
        assertThat(state()).isEqualTo("suspense");
        on(BusinessCalendars.TARGET.lastDay(BOOKED, 10).plusDays(1));
        assertThat(term.look()).isPositive();
        assertThat(state()).isEqualTo("returning");
        term.look();
        String returnId = money.lastToldToTheBank();
        assertThat(returnId).startsWith("HANSE-S");
        money.debit(money.entry("EUR 1000.00", null, null, returnId, "PMNT/ICDT/ESCT"));
        assertThat(state()).isEqualTo("returned");
        assertThat(term.look()).isZero();
    }

    @Test
    void without_an_account_to_go_back_to_it_stays_and_says_so() {
        credit("Somebody AG", null);
        on(LocalDate.of(2026, 12, 31));
        term.look();
        assertThat(state()).isEqualTo("suspense");
        assertThat(why()).isEqualTo(SuspenseTerm.NO_ACCOUNT);
    }

    private void credit(@Nullable String name, @Nullable String account) {
        money.credit(new BankEntry(
                reference,
                "DE89370400440532013000",
                Money.parse("EUR 1000.00"),
                BOOKED,
                BOOKED,
                null,
                null,
                "no reference",
                name,
                account,
                "PMNT/RCDT/ESCT",
                false,
                null,
                true));
    }

    private void on(LocalDate day) {
        Instant noon = day.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC);
        ((TestClock) clock).advance(Duration.between(clock.instant(), noon));
    }

    private String state() {
        return credit().state();
    }

    private @Nullable String why() {
        return credit().why();
    }

    private Credit credit() {
        return money.arrange(() -> credits.byBankReference(reference));
    }
}
