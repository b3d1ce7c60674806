package org.hanse.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hanse.ledger.AccountKind.BANK;
import static org.hanse.ledger.AccountKind.BUYER_CLR;
import static org.hanse.ledger.AccountKind.COMM;
import static org.hanse.ledger.AccountKind.ESCROW;
import static org.hanse.ledger.AccountKind.SUPP_PAY;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.kernel.database.HanseTest;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The promises of the books, asked of the database itself. */
@HanseTest
class LedgerTest {

    private static final Actor SYSTEM = new Actor.System("test");
    private static final CurrencyUnit EUR = CurrencyUnit.EUR;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Invariants invariants;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final DealId deal = DealId.next();
    private final CompanyId buyer = CompanyId.next();
    private final CompanyId supplier = CompanyId.next();

    @Test
    void aPostingMovesMoneyOnceForItsKey() {
        Posting credit = credit("credit-" + deal, "100.00");
        Posted first = post(credit);
        Posted again = post(credit);
        assertThat(first.replayed()).isFalse();
        assertThat(again).isEqualTo(new Posted(first.transfer(), true));
        assertThat(balance(BUYER_CLR)).isEqualTo(eur("100.00"));
    }

    @Test
    void aKeyStandsForOnePostingForEver() {
        post(credit("credit-" + deal, "100.00"));
        assertThatThrownBy(() -> post(credit("credit-" + deal, "100.01")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r -> assertThat(r.reason()).isEqualTo(LedgerReason.KEY_USED_FOR_ANOTHER_POSTING));
    }

    @Test
    void noAccountOfADealFallsBelowZero() {
        post(credit("credit-" + deal, "100.00"));
        assertThatThrownBy(() -> post(Posting.of("take-" + deal, "TEST", deal, "too much")
                        .debit(BUYER_CLR, eur("100.01"))
                        .credit(ESCROW, eur("100.01"))
                        .build()))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.reason()).isEqualTo(LedgerReason.WOULD_BE_NEGATIVE));
        assertThat(balance(BUYER_CLR)).isEqualTo(eur("100.00"));
    }

    @Test
    void aPostingThatDoesNotBalanceIsRefusedInJavaAndByTheDatabase() {
        assertThatThrownBy(() -> Posting.of("x", "TEST", deal, "unbalanced")
                        .debit(BANK, eur("1.00"))
                        .credit(ESCROW, eur("0.99"))
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
        assertRefusedBySql("""
                select * from ledger.post('u-%1$s', 'TEST', '%1$s', 'unbalanced', null, null, now(),
                  array[ledger.house(), '%1$s'::uuid], array['BANK', 'ESCROW'], array['EUR', 'EUR'],
                  array[100, -99]::bigint[])
                """.formatted(deal), "does not balance");
        assertRefusedBySql("""
                select * from ledger.post('v-%1$s', 'TEST', '%1$s', 'two currencies', null, null, now(),
                  array[ledger.house(), '%1$s'::uuid], array['BANK', 'ESCROW'], array['EUR', 'USD'],
                  array[100, -100]::bigint[])
                """.formatted(deal), "does not balance");
    }

    @Test
    void nobodyChangesWhatWasPosted() {
        post(credit("credit-" + deal, "100.00"));
        for (String table : List.of("book", "account", "transfer", "entry")) {
            assertRefusedBySql("delete from ledger." + table, "permission denied");
            assertRefusedBySql("truncate ledger." + table, "permission denied");
        }
        assertRefusedBySql("update ledger.entry set amount_minor = 1", "permission denied");
        assertRefusedBySql("update ledger.transfer set reason = 'x'", "permission denied");
        assertRefusedBySql("update ledger.account set balance_minor = 0", "permission denied");
        assertRefusedBySql("insert into ledger.entry values (1, 9, 1, 'BANK', 'EUR', 5)", "permission denied");
    }

    @Test
    void fiftyThreadsWithOneKeyPostOnce() throws Exception {
        Posting credit = credit("credit-" + deal, "100.00");
        List<Posted> all = inParallel(50, i -> () -> post(credit));
        assertThat(all).filteredOn(posted -> !posted.replayed()).hasSize(1);
        assertThat(Set.copyOf(all.stream().map(Posted::transfer).toList())).hasSize(1);
        assertThat(balance(BUYER_CLR)).isEqualTo(eur("100.00"));
    }

    @Test
    void parallelTransfersBetweenTheSameAccountsNeitherLoseACentNorDeadlock() throws Exception {
        DealId other = DealId.next();
        post(credit("c1-" + deal, deal, "500.00"));
        post(credit("c2-" + deal, other, "500.00"));
        inParallel(40, i -> () -> {
            DealId from = i % 2 == 0 ? deal : other;
            DealId to = i % 2 == 0 ? other : deal;
            return post(new Posting(
                    "swap-" + i + deal,
                    "TEST",
                    from,
                    "swap",
                    null,
                    null,
                    List.of(new Leg(BUYER_CLR, from, true, eur("7.00")), new Leg(BUYER_CLR, to, false, eur("7.00")))));
        });
        assertThat(balance(BUYER_CLR)).isEqualTo(eur("500.00"));
        assertThat(as(SYSTEM, () -> ledger.balance(other, BUYER_CLR, EUR))).isEqualTo(eur("500.00"));
        assertThat(as(SYSTEM, invariants::broken)).isEmpty();
    }

    @Test
    void aPartyOfTheDealReadsItsOwnSideOnlyAndAStrangerNothing() {
        as(SYSTEM, () -> {
            ledger.open(deal, buyer, supplier);
            return true;
        });
        post(credit("credit-" + deal, "100.00"));
        post(Posting.of("alloc-" + deal, "CREDIT_ALLOCATED", deal, "matched")
                .debit(BUYER_CLR, eur("100.00"))
                .credit(ESCROW, eur("100.00"))
                .build());
        post(Posting.of("release-" + deal, "RELEASED", deal, "accepted")
                .debit(ESCROW, eur("100.00"))
                .credit(SUPP_PAY, eur("97.50"))
                .credit(COMM, eur("2.50"))
                .build());
        assertThat(accountsSeenBy(buyer)).containsExactlyInAnyOrder(BUYER_CLR, BUYER_CLR, ESCROW, ESCROW);
        assertThat(accountsSeenBy(supplier)).containsExactlyInAnyOrder(ESCROW, ESCROW, SUPP_PAY, COMM);
        assertThat(accountsSeenBy(CompanyId.next())).isEmpty();
    }

    /** Random walks over postings of several currencies; seeds are printed by the assertion's description. */
    @Test
    void whateverIsPostedTheBooksBalanceInEachCurrency() {
        for (long seed = 1; seed <= 5; seed++) {
            Random random = new Random(seed);
            DealId d = DealId.next();
            for (int i = 0; i < 40; i++) {
                randomStep(random, d, seed + "-" + i);
            }
            assertThat(as(SYSTEM, invariants::broken)).as("seed %s", seed).isEmpty();
            assertThat(as(SYSTEM, ledger::trialBalance))
                    .allSatisfy(line -> assertThat(line.difference().isZero()).isTrue());
        }
    }

    private void randomStep(Random random, DealId d, String step) {
        CurrencyUnit currency = CurrencyUnit.of(List.of("EUR", "JPY", "TND").get(random.nextInt(3)));
        Money amount = Money.ofMinor(currency, 1 + random.nextInt(100_000));
        AccountKind[] kinds = {BANK, BUYER_CLR, ESCROW, SUPP_PAY};
        AccountKind from = kinds[random.nextInt(4)];
        AccountKind to = kinds[random.nextInt(4)];
        try {
            post(Posting.of("r-" + step + d, "TEST", d, "random")
                    .debit(from, amount)
                    .credit(to, amount)
                    .build());
        } catch (Refusal expected) {
            assertThat(expected.reason()).isEqualTo(LedgerReason.WOULD_BE_NEGATIVE);
        }
    }

    private List<AccountKind> accountsSeenBy(CompanyId company) {
        Actor person = new Actor.Person(PersonId.next(), "Somebody", company, Set.of("buyer", "supplier"));
        return as(person, () -> ledger.statement(deal)).stream()
                .map(StatementLine::account)
                .toList();
    }

    private void assertRefusedBySql(String sql, String because) {
        assertThatThrownBy(() -> as(
                        SYSTEM,
                        () -> transaction.execute(s -> {
                            jdbc.sql(sql).query((rs, n) -> 0).list();
                            return true;
                        })))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining(because);
    }

    private <T> List<T> inParallel(int times, java.util.function.IntFunction<Callable<T>> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<T>> all = IntStream.range(0, times)
                    .mapToObj(i -> threads.submit(work.apply(i)))
                    .toList();
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> one : all) {
                results.add(one.get());
            }
            return results;
        }
    }

    private Posted post(Posting posting) {
        return as(SYSTEM, () -> ledger.post(posting));
    }

    private Money balance(AccountKind kind) {
        return as(SYSTEM, () -> ledger.balance(deal, kind, EUR));
    }

    private Posting credit(String key, String amount) {
        return credit(key, deal, amount);
    }

    private static Posting credit(String key, DealId deal, String amount) {
        return Posting.of(key, "CREDIT_BOOKED", deal, "bank entry")
                .debit(BANK, eur(amount))
                .credit(BUYER_CLR, eur(amount))
                .build();
    }

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }

    private static <T> T as(Actor actor, java.util.function.Supplier<T> work) {
        return Scope.as(actor, work);
    }
}
