package org.hanse.sourcing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.hanse.sourcing.evaluation.AwardQuestion.Limits;
import org.hanse.sourcing.evaluation.AwardQuestion.Lot;
import org.hanse.sourcing.evaluation.AwardQuestion.Offer;
import org.hanse.sourcing.evaluation.AwardQuestion.Supplier;
import org.junit.jupiter.api.Test;

/** The best award, held against plain enumeration where that is possible. */
class AwardOptimiserTest {

    private static final List<Lot> TWO = List.of(new Lot("motors", 1_000, false), new Lot("boards", 500, false));
    private static final List<Supplier> THREE =
            List.of(supplier("yunling", "CN"), supplier("ege", "TR"), supplier("haiyan", "CN"));
    private static final List<Offer> PRICES = List.of(
            offer("motors", "yunling", 70_000_00),
            offer("boards", "yunling", 30_000_00),
            offer("motors", "ege", 74_000_00),
            offer("boards", "ege", 22_000_00),
            offer("motors", "haiyan", 69_000_00),
            offer("boards", "haiyan", 33_000_00));

    @Test
    void each_lot_goes_to_its_cheapest_where_nothing_stands_against_it() {
        AwardSplit best = AwardOptimiser.best(new AwardQuestion(TWO, THREE, PRICES, Limits.NONE));
        assertThat(best.costMinor()).isEqualTo(91_000_00);
        assertThat(best.parts()).extracting(AwardSplit.Part::supplier).containsExactlyInAnyOrder("haiyan", "ege");
    }

    @Test
    void the_simple_best_is_one_supplier_for_all() {
        AwardSplit simple = AwardOptimiser.simple(new AwardQuestion(TWO, THREE, PRICES, Limits.NONE));
        assertThat(simple.costMinor()).isEqualTo(96_000_00);
        assertThat(simple.parts()).extracting(AwardSplit.Part::supplier).containsOnly("ege");
    }

    @Test
    void a_fixed_cost_can_make_the_split_dearer_than_one_supplier() {
        List<Supplier> tooled = List.of(
                supplier("yunling", "CN"), supplier("ege", "TR"), new Supplier("haiyan", "CN", 6_000_00, 0, null));
        AwardSplit best = AwardOptimiser.best(new AwardQuestion(TWO, tooled, PRICES, Limits.NONE));
        assertThat(best.costMinor()).isEqualTo(92_000_00);
        assertThat(best.parts()).extracting(AwardSplit.Part::supplier).containsExactlyInAnyOrder("yunling", "ege");
    }

    @Test
    void one_supplier_at_most_gives_the_simple_best() {
        Limits one = new Limits(1, null, null, Map.of());
        assertThat(AwardOptimiser.best(new AwardQuestion(TWO, THREE, PRICES, one))
                        .costMinor())
                .isEqualTo(96_000_00);
    }

    @Test
    void a_divisible_lot_is_shared_by_the_unit_within_a_country_share() {
        List<Lot> lot = List.of(new Lot("motors", 1_000, true));
        List<Offer> offers = List.of(offer("motors", "yunling", 70_000_00), offer("motors", "ege", 74_000_00));
        Limits china = new Limits(null, null, null, Map.of("CN", new BigDecimal("0.6")));
        AwardSplit best = AwardOptimiser.best(new AwardQuestion(lot, THREE.subList(0, 2), offers, china));
        // 70 q <= 0.6 (70 q + 74 (1000 - q)) has its last whole unit at q = 613
        assertThat(best.parts())
                .extracting(part -> part.supplier() + " " + part.quantity())
                .containsExactlyInAnyOrder("yunling 613", "ege 387");
        assertThat(best.costMinor()).isEqualTo(613 * 70_00 + 387 * 74_00);
    }

    @Test
    void a_minimum_order_is_kept_or_the_supplier_left_out() {
        List<Supplier> choosy = List.of(
                supplier("yunling", "CN"), new Supplier("ege", "TR", 0, 25_000_00, null), supplier("haiyan", "CN"));
        AwardSplit best = AwardOptimiser.best(new AwardQuestion(TWO, choosy, PRICES, Limits.NONE));
        assertThat(best.costMinor()).isEqualTo(96_000_00);
    }

    @Test
    void what_cannot_be_awarded_says_which_limit_is_in_the_way() {
        Limits two = new Limits(null, 4, null, Map.of());
        AwardSplit none = AwardOptimiser.best(new AwardQuestion(TWO, THREE, PRICES, two));
        assertThat(none.possible()).isFalse();
        assertThat(none.inTheWay()).containsExactly("fewest-suppliers");
    }

    @Test
    void an_offer_for_a_lot_that_is_not_asked_for_is_refused() {
        assertThatThrownBy(() -> new AwardQuestion(TWO, THREE, List.of(offer("screws", "ege", 1)), Limits.NONE))
                .hasMessageContaining("screws");
    }

    @Property(tries = 60)
    void no_enumerated_award_is_cheaper(
            @ForAll @Size(9) List<@LongRange(min = 1, max = 500_000) Long> prices,
            @ForAll @Size(3) List<@LongRange(min = 0, max = 100_000) Long> fixed) {
        List<Lot> lots = List.of(new Lot("a", 10, false), new Lot("b", 10, false), new Lot("c", 10, false));
        List<Supplier> suppliers = IntStream.range(0, 3)
                .mapToObj(i -> new Supplier("s" + i, "CN", fixed.get(i), 0, null))
                .toList();
        List<Offer> offers = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            offers.add(new Offer(lots.get(i / 3).id(), "s" + i % 3, prices.get(i), 10));
        }
        AwardSplit best =
                AwardOptimiser.best(new AwardQuestion(lots, suppliers, offers, new Limits(2, null, null, Map.of())));
        assertThat(best.costMinor()).isEqualTo(enumerated(prices, fixed));
    }

    private static long enumerated(List<Long> prices, List<Long> fixed) {
        long best = Long.MAX_VALUE;
        for (int choice = 0; choice < 27; choice++) {
            int[] who = {choice / 9, choice / 3 % 3, choice % 3};
            long used = IntStream.of(who).distinct().count();
            long cost = IntStream.range(0, 3)
                            .mapToLong(lot -> prices.get(lot * 3 + who[lot]))
                            .sum()
                    + IntStream.of(who).distinct().mapToLong(fixed::get).sum();
            best = used <= 2 ? Math.min(best, cost) : best;
        }
        return best;
    }

    private static Supplier supplier(String id, String country) {
        return new Supplier(id, country, 0, 0, null);
    }

    private static Offer offer(String lot, String supplier, long costMinor) {
        return new Offer(lot, supplier, costMinor, lot.equals("motors") ? 1_000 : 500);
    }
}
