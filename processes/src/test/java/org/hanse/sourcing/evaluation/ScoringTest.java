package org.hanse.sourcing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hanse.sourcing.evaluation.Criterion.Measure.DELIVERY;
import static org.hanse.sourcing.evaluation.Criterion.Measure.JUDGED;
import static org.hanse.sourcing.evaluation.Criterion.Measure.PRICE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** R9.2 of the trade rules: the worked example, and what the rule refuses. */
class ScoringTest {

    private static final Scoring WEIGHTS = new Scoring(List.of(
            criterion("price", PRICE, "60", "0"),
            criterion("delivery", DELIVERY, "20", "0"),
            criterion("quality", JUDGED, "15", "60"),
            criterion("esg", JUDGED, "5", "0")));

    private static final Scoring.Bid A = bid("A", 7_401_006, 42, "70", "40");
    private static final Scoring.Bid B = bid("B", 6_849_569, 45, "85", "60");
    private static final Scoring.Bid C = bid("C", 7_208_000, 12, "90", "80");

    @Test
    void the_worked_example_comes_out_to_the_hundredth() {
        List<Scoring.Result> results = WEIGHTS.judge(List.of(A, B, C));
        assertThat(results)
                .extracting(one -> one.points().get("price").toPlainString())
                .containsExactly("92.55", "100.00", "95.03");
        assertThat(results)
                .extracting(one -> one.points().get("delivery").toPlainString())
                .containsExactly("28.57", "26.67", "100.00");
        assertThat(results).extracting(one -> one.total().toPlainString()).containsExactly("73.74", "81.08", "94.52");
        assertThat(results).extracting(Scoring.Result::rank).containsExactly(3, 2, 1);
    }

    @Test
    void price_alone_puts_the_cheapest_first() {
        Scoring price = new Scoring(List.of(criterion("price", PRICE, "100", "0")));
        assertThat(price.judge(List.of(A, B, C)))
                .extracting(Scoring.Result::rank)
                .containsExactly(3, 1, 2);
    }

    @Test
    void an_offer_that_fails_sets_no_minimum() {
        Scoring price = new Scoring(List.of(criterion("price", PRICE, "100", "0")));
        Scoring.Bid failing = new Scoring.Bid("B", B.landedMinor(), B.days(), Map.of(), List.of("sanctions"));
        List<Scoring.Result> results = price.judge(List.of(A, failing, C));
        assertThat(results).extracting(one -> one.total().toPlainString()).containsExactly("97.39", "0.00", "100.00");
        assertThat(results).extracting(Scoring.Result::rank).containsExactly(2, 0, 1);
        assertThat(results.get(1).failed()).containsExactly("sanctions");
    }

    @Test
    void too_little_quality_fails_and_says_so() {
        Scoring.Result weak =
                WEIGHTS.judge(List.of(bid("A", 100, 10, "59.99", "100"), B)).getFirst();
        assertThat(weak.rank()).isZero();
        assertThat(weak.failed()).containsExactly("quality");
    }

    @Test
    void equal_totals_go_to_the_better_quality_then_to_the_lower_cost() {
        Scoring quality =
                new Scoring(List.of(criterion("price", PRICE, "50", "0"), criterion("quality", JUDGED, "50", "0")));
        List<Scoring.Result> results = quality.judge(List.of(
                new Scoring.Bid("cheap", 50_00, 10, Map.of("quality", new BigDecimal("50")), List.of()),
                new Scoring.Bid("good", 100_00, 10, Map.of("quality", new BigDecimal("100")), List.of())));
        assertThat(results).extracting(one -> one.total().toPlainString()).containsExactly("75.00", "75.00");
        assertThat(results).extracting(Scoring.Result::rank).containsExactly(2, 1);
    }

    @Test
    void equals_in_everything_share_the_rank() {
        assertThat(WEIGHTS.judge(List.of(B, bid("D", B.landedMinor(), B.days(), "85", "60"), C)))
                .extracting(Scoring.Result::rank)
                .containsExactly(2, 2, 1);
    }

    @Test
    void weights_that_do_not_add_up_to_100_are_refused() {
        assertThatThrownBy(() -> new Scoring(List.of(criterion("price", PRICE, "99.99", "0"))))
                .hasMessageContaining("99.99");
    }

    @Test
    void points_above_100_are_refused() {
        assertThatThrownBy(() -> WEIGHTS.judge(List.of(bid("A", 100, 10, "100.01", "0"))))
                .hasMessageContaining("quality");
    }

    private static Criterion criterion(String key, Criterion.Measure measure, String weight, String minimum) {
        return new Criterion(key, measure, new BigDecimal(weight), new BigDecimal(minimum));
    }

    private static Scoring.Bid bid(String id, long landedMinor, int days, String quality, String esg) {
        return new Scoring.Bid(
                id,
                landedMinor,
                days,
                Map.of("quality", new BigDecimal(quality), "esg", new BigDecimal(esg)),
                List.of());
    }
}
