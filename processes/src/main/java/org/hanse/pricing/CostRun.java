package org.hanse.pricing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.Map;
import org.hanse.kernel.Currencies;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One pass over the inputs of a landed cost, at the lower or the upper end of what is unknown. */
final class CostRun {

    private static final BigDecimal INSURED = new BigDecimal("1.1");
    private static final Money NOTHING = Money.zero(Currencies.EUR);

    private final LandedCostInput input;
    private final boolean high;
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
        this.price = goods().plus(charges());
        for (CostElement element : CostElement.values()) {
            if (element != CostElement.DUTY && element != CostElement.INSU) {
                elements.put(element, said(element));
            }
        }
        this.cfr = price.plus(sum(CostElement.PACK, CostElement.MAIN));
        elements.put(CostElement.INSU, premium());
        this.customsValue = valueForCustoms();
        this.duty = levy(input.duty());
        this.antiDumping = levy(input.antiDumping());
    }

    Money goods() {
        return input.rates().toEuro(input.price());
    }

    Money charges() {
        Money charges = input.charges();
        return charges == null ? NOTHING : input.rates().toEuro(charges);
    }

    Money element(CostElement element) {
        return elements.getOrDefault(element, NOTHING);
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
        Money dthc = input.dthcInCustomsValue() ? NOTHING : element(CostElement.DTHC);
        return customsValue.plus(duty).plus(antiDumping).plus(after).plus(dthc);
    }

    Money importVat() {
        if (!input.term().buyerPays(CostElement.DUTY)) {
            return NOTHING;
        }
        return times(vatBase(), input.importVat());
    }

    private Money said(CostElement element) {
        if (!input.term().buyerPays(element)) {
            return NOTHING;
        }
        CostInput cost = input.costs().stream()
                .filter(one -> one.element() == element)
                .findFirst()
                .orElse(null);
        if (cost == null) {
            open = true;
            return NOTHING;
        }
        return end(cost.low(), cost.high());
    }

    private Money premium() {
        if (!input.term().buyerPays(CostElement.INSU)) {
            return NOTHING;
        }
        BigDecimal insured = INSURED.multiply(end(input.insurance()));
        BigDecimal exact =
                cfr.getAmount().multiply(insured).divide(BigDecimal.ONE.subtract(insured), MathContext.DECIMAL128);
        return Currencies.round(Currencies.EUR, exact);
    }

    private Money valueForCustoms() {
        Money value = price.plus(sum(CostElement.PACK, CostElement.INSU)).minus(afterEntry());
        if (input.dthcInCustomsValue()) {
            value = value.plus(element(CostElement.DTHC));
        }
        if (input.term().buyerPays(CostElement.DUTY)) {
            return value;
        }
        BigDecimal withDuty = BigDecimal.ONE.add(end(input.duty())).add(end(input.antiDumping()));
        return Currencies.round(Currencies.EUR, value.getAmount().divide(withDuty, MathContext.DECIMAL128));
    }

    private Money levy(CostInput.Rate rate) {
        BigDecimal fraction = end(rate);
        return input.term().buyerPays(CostElement.DUTY) ? times(customsValue, fraction) : NOTHING;
    }

    private Money afterEntry() {
        Money after = input.afterEntry();
        return after == null ? NOTHING : input.rates().toEuro(after);
    }

    private Money sum(CostElement from, CostElement to) {
        return elements.entrySet().stream()
                .filter(entry ->
                        entry.getKey().compareTo(from) >= 0 && entry.getKey().compareTo(to) <= 0)
                .map(Map.Entry::getValue)
                .reduce(NOTHING, Money::plus);
    }

    private Money end(Money low, @Nullable Money top) {
        if (high && top == null) {
            open = true;
        }
        return input.rates().toEuro(high && top != null ? top : low);
    }

    private BigDecimal end(CostInput.Rate rate) {
        BigDecimal top = rate.high();
        if (high && top == null) {
            open = true;
        }
        return high && top != null ? top : rate.low();
    }

    static Money times(Money amount, BigDecimal fraction) {
        return Currencies.round(Currencies.EUR, amount.getAmount().multiply(fraction));
    }
}
