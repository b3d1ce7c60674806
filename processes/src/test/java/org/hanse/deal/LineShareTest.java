package org.hanse.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.hanse.kernel.UnitPrice;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class LineShareTest {

    @Test
    void the_example_of_the_rules_comes_out_to_the_cent() {
        LineShare castings = share("48.75", 1, "1000");
        Money first = castings.between(BigDecimal.ZERO, new BigDecimal("960"));
        Money claim = castings.rejectedPart(first, new BigDecimal("940"), new BigDecimal("20"));
        assertThat(first.minus(claim)).isEqualTo(Money.parse("EUR 45825.00"));
        assertThat(claim).isEqualTo(Money.parse("EUR 975.00"));
        assertThat(castings.between(new BigDecimal("960"), new BigDecimal("40")))
                .isEqualTo(Money.parse("EUR 1950.00"));
    }

    @Test
    void a_price_per_thousand_is_rounded_once() {
        LineShare screws = share("34.50", 1000, "25500");
        assertThat(screws.upTo(new BigDecimal("25500"))).isEqualTo(Money.parse("EUR 879.75"));
    }

    @Test
    void a_plan_of_30_and_70_splits_without_a_cent_lost() {
        PlanShare plan =
                PlanShare.of(List.of(new PlanStep(PlanStep.DEPOSIT, 30), new PlanStep(PlanStep.ACCEPTANCE, 70)));
        assertThat(plan.deposit(Money.parse("EUR 48750.00"))).isEqualTo(Money.parse("EUR 14625.00"));
        assertThat(plan.due(Money.parse("EUR 1000.01"))).isEqualTo(Money.parse("EUR 700.01"));
        assertThat(plan.deposit(Money.parse("EUR 1000.01"))).isEqualTo(Money.parse("EUR 300.00"));
        assertThat(PlanShare.of(List.of(PlanStep.ALL_ON_ACCEPTANCE)).deposit(Money.parse("JPY 1000")))
                .isEqualTo(Money.parse("JPY 0"));
    }

    @Property(tries = 500)
    void however_it_is_shipped_the_parts_are_the_whole(
            @ForAll @LongRange(min = 1, max = 99_999_999) long micro,
            @ForAll @IntRange(min = 1, max = 5000) int ordered,
            @ForAll @IntRange(min = 0, max = 5000) int a,
            @ForAll @IntRange(min = 0, max = 5000) int b) {
        int first = Math.min(a, ordered);
        int second = Math.min(b, ordered - first);
        LineShare line = share(BigDecimal.valueOf(micro, 6).toPlainString(), 1, Integer.toString(ordered));
        Money sum = line.between(BigDecimal.ZERO, BigDecimal.valueOf(first))
                .plus(line.between(BigDecimal.valueOf(first), BigDecimal.valueOf(second)))
                .plus(line.between(
                        BigDecimal.valueOf((long) first + second),
                        BigDecimal.valueOf((long) ordered - first - second)));
        assertThat(sum).isEqualTo(line.line().total());
    }

    private static LineShare share(String price, int base, String quantity) {
        UnitPrice unit = new UnitPrice(new BigDecimal(price), base);
        BigDecimal ordered = new BigDecimal(quantity);
        return new LineShare(
                new OrderLine(1, "x", null, ordered, "C62", unit, unit.lineAmount(ordered, CurrencyUnit.EUR), null));
    }
}
