package org.hanse.escrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hanse.deal.Trade;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.database.HanseTest;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several people and the clock act on one deal's money at once: never is a cent released and refunded. */
@HanseTest
class EscrowRacesTest {

    private static final int PEOPLE = 8;

    @Autowired
    private Trade trade;

    @Autowired
    private MoneyInTests money;

    @Autowired
    private Escrows escrows;

    @Autowired
    private MoneyChecks checks;

    @AfterEach
    void the_books_are_right() {
        assertThat(money.arrange(checks::broken)).isEmpty();
    }

    @Test
    void fifty_requests_for_one_release_make_one_payment() throws Exception {
        DealId deal = funded();
        race(IntStream.range(0, 50)
                .mapToObj(i -> (Runnable) () -> release(deal, "shipment-1", "1000.00"))
                .toList());
        money.runPayments(deal);
        money.runPayments(deal);
        assertThat(money.payments(deal)).hasSize(1);
        assertThat(money.toldToTheBank(deal)).hasSize(1);
    }

    @Test
    void release_refund_claim_and_deadline_at_once_give_out_no_more_than_came() throws Exception {
        for (long seed = 1; seed <= 6; seed++) {
            DealId deal = funded();
            List<Runnable> acts = new ArrayList<>(List.of(
                    () -> release(deal, "all", "48750.00"),
                    () -> release(deal, "part", "30000.00"),
                    () -> cancel(deal),
                    () -> hold(deal, "20000.00"),
                    () -> hold(deal, "48750.00"),
                    () -> release(deal, "rest", "18750.00")));
            Collections.shuffle(acts, new Random(seed));
            race(acts);
            money.runPayments(deal);
            Position p = money.arrange(() -> escrows.position(deal));
            assertThat(p.funded()).as("seed %s", seed).isEqualTo(Money.parse("EUR 48750.00"));
            assertThat(p.held().plus(p.inClaim()).plus(p.released()).plus(p.refunded()))
                    .as("seed %s", seed)
                    .isEqualTo(p.funded());
            assertThat(p.released().isPositive() && p.state() == EscrowState.REFUNDING)
                    .as("seed %s", seed)
                    .isFalse();
        }
    }

    @Test
    void one_settlement_of_a_claim_wins() throws Exception {
        DealId deal = funded();
        UUID claim = UUID.randomUUID();
        money.arrange(() -> {
            escrows.holdClaim(deal, claim, Money.parse("EUR 10000.00"));
            return true;
        });
        race(List.of(
                () -> settle(deal, claim, "10000.00", "0.00"),
                () -> settle(deal, claim, "0.00", "10000.00"),
                () -> settle(deal, claim, "7000.00", "3000.00"),
                () -> settle(deal, claim, "3000.00", "7000.00")));
        Position p = money.arrange(() -> escrows.position(deal));
        assertThat(p.inClaim().isZero()).isTrue();
        assertThat(p.released().plus(p.refunded())).isEqualTo(Money.parse("EUR 10000.00"));
    }

    private DealId funded() {
        CompanyId supplier = trade.company("Motoren Nord", null, "DE", "Kiel", "Europe/Berlin", "de", "EUR");
        money.verifiedAccount(supplier, "NL91ABNA0417164300");
        DealId deal = trade.open(trade.castings(trade.aBuyer(), supplier, true, List.of()));
        money.arrange(() -> {
            escrows.open(deal);
            return true;
        });
        money.fund(deal);
        return deal;
    }

    private void release(DealId deal, String key, String gross) {
        money.arrange(() -> {
            escrows.requestRelease(deal, key, Money.parse("EUR " + gross), "accepted");
            return true;
        });
    }

    private void cancel(DealId deal) {
        money.arrange(() -> {
            escrows.cancel(deal, "both agreed");
            return true;
        });
    }

    private void hold(DealId deal, String amount) {
        money.arrange(() -> {
            escrows.holdClaim(deal, UUID.randomUUID(), Money.parse("EUR " + amount));
            return true;
        });
    }

    private void settle(DealId deal, UUID claim, String buyer, String supplier) {
        money.arrange(() -> {
            escrows.settleClaim(deal, claim, Money.parse("EUR " + buyer), Money.parse("EUR " + supplier));
            return true;
        });
    }

    /** Runs all at once; a refusal is a legal end, anything else is not. */
    private static void race(List<Runnable> acts) throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<?>> all = new ArrayList<>();
            acts.forEach(act -> all.add(people.submit(() -> {
                try {
                    act.run();
                } catch (Refusal expected) {
                    assertThat(expected.reason().messageKey()).startsWith("refusal.");
                }
            })));
            for (Future<?> one : all) {
                one.get();
            }
        }
    }
}
