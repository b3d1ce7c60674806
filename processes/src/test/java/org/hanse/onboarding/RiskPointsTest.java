package org.hanse.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hanse.onboarding.Apply.Goods;
import org.junit.jupiter.api.Test;

class RiskPointsTest {

    private static final LocalDate BEFORE = LocalDate.parse("2027-07-09");
    private static final LocalDate AFTER = LocalDate.parse("2027-07-10");

    @Test
    void the_vietnamese_example_adds_up() {
        assertThat(sum(new RiskFacts(20, true, 1, 0, 24, Goods.PLAIN, 0, 0, true, false)))
                .isEqualTo(45);
        assertThat(sum(new RiskFacts(20, true, 1, 0, 24, Goods.DUAL_USE, 0, 0, true, false)))
                .isEqualTo(55);
    }

    @Test
    void the_sum_is_capped() {
        assertThat(sum(new RiskFacts(25, false, 9, 30, null, Goods.DUAL_USE, 10, 2, true, true)))
                .isEqualTo(100);
    }

    @Test
    void lost_disputes_and_few_deals_take_the_higher() {
        assertThat(sum(history(2, 1))).as("half lost, few deals").isEqualTo(20);
        assertThat(sum(history(2, 0))).as("few deals").isEqualTo(10);
        assertThat(sum(history(100, 3))).as("3 %").isEqualTo(10);
        assertThat(sum(history(100, 2))).as("2 %").isZero();
        assertThat(sum(history(100, 10))).as("10 %").isEqualTo(20);
    }

    @Test
    void owners_layers_shares_age_and_papers_give_points() {
        assertThat(sum(new RiskFacts(0, true, 4, 0, 36, Goods.PLAIN, 9, 0, false, false)))
                .isEqualTo(8);
        assertThat(sum(new RiskFacts(0, true, 3, 25, 36, Goods.PLAIN, 9, 0, false, false)))
                .isEqualTo(15);
        assertThat(sum(new RiskFacts(0, true, 3, 24, 11, Goods.DANGEROUS, 9, 0, false, true)))
                .isEqualTo(20);
    }

    @Test
    void a_beneficial_owner_is_found_by_multiplying_along_the_chain() {
        BigDecimal yes = EffectiveShare.of(List.of(List.of(percent(60), percent(45))));
        assertThat(yes).isEqualByComparingTo("27");
        assertThat(EffectiveShare.makesOwner(yes, BEFORE)).isTrue();
        BigDecimal quarter = EffectiveShare.of(List.of(List.of(percent(50), percent(50))));
        assertThat(quarter).isEqualByComparingTo("25");
        assertThat(EffectiveShare.makesOwner(quarter, BEFORE)).isFalse();
        assertThat(EffectiveShare.makesOwner(quarter, AFTER)).isTrue();
        assertThat(EffectiveShare.of(List.of(List.of(percent(20)), List.of(percent(50), percent(20)))))
                .isEqualByComparingTo("30");
    }

    private static RiskFacts history(int deals, int lost) {
        return new RiskFacts(0, true, 1, 0, 60, Goods.PLAIN, deals, lost, false, false);
    }

    private static int sum(RiskFacts facts) {
        return RiskPoints.sum(RiskPoints.of(facts));
    }

    private static BigDecimal percent(int value) {
        return BigDecimal.valueOf(value);
    }
}
