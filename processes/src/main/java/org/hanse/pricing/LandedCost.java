package org.hanse.pricing;

import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the goods cost at the buyer's door, unloaded, duty paid, in the currency of the input (R1.2 to R1.4). Each part keeps its mark, its
 * formula and its source. Where a part is unknown the total is a range and takes no rank.
 *
 * @param components in the order of the journey
 * @param low the total, or the lower end of the range
 * @param high equal to low, or the upper end; null where there is none
 * @param customsValue customs value at the lower end: with carriage (UCC art. 70 and 71) or without, as the input's basis says
 * @param vatBase base of import VAT (VAT Directive art. 85 and 86) at the lower end; unloading at the door is outside
 * @param importVat import VAT at the lower end: cash need, part of the total only where it is not recoverable
 */
public record LandedCost(
        List<CostComponent> components,
        Money low,
        @Nullable Money high,
        Money customsValue,
        Money vatBase,
        Money importVat) {

    public LandedCost {
        components = List.copyOf(components);
    }

    /** Computes it. @throws org.hanse.kernel.Refusal where a currency has no rate */
    public static LandedCost of(LandedCostInput input) {
        CostRun low = new CostRun(input, false);
        CostRun high = new CostRun(input, true);
        List<CostComponent> parts = new CostParts(input, low, high).list();
        Money top = high.open() ? null : high.total();
        return new LandedCost(parts, low.total(), top, low.customsValue(), low.vatBase(), low.importVat());
    }

    /** Whether the total is one figure, so that it may take a rank. */
    public boolean ranks() {
        return low.equals(high);
    }

    /** The worst mark of its parts. */
    public Mark mark() {
        return components.stream()
                .map(CostComponent::mark)
                .max(java.util.Comparator.naturalOrder())
                .orElse(Mark.QUOTED);
    }

    /** The sum of what is estimated, at the lower end. */
    public Money estimated() {
        return components.stream()
                .filter(part -> part.mark() == Mark.ESTIMATE)
                .map(CostComponent::low)
                .reduce(Money.zero(low.getCurrencyUnit()), Money::plus);
    }

    /** The part with this key. */
    public CostComponent part(String key) {
        return components.stream()
                .filter(part -> Objects.equals(part.key(), key))
                .findFirst()
                .orElseThrow();
    }
}
