package org.hanse.portal.pricing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hanse.pricing.CostComponent;
import org.hanse.pricing.LandedCost;
import org.hanse.pricing.LandedCosts;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A calculated landed cost. All amounts are in one currency: the one asked for, else euro.
 *
 * @param landedCost at the buyer's door; its lower end where something is unknown
 * @param landedCostHigh the upper end; null where something unknown has none
 * @param complete whether every element that the buyer bears was said
 * @param customsValue by the basis asked for
 * @param duty zero where the term puts it on the seller
 * @param antiDumping zero where the term puts it on the seller
 * @param vatBase what import VAT is reckoned on
 * @param importVat cash need; part of the landed cost only where it is not recoverable
 * @param unknown codes of the elements that the buyer bears and nobody has said
 */
record LandedCostAnswer(
        Money landedCost,
        @Nullable Money landedCostHigh,
        boolean complete,
        Money customsValue,
        Money duty,
        Money antiDumping,
        Money vatBase,
        Money importVat,
        List<Component> components,
        List<String> unknown,
        String incoterm,
        String customsBasis,
        UsedRates rates) {

    private static final int SHARE_DECIMALS = 4;

    /**
     * One part of the cost.
     *
     * @param code {@code GOODS}, an element's code, {@code DUTY}, {@code ANTI_DUMPING} or {@code IMPORT_VAT}
     * @param amount zero where the price covers it or nobody has said it
     * @param share of the landed cost, a fraction with 4 decimals
     * @param paidBy {@code seller} where it is in the price, else {@code buyer}
     * @param known whether it was said
     */
    record Component(
            String code, Money amount, BigDecimal share, String paidBy, boolean known, String formula, String source) {}

    /** The exchange rates used: units of each currency for one euro. */
    record UsedRates(String source, LocalDate date, Map<String, BigDecimal> perEuro) {}

    static LandedCostAnswer of(LandedCosts.Calculated calculated) {
        LandedCost cost = calculated.cost();
        List<Component> parts = cost.components().stream()
                .map(part -> component(part, cost.low()))
                .toList();
        return new LandedCostAnswer(
                cost.low(),
                cost.high(),
                cost.ranks(),
                cost.customsValue(),
                cost.part("DUTY").low(),
                cost.part("ANTI_DUMPING").low(),
                cost.vatBase(),
                cost.importVat(),
                parts,
                parts.stream()
                        .filter(part -> !part.known())
                        .map(Component::code)
                        .toList(),
                calculated.input().term().incoterm().name(),
                calculated.input().basis().name(),
                new UsedRates(
                        calculated.input().rates().source(),
                        calculated.input().rates().date(),
                        new TreeMap<>(calculated.input().rates().perEuro())));
    }

    private static Component component(CostComponent part, Money total) {
        BigDecimal share = part.low()
                .getAmount()
                .divide(total.getAmount(), MathContext.DECIMAL128)
                .setScale(SHARE_DECIMALS, RoundingMode.HALF_UP);
        return new Component(
                part.key(),
                part.low(),
                share,
                part.inPrice() ? "seller" : "buyer",
                part.high() != null,
                part.formula(),
                part.source());
    }
}
