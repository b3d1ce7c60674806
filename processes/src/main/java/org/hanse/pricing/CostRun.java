package org.hanse.pricing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hanse.kernel.Allocation;
import org.hanse.kernel.Currencies;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One pass over the inputs of a landed cost, at the lower or the upper end of what is unknown. */
final class CostRun {

    private static final BigDecimal INSURED = new BigDecimal("1.1");

    private final LandedCostInput input;
    private final boolean high;
    private final Money nothing;
    private final Map<CostElement, Money> elements = new EnumMap<>(CostElement.class);
    private boolean open;

    private final Money price;
    private final Money cfr;
    private final Money customsValue;
    private final Money duty;
    private final Money antiDumping;

    CostRun(LandedCostInput input, boolean high) {
        this.input = input;
        this.high = high;
        this.nothing = Money.zero(input.currency());
        this.price = goods().plus(charges());
        for (CostElement element : CostElement.values()) {
            if (element != CostElement.DUTY && (element != CostElement.INSU || input.premiumSaid())) {
                elements.put(element, said(element));
            }
        }
        this.cfr = price.plus(sum(CostElement.PACK, CostElement.MAIN));
        if (!input.premiumSaid()) {
            elements.put(CostElement.INSU, premium());
        }
        this.customsValue = valueForCustoms();
        this.duty = levy(input.duty(), LevyShare::duty);
        this.antiDumping = levy(input.antiDumping(), LevyShare::antiDumping);
    }

    Money goods() {
        return converted(input.price());
    }

    Money charges() {
        Money charges = input.charges();
        return charges == null ? nothing : converted(charges);
    }

    Money element(CostElement element) {
        return elements.getOrDefault(element, nothing);
    }

    Money cfr() {
        return cfr;
    }

    Money customsValue() {
        return customsValue;
    }

    Money duty() {
        return duty;
    }

    Money antiDumping() {
        return antiDumping;
    }

    /** Whether something has no upper end. */
    boolean open() {
        return open;
    }

    Money total() {
        Money total =
                price.plus(sum(CostElement.PACK, CostElement.IMPC)).plus(duty).plus(antiDumping);
        return input.vatRecoverable() ? total : total.plus(importVat());
    }

    Money vatBase() {
        Money after = element(CostElement.IMPC).plus(element(CostElement.ONCA)).plus(afterEntry());
        Money dthc = input.dthcInCustomsValue() ? nothing : element(CostElement.DTHC);
        Money carriage = input.basis() == CustomsBasis.FOB ? sum(CostElement.MAIN, CostElement.INSU) : nothing;
        return customsValue
                .plus(duty)
                .plus(antiDumping)
                .plus(carriage)
                .plus(after)
                .plus(dthc);
    }

    Money importVat() {
        if (!input.term().buyerPays(CostElement.DUTY)) {
            return nothing;
        }
        return times(vatBase(), input.importVat());
    }

    private Money said(CostElement element) {
        if (!input.term().buyerPays(element)) {
            return nothing;
        }
        CostInput cost = input.costs().stream()
                .filter(one -> one.element() == element)
                .findFirst()
                .orElse(null);
        if (cost == null) {
            open = true;
            return nothing;
        }
        return end(cost.low(), cost.high());
    }

    private Money premium() {
        if (!input.term().buyerPays(CostElement.INSU)) {
            return nothing;
        }
        BigDecimal insured = INSURED.multiply(end(input.insurance()));
        BigDecimal exact =
                cfr.getAmount().multiply(insured).divide(BigDecimal.ONE.subtract(insured), MathContext.DECIMAL128);
        return Currencies.round(input.currency(), exact);
    }

    private Money valueForCustoms() {
        Money value = price.plus(sum(CostElement.PACK, input.basis().last())).minus(afterEntry());
        if (input.dthcInCustomsValue()) {
            value = value.plus(element(CostElement.DTHC));
        }
        if (input.term().buyerPays(CostElement.DUTY)) {
            return value;
        }
        BigDecimal withDuty = BigDecimal.ONE.add(end(input.duty())).add(end(input.antiDumping()));
        return Currencies.round(input.currency(), value.getAmount().divide(withDuty, MathContext.DECIMAL128));
    }

    private Money levy(CostInput.Rate rate, Function<LevyShare, CostInput.Rate> which) {
        BigDecimal fraction = end(rate);
        if (!input.term().buyerPays(CostElement.DUTY)) {
            return nothing;
        }
        if (input.levies().isEmpty()) {
            return times(customsValue, fraction);
        }
        Money sum = nothing;
        List<Money> values = shareValues();
        for (int i = 0; i < values.size(); i++) {
            sum = sum.plus(times(values.get(i), end(which.apply(input.levies().get(i)))));
        }
        return sum;
    }

    /** The customs value by heading, split by goods value. */
    List<Money> shareValues() {
        return Allocation.split(
                customsValue,
                input.levies().stream().mapToLong(LevyShare::weight).toArray());
    }

    private Money afterEntry() {
        Money after = input.afterEntry();
        return after == null ? nothing : converted(after);
    }

    private Money converted(Money amount) {
        return input.rates().convert(amount, input.currency());
    }

    private Money sum(CostElement from, CostElement to) {
        return elements.entrySet().stream()
                .filter(entry ->
                        entry.getKey().compareTo(from) >= 0 && entry.getKey().compareTo(to) <= 0)
                .map(Map.Entry::getValue)
                .reduce(nothing, Money::plus);
    }

    private Money end(Money low, @Nullable Money top) {
        if (high && top == null) {
            open = true;
        }
        return converted(high && top != null ? top : low);
    }

    private BigDecimal end(CostInput.Rate rate) {
        BigDecimal top = rate.high();
        if (high && top == null) {
            open = true;
        }
        return high && top != null ? top : rate.low();
    }

    static Money times(Money amount, BigDecimal fraction) {
        return Currencies.round(amount.getCurrencyUnit(), amount.getAmount().multiply(fraction));
    }
}
