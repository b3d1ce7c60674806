package org.hanse.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hanse.kernel.Actor;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Figures;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Scope;
import org.hanse.kernel.database.DatabaseAddress;
import org.hanse.kernel.database.DatabaseSettings;
import org.hanse.kernel.database.HanseTest;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * Transfers of eight clients through the Java service, durable, against a hand-written SQL function that locks two rows
 * in id order; between 1,000 accounts, and with one account that all of them want.
 */
@HanseTest
@TestPropertySource(properties = "hanse.database.durable=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("bench")
class LedgerBench {

    private static final int CLIENTS = 8;
    private static final int EACH = Math.max(100, Figures.times(400));
    private static final int ROUNDS = Figures.ROUNDS;
    private static final int DEALS = 500;
    private static final Actor SYSTEM = new Actor.System("test");
    private static final Money CENT = Money.parse("EUR 0.01");
    private static final String NAIVE = """
            create schema if not exists bench;
            create table if not exists bench.account (id int primary key, balance bigint not null);
            create table if not exists bench.transfer (id bigint generated always as identity primary key, key text unique);
            create table if not exists bench.entry (transfer_id bigint, account_id int, amount bigint);
            create index if not exists entry_account on bench.entry (account_id, transfer_id);
            insert into bench.account select i, 1000000000 from generate_series(1, 1000) i on conflict do nothing;
            create or replace function bench.move(k text, a int, b int, m bigint) returns bigint language plpgsql as $$
            declare t bigint; begin
              perform 1 from bench.account where id in (a, b) order by id for update;
              update bench.account set balance = balance - m where id = a;
              update bench.account set balance = balance + m where id = b;
              insert into bench.transfer (key) values (k) returning id into t;
              insert into bench.entry values (t, a, -m), (t, b, m);
              return t;
            end $$
            """;

    private final List<DealId> deals =
            IntStream.range(0, DEALS).mapToObj(i -> DealId.next()).toList();

    @Autowired
    private Ledger ledger;

    @Autowired
    private DatabaseAddress address;

    @Autowired
    private DatabaseSettings settings;

    private Connection[] naive = new Connection[0];

    @BeforeAll
    void prepare() throws SQLException {
        naive = new Connection[CLIENTS];
        for (int i = 0; i < CLIENTS; i++) {
            naive[i] = DriverManager.getConnection(address.url(), settings.ownerUser(), settings.ownerPassword());
        }
        try (Statement statement = naive[0].createStatement()) {
            for (String part : NAIVE.split(";\n(?=create|insert)")) {
                statement.execute(part);
            }
        }
        deals.forEach(deal -> post(Posting.of("bench-" + deal, "BENCH", deal, "bench")
                .debit(AccountKind.BANK, Money.parse("EUR 10000.00"))
                .credit(AccountKind.ESCROW, Money.parse("EUR 10000.00"))
                .build()));
    }

    @AfterAll
    void close() throws SQLException {
        for (Connection connection : naive) {
            connection.close();
        }
    }

    @Test
    void transfers_between_a_thousand_accounts() throws Exception {
        compare("ledger-uniform", ">= 0.8", this::naiveUniform, this::ourUniform);
    }

    @Test
    void transfers_with_one_account_that_all_want() throws Exception {
        compare("ledger-hot", ">= 4", this::naiveHot, this::ourHot);
    }

    private Runnable naiveUniform(int client) {
        Random random = new Random(client);
        return () -> move(client, 1 + random.nextInt(500), 501 + random.nextInt(500));
    }

    private Runnable naiveHot(int client) {
        Random random = new Random(client);
        return () -> move(client, 1, 2 + random.nextInt(999));
    }

    private Runnable ourUniform(int client) {
        Random random = new Random(client);
        return () -> {
            DealId deal = deals.get(random.nextInt(DEALS));
            post(Posting.of(Ids.next().toString(), "BENCH", deal, "bench")
                    .debit(AccountKind.ESCROW, CENT)
                    .credit(AccountKind.SUPP_PAY, CENT)
                    .build());
        };
    }

    private Runnable ourHot(int client) {
        Random random = new Random(client);
        return () -> {
            DealId deal = deals.get(random.nextInt(DEALS));
            post(Posting.of(Ids.next().toString(), "BENCH", deal, "bench")
                    .debit(AccountKind.BANK, CENT)
                    .credit(AccountKind.BUYER_CLR, CENT)
                    .build());
        };
    }

    private void move(int client, int from, int to) {
        try (PreparedStatement move = naive[client].prepareStatement("select bench.move(?, ?, ?, 1)")) {
            move.setString(1, Ids.next().toString());
            move.setInt(2, from);
            move.setInt(3, to);
            move.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void post(Posting posting) {
        Scope.run(SYSTEM, () -> ledger.post(posting));
    }

    private static void compare(String name, String aim, IntFunction<Runnable> anchor, IntFunction<Runnable> ours)
            throws Exception {
        BigDecimal[] anchors = new BigDecimal[ROUNDS];
        BigDecimal[] own = new BigDecimal[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            BigDecimal a = rate(anchor);
            BigDecimal b = rate(ours);
            if (round >= 0) {
                anchors[round] = a;
                own[round] = b;
            }
        }
        Figures.keep(
                name,
                anchors,
                own,
                "transfers/s",
                aim,
                "a hand-written function that locks two rows in id order, eight clients, over the same driver; limited by"
                        + " commits to the disk, and by what we write more: reason, actor, fingerprint, row policies");
    }

    private static BigDecimal rate(IntFunction<Runnable> ways) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<? extends Future<?>> all = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> clients.submit(() -> {
                        Runnable way = ways.apply(client);
                        go.await();
                        for (int i = 0; i < EACH; i++) {
                            way.run();
                        }
                        return client;
                    }))
                    .toList();
            long begin = System.nanoTime();
            go.countDown();
            for (Future<?> one : all) {
                one.get();
            }
            return BigDecimal.valueOf((long) CLIENTS * EACH * 1_000_000_000L)
                    .divide(BigDecimal.valueOf(System.nanoTime() - begin), 1, RoundingMode.HALF_EVEN);
        }
    }
}
