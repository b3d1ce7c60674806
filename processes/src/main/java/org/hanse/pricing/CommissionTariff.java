package org.hanse.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.hanse.kernel.Currencies;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a commission is computed: model, then surcharges, then the reputation discount (percent of the commission), then
 * the clamp, then one rounding HALF_UP (section 3 of the trade rules). The base is the goods value without VAT.
 *
 * @param min least commission in the base's currency, or null; not applied where the base is not positive
 * @param max highest commission in the base's currency, or null
 */
public record CommissionTariff(
        Model model,
        List<Surcharge> surcharges,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public CommissionTariff {
        surcharges = List.copyOf(surcharges);
    }

    /** A tariff without surcharges and clamps. */
    public static CommissionTariff of(Model model) {
        return new CommissionTariff(model, List.of(), null, null);
    }

    /** The commission for a base, with a discount in percent of the commission. */
    public Money commission(Money base, BigDecimal discountPercent) {
        if (base.isNegativeOrZero()) {
            return Money.zero(base.getCurrencyUnit());
        }
        BigDecimal raw = model.raw(base.getAmount());
        for (Surcharge surcharge : surcharges) {
            raw = raw.add(surcharge.on(base.getAmount()));
        }
        BigDecimal kept = HUNDRED.subtract(discountPercent);
        return Currencies.round(base.getCurrencyUnit(), clamp(raw.multiply(kept).scaleByPowerOfTen(-2)));
    }

    /** VAT on a commission, as a fraction of it; rounded once, HALF_UP. */
    public static Money vat(Money commission, BigDecimal rate) {
        return commission.multipliedBy(rate, RoundingMode.HALF_UP);
    }

    private BigDecimal clamp(BigDecimal amount) {
        BigDecimal atLeast = min == null ? amount : amount.max(min);
        return max == null ? atLeast : atLeast.min(max);
    }

    /** The basic way of computing. */
    public sealed interface Model {

        /** The commission before surcharges, unrounded. */
        BigDecimal raw(BigDecimal base);

        /** The same for every base. */
        record Fixed(BigDecimal amount) implements Model {
            @Override
            public BigDecimal raw(BigDecimal base) {
                return amount;
            }
        }

        /** A fraction of the base, such as 0.025. */
        record Percent(BigDecimal rate) implements Model {
            @Override
            public BigDecimal raw(BigDecimal base) {
                return base.multiply(rate);
            }
        }

        /** Marginal brackets; upper bounds are inclusive, exactly the last one is open. */
        record Tiered(List<Bracket> brackets) implements Model {

            public Tiered {
                brackets = List.copyOf(brackets);
                requireGapless(brackets);
            }

            @Override
            public BigDecimal raw(BigDecimal base) {
                BigDecimal sum = BigDecimal.ZERO;
                for (Bracket bracket : brackets) {
                    BigDecimal top = bracket.upTo() == null ? base : base.min(bracket.upTo());
                    BigDecimal inside = top.subtract(bracket.from()).max(BigDecimal.ZERO);
                    sum = sum.add(inside.multiply(bracket.rate()));
                }
                return sum;
            }

            private static void requireGapless(List<Bracket> brackets) {
                BigDecimal expected = BigDecimal.ZERO;
                for (int i = 0; i < brackets.size(); i++) {
                    Bracket bracket = brackets.get(i);
                    boolean last = i == brackets.size() - 1;
                    BigDecimal top = bracket.upTo();
                    if (bracket.from().compareTo(expected) != 0 || (top == null) != last) {
                        throw new IllegalArgumentException("Brackets start at 0, touch, and only the last is open");
                    }
                    if (top != null) {
                        if (top.compareTo(bracket.from()) <= 0) {
                            throw new IllegalArgumentException("A bracket is empty");
                        }
                        expected = top;
                    }
                }
                if (brackets.isEmpty()) {
                    throw new IllegalArgumentException("No bracket");
                }
            }
        }
    }

    /** A bracket of a tiered model; null means no upper bound. */
    public record Bracket(BigDecimal from, @Nullable BigDecimal upTo, BigDecimal rate) {}

    /** What is added: a fraction of the base and a fixed amount. */
    public record Surcharge(String name, BigDecimal rate, BigDecimal amount) {
        BigDecimal on(BigDecimal base) {
            return base.multiply(rate).add(amount);
        }
    }
}
