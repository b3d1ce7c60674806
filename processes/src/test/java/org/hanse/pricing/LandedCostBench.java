package org.hanse.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hanse.kernel.Figures;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 200 bids of 100 lines each: the whole computation with marks, formulas and ranges against a hand-written loop. */
@Tag("bench")
class LandedCostBench {

    private static final int BIDS = 200;
    private static final int LINES = 100;
    private static final BigDecimal DOLLAR = new BigDecimal("1.0850");
    private static final BigDecimal DUTY = new BigDecimal("0.027");
    private static final BigDecimal PREMIUM = new BigDecimal("0.0025");
    private static final BigDecimal VAT = new BigDecimal("0.19");
    private static final RateSet RATES =
            new RateSet(LocalDate.of(2026, 11, 25), "ECB", Map.of("USD", DOLLAR, "CNY", new BigDecimal("7.8120")));

    private int at;
    private BigDecimal sink = BigDecimal.ZERO;

    @Test
    void a_bid_of_a_hundred_lines_against_a_loop_over_the_same_records() {
        Random random = new Random(7);
        List<List<LandedCostInput>> bids = new ArrayList<>();
        for (int bid = 0; bid < BIDS; bid++) {
            List<LandedCostInput> lines = new ArrayList<>();
            for (int line = 0; line < LINES; line++) {
                lines.add(line(100_000 + random.nextInt(9_000_000), 10_000 + random.nextInt(200_000)));
            }
            bids.add(lines);
        }
        bids.forEach(bid -> bid.forEach(
                line -> assertThat(LandedCost.of(line).low().getAmount()).isEqualByComparingTo(byHand(line))));
        Figures.compare(
                "landed-cost",
                BIDS * 5,
                () -> next(bids).forEach(line -> sink = sink.max(byHand(line))),
                () -> next(bids)
                        .forEach(line ->
                                sink = sink.max(LandedCost.of(line).low().getAmount())),
                "bids/s",
                ">= 0.5",
                "a loop of decimal arithmetic over the same 100 lines, total alone; limited by the two ends of the range and by"
                        + " the words of each part");
    }

    private List<LandedCostInput> next(List<List<LandedCostInput>> bids) {
        at = (at + 1) % bids.size();
        return bids.get(at);
    }

    private static LandedCostInput line(int priceCents, int carriageCents) {
        return new LandedCostInput(
                Money.ofMinor(CurrencyUnit.of("USD"), priceCents),
                null,
                DeliveryTerm.of(Incoterm.FOB, "Cat Lai", TransportMode.SEA),
                null,
                List.of(
                        cost(CostElement.MAIN, Money.ofMinor(CurrencyUnit.of("USD"), carriageCents)),
                        cost(CostElement.DTHC, Money.parse("EUR 285.00")),
                        cost(CostElement.IMPC, Money.parse("EUR 95.00")),
                        cost(CostElement.ONCA, Money.parse("EUR 340.00")),
                        cost(CostElement.UNLO, Money.parse("EUR 120.00"))),
                CostInput.Rate.of(Mark.TARIFF, DUTY.toPlainString(), "sample"),
                CostInput.Rate.of(Mark.TARIFF, "0", "sample"),
                CostInput.Rate.of(Mark.TARIFF, PREMIUM.toPlainString(), "sample"),
                VAT,
                true,
                false,
                RATES);
    }

    private static CostInput cost(CostElement element, Money amount) {
        return CostInput.of(element, Mark.TARIFF, amount, "sample tariff");
    }

    /** Price and carriage in euro, premium of 110 %, duty on both, costs at the place of arrival. */
    private static BigDecimal byHand(LandedCostInput line) {
        BigDecimal sum = euro(line.price());
        BigDecimal arrival = BigDecimal.ZERO;
        for (CostInput cost : line.costs()) {
            if (cost.element() == CostElement.MAIN) {
                sum = sum.add(euro(cost.low()));
            } else {
                arrival = arrival.add(cost.low().getAmount());
            }
        }
        BigDecimal insured = PREMIUM.multiply(new BigDecimal("1.1"));
        BigDecimal premium = sum.multiply(insured)
                .divide(BigDecimal.ONE.subtract(insured), MathContext.DECIMAL128)
                .setScale(2, RoundingMode.HALF_UP);
        BigDecimal value = sum.add(premium);
        return value.add(value.multiply(DUTY).setScale(2, RoundingMode.HALF_UP)).add(arrival);
    }

    private static BigDecimal euro(Money dollars) {
        return dollars.getAmount().divide(DOLLAR, MathContext.DECIMAL128).setScale(2, RoundingMode.HALF_UP);
    }
}
