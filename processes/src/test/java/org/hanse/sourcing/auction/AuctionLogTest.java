package org.hanse.sourcing.auction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hanse.sourcing.AuctionSight;
import org.joda.money.Money;

/** Whatever bidders try, the log is enough to know the auction, and no bid in it was wrong at its place. */
class AuctionLogTest {

    private static final int ACTS = 120;

    @Property(tries = 150)
    void the_log_replays_to_the_same_state_and_every_bid_was_right_at_its_place(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 7) int bidders) {
        Random random = new Random(seed);
        String[] addends = new String[bidders];
        for (int i = 0; i < bidders; i++) {
            addends[i] = random.nextInt(3) * 750 + ".00";
        }
        Table table = Table.english(AuctionSight.BEST_PRICE, addends).allJoin();
        Instant now = Table.START;
        int counted = 0;
        for (int i = 0; i < ACTS; i++) {
            now = now.plusMillis(random.nextInt(40_000));
            String time = now.toString().substring(11).replace("Z", "");
            Verdict verdict = table.act(time, anything(table, random, bidders));
            counted += verdict instanceof Verdict.Taken taken ? taken.events().size() : 0;
            check(table);
        }
        assertThat(table.replayed()).isEqualTo(table.state());
        assertThat(table.log().stream().filter(AuctionLogTest::broughtByAct)).hasSize(counted);
        rightAtItsPlace(table);
    }

    private static AuctionAct anything(Table table, Random random, int bidders) {
        UUID who = new UUID(7, random.nextInt(bidders));
        Money reach = table.state().price(who, table.state().reach());
        Money price = reach.minus(Money.ofMinor(reach.getCurrencyUnit(), random.nextInt(120_000) - 30_000L));
        return random.nextInt(3) == 0
                ? new AuctionAct.StoreFloor(
                        who, price.minus(Money.ofMinor(price.getCurrencyUnit(), random.nextInt(300_000))), true)
                : new AuctionAct.Bid(who, price, true);
    }

    private static boolean broughtByAct(AuctionEvent event) {
        return !(event instanceof AuctionEvent.Joined)
                && !(event instanceof AuctionEvent.Opened)
                && !(event instanceof AuctionEvent.Closed);
    }

    /** Nobody who could still lead by his floor stands behind, and nobody went below his floor by proxy. */
    private static void check(Table table) {
        AuctionState state = table.state();
        if (state.phase() == AuctionState.Phase.RUNNING) {
            UUID leader = state.leader().orElse(null);
            state.floors()
                    .forEach((bidder, floor) -> assertThat(
                                    bidder.equals(leader) || floor.level().isGreaterThan(state.reach()))
                            .as("a floor that could lead has not")
                            .isTrue());
        }
    }

    private static void rightAtItsPlace(Table table) {
        AuctionState at = AuctionState.of(table.state().rules(), table.state().entrants(), List.of());
        for (AuctionEvent event : table.log()) {
            if (event instanceof AuctionEvent.BidPlaced bid) {
                assertThat(at.level(bid.bidder(), bid.price())).isLessThanOrEqualTo(at.reach());
                assertThat(at.phase()).isEqualTo(AuctionState.Phase.RUNNING);
                assertThat(bid.at()).isBefore(java.util.Objects.requireNonNull(at.endsAt()));
                if (bid.byProxy()) {
                    assertThat(bid.price())
                            .isGreaterThanOrEqualTo(
                                    java.util.Objects.requireNonNull(at.floors().get(bid.bidder()))
                                            .price());
                }
            }
            AuctionState after = at.after(event);
            if (at.best().isPresent()) {
                assertThat(after.best().orElseThrow())
                        .isLessThanOrEqualTo(at.best().get());
            }
            at = after;
        }
    }
}
